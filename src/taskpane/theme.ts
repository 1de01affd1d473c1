import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** Excel's green, so that the pane belongs to the window it stands in. */
const green: BrandVariants = {
  10: "#031908",
  20: "#04280f",
  30: "#053717",
  40: "#07461f",
  50: "#095427",
  60: "#0b622f",
  70: "#0e6f38",
  80: "#107c41",
  90: "#218d51",
  100: "#37a067",
  110: "#4fb27c",
  120: "#69c392",
  130: "#85d3a8",
  140: "#a2e1bf",
  150: "#c1eed6",
  160: "#e0f8ec",
};

const fontFamilyBase =
  "PaneLatin, 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...createLightTheme(green), fontFamilyBase },
  dark: {
    ...createDarkTheme(green),
    fontFamilyBase,
    // Fluent's own choices are too dark for 12 px text on this background.
    colorBrandForeground1: green[120],
    colorBrandForeground2: green[130],
    colorBrandForegroundLink: green[120],
    colorBrandForegroundLinkHover: green[130],
    colorBrandForegroundLinkPressed: green[110],
    colorCompoundBrandForeground1: green[120],
    colorNeutralForeground2BrandHover: green[120],
    colorStatusDangerForeground1: "#ec8a92",
  },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
};

export type ThemeName = "light" | "dark" | "contrast";

/**
 * The theme that fits the window around the pane: high contrast if the system forces colours, else as Office is, else
 * as the system is.
 * @param officeBackground Office's background colour as "#rrggbb", where Office tells
 */
export function fittingTheme(
  officeBackground: string | undefined,
  prefers: (query: string) => boolean
): ThemeName {
  if (prefers("(forced-colors: active)")) return "contrast";
  if (officeBackground) return isDark(officeBackground) ? "dark" : "light";
  return prefers("(prefers-color-scheme: dark)") ? "dark" : "light";
}

function isDark(colour: string): boolean {
  const value = parseInt(colour.replace("#", ""), 16);
  const [red, green, blue] = [value >> 16, (value >> 8) & 255, value & 255];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
