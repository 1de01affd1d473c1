import type { Book } from "../../tables/book";
import type { Measure, Source, TableKind } from "../../tables/table";
import {
  amount,
  categories,
  eitherRows,
  firstOf,
  isSome,
  line,
  readPrevious,
  sumOf,
  unlessBlank,
  unlessThereIs,
  type Reader,
  type Reading,
} from "./reading";

const incomeTotal = eitherRows(line("total", "income"), line("current-year", "income"));
const expenditureTotal = eitherRows(
  line("total", "expenditure"),
  categories("expenditure"),
  line("current-year", "expenditure")
);
const sangongTotal = eitherRows(line("total"), (table) =>
  table.rows.filter((row) => row.line === "item")
);

/** The total of a table of coded rows: its own row, or the sum of the 类 where that is empty or missing. */
function codedTotal(kind: TableKind, measure: Measure): Reader {
  const own = amount(kind, line("total"), measure);
  return firstOf(unlessBlank(own), unlessBlank(amount(kind, categories(), measure)), own);
}

const balance = "appropriation-balance";
const departmentBalance = "department-balance";
const generalExpenditure = "general-expenditure";

/** 财政拨款收入 of one fund: this year's and what was carried in, which 财政拨款收支总表 keeps apart (domain.md B01–B03). */
function appropriationIncome(source: Source): Reader {
  return sumOf(
    amount(balance, line({ source }, "income"), "total", "income"),
    amount(balance, line({ carriedIn: source }, "income"), "total", "income")
  );
}

const sangong = (measure: Measure): Reader => amount("sangong", sangongTotal, measure);

const sangongParts = sumOf(
  sangong("abroad"),
  firstOf(
    unlessBlank(sangong("vehicles")),
    sumOf(sangong("vehicle-purchase"), sangong("vehicle-operation"))
  ),
  sangong("reception")
);

/** A part of 公务用车购置及运行费. Empty parts below a filled 小计 are unknown, not zero. */
function vehiclePart(measure: "vehicle-purchase" | "vehicle-operation"): Reader {
  const parts = unlessBlank(sumOf(sangong("vehicle-purchase"), sangong("vehicle-operation")));
  return (book, year) => {
    const undivided =
      parts(book, year).state === "absent" && isSome(sangong("vehicles")(book, year));
    return undivided ? { state: "absent" } : sangong(measure)(book, year);
  };
}

interface Item {
  /** Chinese, for what a slot asks: "公务接待费". */
  readonly name: string;
  readonly read: Reader;
}

/** The amounts that the narrative is about, and which cells of which tables have them. */
const ITEMS = {
  income: {
    name: "收入预算",
    read: firstOf(
      amount(departmentBalance, incomeTotal, "total", "income"),
      codedTotal("department-income", "total"),
      // 财政拨款 is not all the money of a department whose own 收支总表 is there and cannot be used.
      unlessThereIs(departmentBalance, amount(balance, incomeTotal, "total", "income"))
    ),
  },
  expenditure: {
    name: "支出预算",
    read: firstOf(
      amount(departmentBalance, expenditureTotal, "total", "expenditure"),
      codedTotal("department-expenditure", "total"),
      unlessThereIs(departmentBalance, amount(balance, expenditureTotal, "total", "expenditure"))
    ),
  },
  "general.income": {
    name: "一般公共预算财政拨款收入",
    read: firstOf(
      appropriationIncome("general"),
      amount(departmentBalance, line({ source: "general" }, "income"), "total", "income")
    ),
  },
  general: {
    name: "一般公共预算财政拨款支出",
    read: firstOf(
      codedTotal(generalExpenditure, "total"),
      unlessBlank(amount(balance, expenditureTotal, "general", "expenditure"))
    ),
  },
  basic: { name: "基本支出预算", read: codedTotal(generalExpenditure, "basic") },
  project: { name: "项目支出预算", read: codedTotal(generalExpenditure, "project") },
  "department.project": {
    name: "项目支出",
    read: codedTotal("department-expenditure", "project"),
  },
  "fund.income": { name: "政府性基金预算收入", read: appropriationIncome("fund") },
  fund: {
    name: "政府性基金预算支出",
    read: firstOf(
      unlessBlank(codedTotal("fund-expenditure", "total")),
      amount(balance, expenditureTotal, "fund", "expenditure"),
      codedTotal("fund-expenditure", "total")
    ),
  },
  "fund.project": {
    name: "政府性基金预算项目支出",
    read: unlessBlank(codedTotal("fund-expenditure", "project")),
  },
  "state-capital.income": {
    name: "国有资本经营预算收入",
    read: appropriationIncome("state-capital"),
  },
  "state-capital": {
    name: "国有资本经营预算支出",
    read: firstOf(
      unlessBlank(codedTotal("state-capital-expenditure", "total")),
      amount(balance, expenditureTotal, "state-capital", "expenditure")
    ),
  },
  "state-capital.project": {
    name: "国有资本经营预算项目支出",
    read: unlessBlank(codedTotal("state-capital-expenditure", "project")),
  },
  sangong: {
    name: "“三公”经费预算",
    read: firstOf(unlessBlank(sangong("total")), sangongParts, sangong("total")),
  },
  "sangong.abroad": { name: "因公出国（境）费用", read: sangong("abroad") },
  "sangong.reception": { name: "公务接待费", read: sangong("reception") },
  "sangong.operation": { name: "公务用车运行维护费", read: vehiclePart("vehicle-operation") },
  "sangong.purchase": { name: "公务用车购置费", read: vehiclePart("vehicle-purchase") },
  /** 日常公用经费 of 一般公共预算财政拨款基本支出预算表. */
  running: { name: "机关运行经费", read: codedTotal("basic-expenditure", "office") },
} as const satisfies Readonly<Record<string, Item>>;

export type ItemId = keyof typeof ITEMS;

export const ITEM_IDS = Object.keys(ITEMS) as readonly ItemId[];

/** The item's name in Chinese. */
export function itemName(id: ItemId): string {
  return ITEMS[id].name;
}

/** This year's amount. */
export function readItem(book: Book, id: ItemId): Reading {
  return ITEMS[id].read(book, "current");
}

/**
 * What other tables say of the same item, or of what a text may rightly mean by its name: the department's 基本支出 instead
 * of that from 一般公共预算, 财政拨款收入 without 上年结转.
 */
const ALSO: Readonly<Partial<Record<ItemId, readonly Reader[]>>> = {
  income: [
    codedTotal("department-income", "total"),
    amount(balance, incomeTotal, "total", "income"),
  ],
  expenditure: [
    codedTotal("department-expenditure", "total"),
    amount(balance, expenditureTotal, "total", "expenditure"),
  ],
  "general.income": [
    amount(balance, line({ source: "general" }, "income"), "total", "income"),
    amount(departmentBalance, line({ source: "general" }, "income"), "total", "income"),
  ],
  general: [amount(balance, expenditureTotal, "general", "expenditure")],
  basic: [codedTotal("department-expenditure", "basic"), codedTotal("basic-expenditure", "total")],
  project: [codedTotal("department-expenditure", "project")],
  "fund.income": [amount(balance, line({ source: "fund" }, "income"), "total", "income")],
};

/** This year's amount, then what else a text may mean by the item. */
export function readingsOfItem(book: Book, id: ItemId): readonly Reading[] {
  return [readItem(book, id), ...(ALSO[id] ?? []).map((read) => read(book, "current"))];
}

/** Last year's amount, where the tables or last year's book have it. */
export function readPreviousItem(book: Book, id: ItemId): Reading {
  return readPrevious(book, ITEMS[id].read);
}

/** What an item is the sum of, last year as this year. */
export const PARTS: Readonly<Partial<Record<ItemId, readonly ItemId[]>>> = {
  general: ["basic", "project"],
  sangong: ["sangong.abroad", "sangong.reception", "sangong.operation", "sangong.purchase"],
};

/**
 * The item whose last year may stand for this one's. 收支总表 prints no last year; where all money of a department is
 * 一般公共预算, its total is the department's, and departments compare with that one's 上年预算数.
 */
export function substituteFor(book: Book, id: ItemId): ItemId | null {
  if (id !== "income" && id !== "expenditure") return null;
  const total = readItem(book, id);
  const general = readItem(book, "general");
  const same = total.state === "known" && general.state === "known" && total.fen === general.fen;
  return same ? "general" : null;
}
