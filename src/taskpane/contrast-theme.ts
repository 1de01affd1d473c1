import { teamsHighContrastTheme, type Theme } from "@fluentui/react-components";

/** Behind what is pointed at, pressed or chosen: seen beside black, and every text is read on it. */
const POINTED_AT = "#333333";
const SURFACE = /^color(Neutral|Subtle|Transparent)(Card)?Background\d?(Hover|Pressed|Selected)$/;
const TEXT = /^colorNeutralForeground\d(Hover|Pressed|Selected)$/;
const BRAND_TEXT = /^colorNeutralForeground\dBrand(Hover|Pressed|Selected)$/;

/**
 * Fluent's high contrast turns what is pointed at into black on cyan. A row of ours holds links, signs and words of several colours, and all
 * but the black would vanish: here the surface stays dark, and the texts stay as they are.
 */
export function contrastTheme(): Theme {
  const { colorNeutralForeground1, colorCompoundBrandForeground1 } = teamsHighContrastTheme;
  const changed = Object.keys(teamsHighContrastTheme).flatMap((name) => {
    if (SURFACE.test(name)) return [[name, POINTED_AT] as const];
    if (TEXT.test(name)) return [[name, colorNeutralForeground1] as const];
    return BRAND_TEXT.test(name) ? [[name, colorCompoundBrandForeground1] as const] : [];
  });
  return { ...teamsHighContrastTheme, ...(Object.fromEntries(changed) as Partial<Theme>) };
}
