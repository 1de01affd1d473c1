import type { Topic } from "../../narrative/read/parts";
import { narrativeCheck } from "../narrative/audit";
import { textStatement } from "../narrative/place";
import { isWholeDocument } from "../narrative/title";
import type { RequiredPart } from "../narrative-detail";

const ANY_OF: readonly (readonly [Exclude<RequiredPart, "contact">, readonly Topic[]])[] = [
  ["information", ["information"]],
  ["balance", ["balance", "income", "expenditure"]],
  ["appropriation", ["appropriation", "general"]],
  ["sangong", ["sangong"]],
  ["running", ["running"]],
  ["procurement", ["procurement"]],
  ["performance", ["performance"]],
  ["assets", ["assets"]],
  ["terms", ["terms"]],
];

/** All parts are there (domain.md A02). Headings differ from place to place, so a part that is not found is to be looked at. */
export const narrativeParts = narrativeCheck(
  {
    id: "narrative-parts",
    title: "情况说明各部分齐全",
    description:
      "看单位基本情况、收支总体情况、财政拨款、“三公”经费、其他重要事项、名词解释和联系方式是否都有。各地标题写法不同，没有找到的请核对。只提供一部分文字时不核验。",
    basis: "domain.md A02",
    severity: "warning",
  },
  ({ reading }, report) => {
    if (!isWholeDocument(reading)) {
      report.skipped("提供的只是情况说明的一部分");
      return;
    }
    report.ran(ANY_OF.length + 1);
    const { source, parts } = reading;
    const missing: RequiredPart[] = ANY_OF.flatMap(([required, topics]) =>
      parts.some(({ topic }) => topic !== null && topics.includes(topic)) ||
      isMentioned(required, source.text)
        ? []
        : [required]
    );
    if (!/联系(?:人|方式|电话)|咨询电话/.test(source.text)) missing.push("contact");
    if (missing.length === 0) return;
    const title = source.original(0, Math.min(source.text.length, parts[0]?.heading || 10));
    report.found(
      textStatement("warning", [title], { type: "narrative-parts-missing", parts: missing })
    );
  }
);

/** Some write these as paragraphs without a heading. */
const WORDS: Readonly<Partial<Record<RequiredPart, RegExp>>> = {
  running: /机关运行经费|运行经费/,
  procurement: /政府采购/,
  performance: /绩效(?:目标|管理|评价)/,
  assets: /车辆\d+辆|国有资产/,
};

function isMentioned(part: RequiredPart, text: string): boolean {
  return WORDS[part]?.test(text) ?? false;
}
