import { LastMade } from "./last-made";
import { leafOf, type HeaderColumn } from "./header";
import { remembering } from "../money/remembering";
import type { Measure, Source, YearRole } from "./table";
import { yearsIn } from "./title";

/** Words of a header, as `plainText`, and the measure they stand for; the first that fits counts. */
export type MeasureWords = readonly (readonly [RegExp, Measure])[];

export interface MeasuredColumn {
  readonly measure: Measure;
  readonly year: YearRole;
  readonly header: string;
  /** Counted in the grid. */
  readonly column: number;
}

const SOURCES: readonly (readonly [RegExp, Source])[] = [
  [/(?<!含)上年.*(?:结转|结余)|(?<!含)年初结转|^结转|(?<!含.{0,2})结转结余/, "carried-in"],
  [/国有资本经营|国有资本预算/, "state-capital"],
  [/政府性基金|基金预算/, "fund"],
  [/财政专户|专户(?:管理)?(?:资金|收入)|(?<!含|包括)教育收费/, "special-account"],
  [/上级(?:单位|财政)?补助/, "superior-grants"],
  [/附属单位(?:上缴|缴款)|下级单位上缴/, "affiliate-remittance"],
  [/经营收入|^经营预算/, "business"],
  [/事业(?:单位)?收入|^事业预算/, "operations"],
  [/^单位资金(?:收入|预算)?$/, "unit-funds"],
  [/其他(?:各项)?(?:收入|资金)|^其他$/, "other"],
  [/一般公共预算|公共财政预算|经费拨款/, "general"],
];

/** For columns of which only the totals are asked for. */
export const NO_WORDS: MeasureWords = [];

const SURPLUS = /[使动]用.*(?:结余|结转)|事业基金弥补|弥补收支差额/;

/** The words for the sources of money in 部门收入总表, 政府采购预算明细表 and 财政拨款收支总表 (domain.md 2). */
export const SOURCE_WORDS: MeasureWords = [[SURPLUS, "surplus"], ...SOURCES];

/** Whether a row's name means 使用非财政拨款结余, older 用事业基金弥补收支差额. */
export function isSurplus(text: string): boolean {
  return SURPLUS.test(text);
}

/** The source that a row's name or a header means, or null. */
export const sourceOf = remembering(
  (text: string): Source | null => SOURCES.find(([pattern]) => pattern.test(text))?.[1] ?? null
);

/** Not a budget of the year: what was spent, and comparisons. */
const FOREIGN =
  /执行|决算|完成|增减|增加|减少|增长|变动|相比|对比|(?<!收支)差额|占比|比重|[%±]|比(?:上年|20\d\d)|较(?:上年|20\d\d)/;

const isForeign = remembering((text: string): boolean => FOREIGN.test(text));

const TOTAL_LEAF =
  /(?:合计|总计|小计|总额|共计)(?:数|金额)?(?:\(.*\))?$|预算数|预算额|预算金额|金额|^(?:20\d\d年?|本年|当年|上年)?度?(?:年初)?预算(?:安排)?(?:\(.*\))?$|^(?:20\d\d年?|本年|上年|当年)度?$/;

const isTotalWord = remembering((text: string): boolean => TOTAL_LEAF.test(text));

/** What each vocabulary says of single words. */
const saidBy = new WeakMap<MeasureWords, (text: string) => Measure | null>();

/** What a word means in a vocabulary, or null. */
function meaningIn(vocabulary: MeasureWords): (text: string) => Measure | null {
  const known = saidBy.get(vocabulary);
  if (known) return known;
  const said = remembering(
    (text: string): Measure | null =>
      vocabulary.find(([pattern]) => pattern.test(text))?.[1] ?? null
  );
  saidBy.set(vocabulary, said);
  return said;
}

/** What a header's lowest words mean, and what those above them do. */
function meanings(words: readonly string[], vocabulary: MeasureWords) {
  const found = meaningIn(vocabulary);
  const leaf = words.at(-1) ?? "";
  let above: Measure | null = null;
  for (let at = words.length - 2; at >= 0 && above === null; at--) above = found(words[at] ?? "");
  return { leaf, own: found(leaf), above };
}

/**
 * The measure of which a column is only a part: 上年结转·一般公共预算 is one of the carry-over, 项目支出·人员经费 of the projects,
 * 事业收入·其中：教育收费 of that source. None of them is counted again.
 */
function wholeOf(words: readonly string[], vocabulary: MeasureWords): Measure | null {
  const { leaf, own, above } = meanings(words, vocabulary);
  const isPart = above === "carried-in" || above === "project" || leaf.startsWith("其中");
  return isPart && above !== null && own !== null && own !== above ? above : null;
}

function measureOf(words: readonly string[], vocabulary: MeasureWords): Measure | null {
  if (words.some(isForeign)) return null;
  const { leaf, own, above } = meanings(words, vocabulary);
  if (own !== null) return wholeOf(words, vocabulary) === null ? own : null;
  return isTotalWord(leaf) ? (above ?? "total") : null;
}

/** Whether a column is a part of a measure that no column of the table stands for. */
export function isPartOfNone(
  words: readonly string[],
  vocabulary: MeasureWords,
  measured: readonly { readonly measure: Measure }[]
): boolean {
  const whole = words.some(isForeign) ? null : wholeOf(words, vocabulary);
  return whole !== null && !measured.some(({ measure }) => measure === whole);
}

/**
 * The columns that are one of several parts of a measure that no column beside them sums up: 经费拨款 and 非税收入拨款 under 一般公共预算拨款.
 * None of them is the measure.
 */
export function partsUnsummed(
  columns: readonly HeaderColumn[],
  vocabulary: MeasureWords
): ReadonlySet<HeaderColumn> {
  const groups = new Map<string, HeaderColumn[]>();
  for (const column of columns) {
    const parents = column.words.slice(0, -1).join(" ");
    const group = groups.get(parents);
    if (group) group.push(column);
    else groups.set(parents, [column]);
  }
  const isPart = ({ words }: HeaderColumn): boolean => {
    const { leaf, own, above } = meanings(words, vocabulary);
    const isOther = words.some(isForeign) || leaf.startsWith("其中");
    return above !== null && (own === null || own === above) && !isOther;
  };
  const unsummed = [...groups.values()].flatMap((group) => {
    const parts = group.filter(isPart);
    const isSummed = group.some((column) => isTotalWord(leafOf(column)));
    return parts.length > 1 && !isSummed ? parts : [];
  });
  return new Set(unsummed);
}

/** What no total of money is made of. */
const NO_MONEY =
  /数量|单价|规格|计量|单位$|面积|编制|人数|人次|批次|团组|保有量|日期|时间|年度|比例|权重|电话|序号|行次|栏次|备注|说明/;

/** What money is called whatever stands before it: 事业单位经营支出, 对附属单位补助支出. */
const MONEY = /(?:支出|收入|资金|经费|拨款|金额|补助)$/;

/** Whether a column is neither a measure, nor a part of one, nor a comparison: what it is, nothing says. */
export function meansNothing(words: readonly string[], vocabulary: MeasureWords): boolean {
  const leaf = words.at(-1) ?? "";
  if (words.some(isForeign)) return false;
  if (NO_MONEY.test(leaf) && !MONEY.test(leaf)) return false;
  const found = meaningIn(vocabulary);
  return measureOf(words, vocabulary) === null && words.every((text) => found(text) === null);
}

/** Which of two columns of one measure is meant: 合计 before its parts, 小计 before what it sums up, 收入总计 before 本年收入合计. */
function rank({ words }: HeaderColumn, measure: Measure): number {
  const leaf = words.at(-1) ?? "";
  const ofYear = /^(?:本年|当年)/.test(leaf) ? 5 : 0;
  const sum = ofYear + (/(?:合计|总计|总额)/.test(leaf) ? 0 : isTotalWord(leaf) ? 1 : 2);
  return measure === "total" ? words.length * 10 + sum : sum * 10 + words.length;
}

function yearRole(words: readonly string[], reportYear: number): YearRole {
  const text = words.join(" ");
  if (/(?:上年|上一年|去年)(?!.{0,4}(?:结转|结余))/.test(text)) return "previous";
  const year = Math.max(...yearsIn(text));
  return Number.isFinite(year) && year < reportYear ? "previous" : "current";
}

/**
 * Two columns of one measure cannot both be this year's because a header has the wrong year: 2026年预算数 beside 2026年预算数·总计/基本支出/项目支出, or
 * one and the same header twice. The one that stands alone, or else the first, is last year's; without any year only one that stands alone
 * beside a group under the same words.
 */
function toldApart(
  measured: readonly { readonly column: HeaderColumn; readonly measure: Measure }[],
  years: readonly YearRole[]
): YearRole[] {
  const isAlone = ({ words }: HeaderColumn): boolean => words.length === 1;
  const isSlip = (one: HeaderColumn, other: HeaderColumn): boolean => {
    const years = yearsIn(one.words[0] ?? "");
    if (years.join() !== yearsIn(other.words[0] ?? "").join()) return false;
    if (years.length === 0)
      return isAlone(one) && !isAlone(other) && one.words[0] === other.words[0];
    return one.words.join("·") === other.words.join("·") || (isAlone(one) && !isAlone(other));
  };
  return measured.map(({ column, measure }, at) => {
    const year = years[at] ?? "current";
    const others = measured.filter(
      (other, i) => i !== at && other.measure === measure && years[i] === "current"
    );
    const [other] = others;
    if (year !== "current" || others.length !== 1 || !other || !isSlip(column, other.column))
      return year;
    return isAlone(column) && !isAlone(other.column)
      ? "previous"
      : column.column < other.column.column
        ? "previous"
        : "current";
  });
}

/** Those of a header as last found: its columns are asked for their measures, and again for what is none. */
const lastMeasured = new LastMade<readonly HeaderColumn[], readonly MeasuredColumn[]>();

/**
 * The columns whose headers mean a measure, with their year: a year below the report year, or 上年, is `previous`. Columns of other
 * measures, of 执行数 or 决算数 and of comparisons are left out, and so is the lesser of two that mean the same.
 * @param reportYear as the title says it, or null: then the latest year of the headers
 */
export function measureColumns(
  columns: readonly HeaderColumn[],
  vocabulary: MeasureWords,
  reportYear: number | null
): readonly MeasuredColumn[] {
  return lastMeasured.of(columns, [vocabulary, reportYear], () =>
    findMeasures(columns, vocabulary, reportYear)
  );
}

function findMeasures(
  columns: readonly HeaderColumn[],
  vocabulary: MeasureWords,
  reportYear: number | null
): readonly MeasuredColumn[] {
  const parts = partsUnsummed(columns, vocabulary);
  const all = columns.flatMap((column) => {
    const measure = parts.has(column) ? null : measureOf(column.words, vocabulary);
    return measure === null ? [] : [{ column, measure }];
  });
  // 单位资金·小计 beside 单位资金·事业收入 says the same money again.
  const isDivided = all.some(
    ({ column, measure }) =>
      measure !== "unit-funds" && column.words.some((text) => sourceOf(text) === "unit-funds")
  );
  const measured = all.filter(({ measure }) => !(isDivided && measure === "unit-funds"));
  const latest = Math.max(0, ...measured.flatMap(({ column }) => yearsIn(column.words.join(" "))));
  const roles = (year: number): YearRole[] =>
    measured.map(({ column }) => yearRole(column.words, year));
  // A title may be of another year than its headers (one of them is wrong); some column is this year's all the same.
  const stated = roles(Math.max(reportYear ?? 0, latest));
  const years = toldApart(measured, stated.includes("current") ? stated : roles(latest));
  const best = new Map<string, { at: number; rank: number }>();
  measured.forEach(({ column, measure }, at) => {
    const key = `${measure} ${years[at] ?? ""}`;
    const mine = rank(column, measure);
    const rival = best.get(key);
    if (!rival || mine < rival.rank) best.set(key, { at, rank: mine });
  });
  const kept = new Set([...best.values()].map(({ at }) => at));
  return measured.flatMap(({ column, measure }, at) =>
    kept.has(at)
      ? [
          {
            measure,
            year: years[at] ?? "current",
            header: column.printed.join("·"),
            column: column.column,
          },
        ]
      : []
  );
}

/** The latest year that the headers name, or null. */
export function latestYear(columns: readonly HeaderColumn[]): number | null {
  const years = columns.flatMap((column) =>
    isForeign(leafOf(column)) ? [] : yearsIn(column.words.join(" "))
  );
  return years.length > 0 ? Math.max(...years) : null;
}
