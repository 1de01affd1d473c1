/** The colours of Office's window, as Office.context.officeTheme has them. */

export type OfficeTheme = "light" | "dark";

const WHITE = 0xffffff;
const BLACK = 0;
const DARK_BODY = 0x292929;
const DARK_CONTROL = 0x3d3d3d;

/** What GetOfficeThemeInfo answers: colours as numbers, in JSON. The library asks again after five seconds at the earliest. */
export function themeInfo(theme: OfficeTheme): string {
  const isDark = theme === "dark";
  const ink = isDark ? WHITE : BLACK;
  return JSON.stringify({
    bodyBackgroundColor: isDark ? DARK_BODY : WHITE,
    bodyForegroundColor: ink,
    controlBackgroundColor: isDark ? DARK_CONTROL : WHITE,
    controlForegroundColor: ink,
  });
}
