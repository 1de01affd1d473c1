import type { Book } from "../../tables/book";
import type { Measure, TableKind } from "../../tables/table";
import {
  amount,
  categories,
  eitherRows,
  firstOf,
  line,
  readPrevious,
  sumOf,
  unlessBlank,
  type Reader,
  type Reading,
} from "../amounts/reading";

/** The total of a table of coded rows: its own row, or the sum of the 类 where that is empty or missing. */
function codedTotal(kind: TableKind, measure: Measure): Reader {
  const own = amount(kind, line("total"), measure);
  return firstOf(unlessBlank(own), unlessBlank(amount(kind, categories(), measure)), own);
}

/** 一般公共预算, 政府性基金 and 国有资本经营预算 together. */
function ofAllFunds(measure: "basic" | "project"): Reader {
  return sumOf(
    codedTotal("general-expenditure", measure),
    codedTotal("fund-expenditure", measure),
    codedTotal("state-capital-expenditure", measure)
  );
}

const sangongTotal = eitherRows(line("total"), (table) =>
  table.rows.filter((row) => row.line === "item")
);
const sangong = (measure: Measure): Reader => amount("sangong", sangongTotal, measure);
const balance = "appropriation-balance";

/** Amounts that narratives of other provinces name beside those of our own. */
const FURTHER = {
  "department.basic": {
    name: "基本支出预算",
    read: firstOf(
      codedTotal("department-expenditure", "basic"),
      codedTotal("general-expenditure", "basic")
    ),
  },
  personnel: { name: "人员经费", read: codedTotal("basic-expenditure", "personnel") },
  office: { name: "公用经费", read: codedTotal("basic-expenditure", "office") },
  "basic.total": { name: "一般公共预算基本支出", read: codedTotal("basic-expenditure", "total") },
  "fund.basic": { name: "政府性基金预算基本支出", read: codedTotal("fund-expenditure", "basic") },
  vehicles: {
    name: "公务用车购置及运行费",
    read: firstOf(
      unlessBlank(sangong("vehicles")),
      sumOf(sangong("vehicle-purchase"), sangong("vehicle-operation"))
    ),
  },
  "appropriation.income": {
    name: "财政拨款收入",
    read: firstOf(
      unlessBlank(amount(balance, line("total", "income"), "total", "income")),
      amount(balance, line("current-year", "income"), "total", "income")
    ),
  },
  "appropriation.expenditure": {
    name: "财政拨款支出",
    read: firstOf(
      unlessBlank(amount(balance, line("total", "expenditure"), "total", "expenditure")),
      amount(balance, line("current-year", "expenditure"), "total", "expenditure")
    ),
  },
  "appropriation.basic": {
    name: "财政拨款基本支出",
    read: ofAllFunds("basic"),
  },
  "appropriation.project": {
    name: "财政拨款项目支出",
    read: ofAllFunds("project"),
  },
  "general.current": {
    name: "一般公共预算当年拨款",
    read: amount(balance, line({ source: "general" }, "income"), "total", "income"),
  },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly read: Reader }>>;

export type FurtherId = keyof typeof FURTHER;

/** The item's name in Chinese. */
export function furtherName(id: FurtherId): string {
  return FURTHER[id].name;
}

/** This year's amount. */
export function readFurther(book: Book, id: FurtherId): Reading {
  return FURTHER[id].read(book, "current");
}

/** Last year's amount, where the tables or last year's book have it. */
export function readPreviousFurther(book: Book, id: FurtherId): Reading {
  return readPrevious(book, FURTHER[id].read);
}
