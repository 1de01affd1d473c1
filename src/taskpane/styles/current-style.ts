import { OWN, type ChosenStyle } from "../../excel/style-memory";
import { problemText } from "../../narrative/own-style/problem";
import { readStyle } from "../../narrative/own-style/read-style";
import { isStyleName, STYLES, type StyleName } from "../../narrative/styles/registry";
import type { Style } from "../../narrative/styles/style";

/** The style to write in. */
export interface CurrentStyle {
  readonly style: Style;
  /** The one of ours that it is, or was copied from. */
  readonly base: StyleName;
  /** Chinese: why the chosen style cannot be used, and what is used instead; null when it can. */
  readonly problem: string | null;
}

/** What a workbook's choice means; where it cannot be used, the style it was copied from, or 通用. */
export function currentStyle({ name, own }: ChosenStyle): CurrentStyle {
  if (isStyleName(name)) return { style: STYLES[name], base: name, problem: null };
  if (name !== OWN || own === null) {
    const problem = "工作簿中选择的样式这个版本没有，改用“通用”样式。请另选一个。";
    return { style: STYLES.standard, base: "standard", problem };
  }
  const base = baseOf(own);
  const { style, problems } = readStyle(own);
  if (style) return { style, base, problem: null };
  const [first] = problems.map(problemText);
  return {
    style: STYLES[base],
    base,
    problem: `您修改的样式不能使用，改用“${STYLES[base].title}”样式。${first ?? ""}`,
  };
}

/** The style that one's own was copied from. */
export function baseOf({ extends: base }: Readonly<Record<string, unknown>>): StyleName {
  return typeof base === "string" && isStyleName(base) ? base : "standard";
}
