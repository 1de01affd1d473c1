import { standard } from "./standard";
import type { Style } from "./style";

/** The ways of writing, by the name that `--template` takes. */
export const STYLES = { standard } as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof STYLES;

/** Whether a style of that name exists. */
export function isStyleName(name: string): name is StyleName {
  return Object.hasOwn(STYLES, name);
}
