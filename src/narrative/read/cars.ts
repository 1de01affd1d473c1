import type { CountClaim } from "./claim";
import type { CompactText } from "./compact";

const COUNT = /(?<words>[\u4e00-\u9fff、，：（）]{0,24}?)(?<count>\d{1,6})[辆台](?![（(]?套)/g;
const KIND =
  /(?:^|[，、：]|其中|包括|以及|和|及)(?<kind>(?!其中|包括)[\u4e00-\u9fff（）]{1,18}车)(?:共|为)?$/;
const OWNED = /车辆?(?:总数|数量|共计|合计|共|为|有)*$/;
const BOUGHT = /(?:购置|购买|新购|更新|采购)(?:公务用?)?(?:车辆?|公务用车)(?:共计|共|数|为)*$/;
const ALL_OF = /^，?(?:均|全部|都)为(?<kind>[\u4e00-\u9fff]{2,14}用车)/;

/**
 * Cars that a department has and buys, by kind: what stands behind the number bought is of that kind until another total
 * is said.
 */
export function carCounts(source: CompactText, start: number, end: number): CountClaim[] {
  const text = source.text.slice(start, end);
  const found: CountClaim[] = [];
  let what: CountClaim["what"] = "owned";
  for (const match of text.matchAll(COUNT)) {
    const { words = "", count = "" } = match.groups ?? {};
    const from = start + match.index + words.length;
    const place = source.original(from, start + match.index + match[0].length);
    const isBought = BOUGHT.test(words);
    const isTotal = isBought || /车辆(?:共|为)?$/.test(words);
    const kind = isTotal ? null : (KIND.exec(words)?.groups?.kind ?? null);
    if (isBought) what = "bought";
    else if (kind === null && OWNED.test(words)) what = "owned";
    else if (kind === null) continue;
    // «（其中轿车3辆）» divides a kind.
    if (kind !== null && isInBrackets(text, match.index + words.length)) continue;
    found.push({ what, kind: isBought ? null : kind, count: Number(count), ...place });
    const after = match.index + match[0].length;
    const all = ALL_OF.exec(text.slice(after, after + 24))?.groups?.kind;
    if (all !== undefined) found.push({ what, kind: all, count: Number(count), ...place });
  }
  return found;
}

/** Whether a bracket is open before a place, looking back a little. */
function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return before.lastIndexOf("（") > before.lastIndexOf("）");
}
