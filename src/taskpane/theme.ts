import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import { contrastTheme } from "./contrast-theme";

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
  light: {
    ...createLightTheme(green),
    fontFamilyBase,
    // Links are read on them, too.
    colorNeutralBackground3Pressed: "#e0e0e0",
    colorStatusWarningForeground3: "#a83d02",
  },
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
    colorStatusSuccessForeground1: "#6cc16c",
  },
  contrast: { ...contrastTheme(), fontFamilyBase },
};

export type ThemeName = "light" | "dark" | "contrast";

/** As the user wants the pane to look: as Office does, or always the same. */
export type Appearance = "office" | ThemeName;

/** What the window around the pane looks like; `forced`: the system forces colours upon every window. */
export type Surroundings = "light" | "dark" | "forced";

/**
 * What the pane would fit: forced colours before all else, then what Office looks like, then the system.
 * @param officeBackground Office's background colour as "#rrggbb", where Office tells
 */
export function surroundingsOf(
  officeBackground: string | undefined,
  prefers: (query: string) => boolean
): Surroundings {
  if (prefers("(forced-colors: active)")) return "forced";
  if (officeBackground) return isDark(officeBackground) ? "dark" : "light";
  return prefers("(prefers-color-scheme: dark)") ? "dark" : "light";
}

/** The theme to draw in. Nobody who has the system force colours wants less contrast in one pane. */
export function themeFor(surroundings: Surroundings, appearance: Appearance): ThemeName {
  if (surroundings === "forced") return "contrast";
  return appearance === "office" ? surroundings : appearance;
}

function isDark(colour: string): boolean {
  const value = parseInt(colour.replace("#", ""), 16);
  const [red, green, blue] = [value >> 16, (value >> 8) & 255, value & 255];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
