import { dadukou } from "./dadukou";
import { jiulongpo } from "./jiulongpo";
import { qijiang } from "./qijiang";
import { standard } from "./standard";
import type { Style } from "./style";
import { tongnan } from "./tongnan";

/** The ways of writing, by the name that `--template` takes. */
export const STYLES = {
  standard,
  dadukou,
  jiulongpo,
  tongnan,
  qijiang,
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof STYLES;

/** Whether a style of that name exists. */
export function isStyleName(name: string): name is StyleName {
  return Object.hasOwn(STYLES, name);
}
