import type { TextPlace } from "../../narrative/read/claim";
import type { Report } from "../check";
import { narrativeCheck, type Audit } from "../narrative/audit";
import { textStatement } from "../narrative/place";
import { keyOf } from "../narrative/relations";
import { titleOf } from "../narrative/title";

/**
 * The text is of the tables' year and compares with the year before (domain.md A06). Years of which nothing of this year is said,
 * in names of documents, reasons and dates, are not asked.
 */
export const narrativeYears = narrativeCheck(
  {
    id: "narrative-years",
    title: "情况说明的年度与表相同，比较的是上一年",
    description:
      "看标题和各部分的年度是不是报告年度，比较的是不是上一年。书名号里的文件、原因和时点中的年份不核验；表中没有年度时不核验。",
    basis: "domain.md A06",
    severity: "error",
  },
  (audit, report) => {
    const { year } = audit.book;
    if (year === null) {
      report.skipped("表中没有写明年度");
      return;
    }
    const said = statedYears(audit);
    report.ran(said.length);
    const foreign = said.filter(({ said: each }) => each !== year && each !== year - 1);
    // Last year's text as a whole is one finding.
    const isOther = foreign.length * 2 > said.length;
    const [first] = foreign;
    if (isOther && first) {
      report.found(
        textStatement("error", [first.place], {
          type: "narrative-year",
          said: first.said,
          expected: year,
          role: "text",
        })
      );
      return;
    }
    for (const stated of said)
      if (stated.said !== year && isStale(stated, audit, year))
        found(stated.said, year, stated.place, "statement", report);
    comparisons(audit, year, report);
  }
);

function found(
  said: number,
  expected: number,
  place: TextPlace,
  role: "statement" | "comparison",
  report: Report
): void {
  report.found(textStatement("error", [place], { type: "narrative-year", said, expected, role }));
}

interface StatedYear {
  readonly said: number;
  readonly place: TextPlace;
  /** Where its sentence ends in the text. */
  readonly end: number;
  readonly isTitle: boolean;
}

/**
 * Whether what is said of another year should be of this year: a title, or an amount that the text does not say for this year
 * too, or cars to be bought and what there is none of.
 */
function isStale(
  { said, isTitle, place, end }: StatedYear,
  { reading }: Audit,
  year: number
): boolean {
  if (isTitle) return true;
  const inSentence = ({ start }: TextPlace) => start >= place.start && start < end;
  const bought = reading.counts.filter(({ what }) => what === "bought");
  if ([...bought, ...reading.none].some(inSentence)) return true;
  const amounts = reading.claims.filter((claim) => inSentence(claim) && claim.year === said);
  const isSaidToo = (key: string) =>
    reading.claims.some((claim) => claim.year === year && keyOf(claim.item) === key);
  return amounts.length > 0 && amounts.every(({ item }) => !isSaidToo(keyOf(item)));
}

/** The years in the title, in headings, and in front of amounts and of «无…». */
function statedYears({ reading }: Audit): StatedYear[] {
  const { source, parts } = reading;
  const title = titleOf(reading);
  const years: StatedYear[] = [...title.text.matchAll(/(\d{4})年/g)].map((match) =>
    stated(match, title.start, true)
  );
  for (const part of parts) {
    if (part.topic === "information" || part.topic === "terms" || part.topic === null) continue;
    for (const match of part.title.matchAll(/(\d{4})年/g))
      years.push(stated(match, part.start, true));
    const from = part.start + part.title.length;
    const text = source.text.slice(from, part.end);
    for (const match of text.matchAll(STATEMENT)) years.push(stated(match, from, false));
  }
  return years;

  function stated(match: RegExpExecArray, offset: number, isTitle: boolean): StatedYear {
    const at = offset + match.index + match[0].lastIndexOf(match[1] ?? "");
    const stop = source.text.indexOf("。", at);
    return {
      said: Number(match[1]),
      place: source.original(at, at + 5),
      end: source.original(stop < 0 ? source.text.length : stop, stop).start,
      isTitle,
    };
  }
}

/** A sentence that begins with its year: «2026年“三公”经费预算», «我单位2026年无政府采购预算»; its amounts are that year's. */
const STATEMENT =
  /(?<=^|[。；])(?:[^，。；：、\d《》]{0,24}?)(\d{4})年(?=[^，。；]{0,30}?(?:预算|经费|拨款|收入|支出|无|未))/g;

function comparisons({ reading }: Audit, year: number, report: Report): void {
  for (const { against, year: of } of reading.changes) {
    if (!against || (of !== null && of !== year)) continue;
    report.ran();
    if (against.year !== year - 1) found(against.year, year - 1, against, "comparison", report);
  }
}
