import { useEffect, useState } from "react";
import { useAppearance } from "./appearance";
import { surroundingsOf, themeFor, type ThemeName } from "./theme";

const QUERIES = ["(forced-colors: active)", "(prefers-color-scheme: dark)"];

/**
 * The theme that was chosen, or of the window around the pane; follows the system's changes. Excel does not tell when its own changes (the event
 * is Outlook's alone), so that is looked at whenever the pane is shown or used again.
 */
export function useTheme(officeBackground: () => string | undefined): ThemeName {
  const appearance = useAppearance();
  const look = () =>
    surroundingsOf(officeBackground(), (query) => window.matchMedia(query).matches);
  const [surroundings, setSurroundings] = useState(look);
  const theme = themeFor(surroundings, appearance);
  useEffect(() => {
    const lists = QUERIES.map((query) => window.matchMedia(query));
    const follow = () => setSurroundings(look());
    for (const list of lists) list.addEventListener("change", follow);
    window.addEventListener("focus", follow);
    document.addEventListener("visibilitychange", follow);
    return () => {
      window.removeEventListener("focus", follow);
      document.removeEventListener("visibilitychange", follow);
      for (const list of lists) list.removeEventListener("change", follow);
    };
  });
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === "light" ? "light" : "dark";
  }, [theme]);
  return theme;
}
