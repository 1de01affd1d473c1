import type { Book } from "../../tables/book";
import type { Source, TableKind } from "../../tables/table";
import {
  addsUp,
  amount,
  firstOf,
  isSome,
  line,
  sumOf,
  unlessBlank,
  type Reader,
  type Reading,
} from "./reading";

/** The names under which the narrative lists the sources of money, in its order (domain.md 5). */
const SOURCE_NAMES: readonly (readonly [Source, string])[] = [
  ["general", "一般公共预算拨款"],
  ["fund", "政府性基金预算拨款"],
  ["state-capital", "国有资本经营预算拨款"],
  ["special-account", "财政专户管理资金"],
  ["operations", "事业收入"],
  ["superior-grants", "上级补助收入"],
  ["affiliate-remittance", "附属单位上缴收入"],
  ["business", "事业单位经营收入"],
  ["other", "其他收入"],
  ["unit-funds", "单位资金"],
  ["carried-in", "上年结转收入"],
];

/** All sources of money, in the order of the narrative. */
export const SOURCES: readonly Source[] = SOURCE_NAMES.map(([source]) => source);

interface SourceItem {
  readonly source: Source;
  readonly name: string;
  readonly reading: Reading;
}

/** Where the sources of money may be read; a whole list comes from one of them. */
type SourceReader = (source: Source) => Reader;

const inDepartmentBalance: SourceReader = (source) =>
  source === "carried-in"
    ? carriedIn("department-balance")
    : amount("department-balance", line({ source }, "income"), "total", "income");

const inDepartmentIncome: SourceReader = (source) =>
  amount("department-income", line("total"), source);

const inAppropriationBalance: SourceReader = (source) =>
  source === "carried-in"
    ? carriedIn("appropriation-balance")
    : amount("appropriation-balance", line({ source }, "income"), "total", "income");

/**
 * 部门收支总表 often has no 上年结转 and counts it with 一般公共预算; 财政拨款收支总表 shows it apart. The appropriations
 * are then taken from there, so that 上年结转 stands by itself (domain.md 5, «What the generator owes» 5; C10).
 */
const withCarriedInApart: SourceReader = (source) =>
  source === "carried-in"
    ? firstOf(unlessBlank(carriedIn("department-balance")), carriedIn("appropriation-balance"))
    : firstOf(inAppropriationBalance(source), inDepartmentBalance(source));

const LISTS: readonly SourceReader[] = [
  withCarriedInApart,
  inDepartmentBalance,
  inDepartmentIncome,
  inAppropriationBalance,
];

/**
 * The sources of a department's money, in the order of the narrative: the first list that adds up to the total (but for
 * rounding), so that nothing is counted twice. Empty where no table has sources.
 */
export function incomeBySource(book: Book, total: Reading): readonly SourceItem[] {
  const lists = LISTS.map((readerOf) =>
    SOURCE_NAMES.map(([source, name]): SourceItem => {
      return { source, name, reading: readerOf(source)(book, "current") };
    })
  );
  const printed = lists.slice(1).find((list) => list.some(({ reading }) => isSome(reading)));
  return (
    lists.find((list) =>
      addsUp(
        list.map(({ reading }) => reading),
        total
      )
    ) ??
    printed ??
    []
  );
}

/** What each table says about a source. */
export function sourceReadings(book: Book, source: Source): readonly Reading[] {
  return LISTS.map((readerOf) => readerOf(source)(book, "current"));
}

/** The source's name in the narrative. */
export function sourceName(source: Source): string {
  return SOURCE_NAMES.find(([id]) => id === source)?.[1] ?? source;
}

/** 上年结转 of a balance; the sum of its rows where the heading's own cell is empty. */
function carriedIn(kind: TableKind): Reader {
  const parts = (["general", "fund", "state-capital"] as const).map((source) =>
    amount(kind, line({ carriedIn: source }, "income"), "total", "income")
  );
  const heading = amount(kind, line("carried-in", "income"), "total", "income");
  return firstOf(unlessBlank(heading), unlessBlank(sumOf(...parts)), heading);
}
