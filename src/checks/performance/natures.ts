import { normaliseName } from "../../money/width";

/** 指标性质, whatever its spelling: a bound, an equality, 定性, or 无 where an office writes that instead. */
export type Nature = "≥" | "≤" | "=" | ">" | "<" | "定性" | "无";

const SPELLINGS: Readonly<Record<Nature, readonly string[]>> = {
  "≥": ["≥", "≧", ">=", "大于等于", "大于或等于", "不低于", "不少于", "不小于", "至少"],
  "≤": ["≤", "≦", "<=", "小于等于", "小于或等于", "不高于", "不超过", "不大于", "不多于"],
  "=": ["=", "==", "等于"],
  ">": [">", "大于", "高于", "多于"],
  "<": ["<", "小于", "低于", "少于"],
  定性: ["定性", "定性指标"],
  无: ["无"],
};

const BY_SPELLING = new Map(
  (Object.entries(SPELLINGS) as [Nature, readonly string[]][]).flatMap(([nature, spellings]) =>
    spellings.map((spelling) => [spelling, nature] as const)
  )
);

/** What a cell says under 指标性质; null where it is no nature that we know, blank included. */
export function natureOf(text: string): Nature | null {
  return BY_SPELLING.get(normaliseName(text)) ?? null;
}

/** Whether the nature asks for a number: ≥ ≤ = > <. */
export function isQuantitative(nature: Nature | null): nature is "≥" | "≤" | "=" | ">" | "<" {
  return nature !== null && nature !== "定性" && nature !== "无";
}
