import type { NoneClaim, NoneOf } from "./claim";
import type { CompactText } from "./compact";
import type { Part } from "./parts";

const NO = "(?:无|没有|未)(?:使用|安排|编制)?";
const PATTERNS: readonly (readonly [NoneOf, RegExp])[] = [
  [
    "fund",
    new RegExp(
      `${NO}(?:当年)?政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:安排)?(?:的?(?:收支|支出|收入|预算))?`,
      "g"
    ),
  ],
  [
    "state-capital",
    new RegExp(
      `${NO}(?:当年)?国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:安排)?(?:的?(?:收支|支出|收入|预算))?`,
      "g"
    ),
  ],
  ["procurement", new RegExp(`${NO}政府采购(?:预算|支出|项目)?`, "g")],
  ["sangong", new RegExp(`${NO}"?三公"?经费(?:预算|支出)?`, "g")],
  [
    "cars-bought",
    new RegExp(
      `${NO}(?:一般公共预算)?(?:财政拨款)?(?:安排)?(?:购置|新购|更新)(?:公务用?)?车辆?`,
      "g"
    ),
  ],
];

/** The year stands near. */
const LONGEST = 80;

/** What a part says there is none of: «2026年无使用政府性基金预算拨款安排的支出», «政府采购情况。无». */
export function nothingIn(source: CompactText, { topic, start, end, title }: Part): NoneClaim[] {
  const text = source.text.slice(start, end);
  const found = PATTERNS.flatMap(([of, pattern]) =>
    [...text.matchAll(pattern)].map((match): NoneClaim => {
      const before = text.slice(Math.max(0, match.index - LONGEST), match.index);
      const years = /(\d{4})年/.exec(before.slice(before.lastIndexOf("。") + 1));
      const at = start + match.index;
      return {
        of,
        year: years ? Number(years[1]) : null,
        ...source.original(at, at + match[0].length),
      };
    })
  );
  if (topic === "procurement" || topic === "fund" || topic === "state-capital") {
    const body = /^[。：]?(无)(?=[。]|$)/.exec(text.slice(title.length));
    if (body) {
      const at = start + title.length + body[0].indexOf("无");
      found.push({ of: topic, year: null, ...source.original(at, at + 1) });
    }
  }
  return found;
}
