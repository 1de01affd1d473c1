import { useEffect, useState } from "react";
import { fittingTheme, type ThemeName } from "./theme";

const QUERIES = ["(forced-colors: active)", "(prefers-color-scheme: dark)"];

/**
 * The theme of the window around the pane; follows the system's changes. Excel does not tell when its own changes, so
 * that is looked at whenever the pane is shown or used again.
 */
export function useTheme(officeBackground: () => string | undefined): ThemeName {
  const choose = () =>
    fittingTheme(officeBackground(), (query) => window.matchMedia(query).matches);
  const [theme, setTheme] = useState(choose);
  useEffect(() => {
    const lists = QUERIES.map((query) => window.matchMedia(query));
    const follow = () => setTheme(choose());
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
