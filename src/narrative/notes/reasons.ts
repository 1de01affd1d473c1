import { normaliseName } from "../../money/width";
import type { Facts, Note } from "../narrative";
import type { SectionId } from "../section-id";

/** The money of which both a reason for its change and a use are told. */
const PAIRS: readonly (readonly [SectionId, string, string, string])[] = [
  ["appropriation", "基本支出", "basic.change.reason", "basic.use"],
  ["appropriation", "项目支出", "project.change.reason", "project.use"],
  ["appropriation", "政府性基金预算支出", "fund.change.reason", "fund.use"],
  ["appropriation", "国有资本经营预算支出", "state-capital.change.reason", "state-capital.use"],
  ["other-matters", "机关运行经费", "running.change.reason", "running.use"],
];

/** A reason that says only what the money is for does not explain its change. */
export function reasonNotes(facts: Facts): readonly Note[] {
  return PAIRS.flatMap(([section, name, reason, use]) => {
    const [why, what] = [reason, use].map((id) => compared(facts, id));
    if (!why || why !== what) return [];
    return [
      { section, text: `${name}的增减原因与主要用途填的是同样的话，原因没有说明为什么增减。` },
    ];
  });
}

function compared(facts: Facts, id: string): string {
  const text = Object.hasOwn(facts, id) ? (facts[id] ?? "") : "";
  return normaliseName(text)
    .replace(/^(?:主要)?(?:原因|用于)?(?:是|为)?/, "")
    .replace(/[。；，,;.]+$/, "");
}
