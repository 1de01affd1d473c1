import { buildBook, type TableSpec } from "./book-builder";
import type { Book } from "../../src/tables/book";

/** One table of each kind that the narrative reads, with the amounts of a small department. */
export const SMALL_TABLES = {
  departmentBalance: {
    kind: "department-balance",
    columns: [
      ["total", "income"],
      ["total", "expenditure"],
    ],
    rows: [
      ["total", "合计", [100, null], "income"],
      [{ source: "general" }, "一般公共预算资金", [100, null], "income"],
      [{ source: "fund" }, "政府性基金预算资金", [null, null], "income"],
      ["total", "合计", [null, 100], "expenditure"],
      ["201", "一般公共服务支出", [null, 80.5], "expenditure"],
      ["205", "教育支出", [null, null], "expenditure"],
      ["208", "社会保障和就业支出", [null, 19.5], "expenditure"],
    ],
  },
  balance: {
    kind: "appropriation-balance",
    columns: [
      ["total", "income"],
      ["total", "expenditure"],
      ["general", "expenditure"],
      ["fund", "expenditure"],
    ],
    rows: [
      ["current-year", "本年收入", [90], "income"],
      [{ source: "general" }, "一般公共预算资金", [90], "income"],
      [{ source: "fund" }, "政府性基金预算资金", [null], "income"],
      ["carried-in", "上年结转", [null], "income"],
      [{ carriedIn: "general" }, "一般公共预算拨款", [10], "income"],
      ["total", "收入合计", [100], "income"],
      ["201", "一般公共服务支出", [null, 80.5, 80.5, null], "expenditure"],
      ["208", "社会保障和就业支出", [null, 19.5, 19.5, null], "expenditure"],
      ["total", "支出合计", [null, 100, 100, null], "expenditure"],
    ],
  },
  general: {
    kind: "general-expenditure",
    columns: [["total", null, "previous"], ["total"], ["basic"], ["project"]],
    rows: [
      ["total", "合计", [90, 100, 70, 30]],
      ["201", "一般公共服务支出", [72, 80.5, 50.5, 30]],
      ["208", "社会保障和就业支出", [18, 19.5, 19.5, null]],
    ],
  },
  basic: {
    kind: "basic-expenditure",
    columns: [["total"], ["personnel"], ["office"]],
    rows: [
      ["total", "合计", [70, 50, 20]],
      ["301", "工资福利支出", [50, 50, null]],
      ["302", "商品和服务支出", [20, null, 20]],
      ["30201", "办公费", [4, null, 4]],
      ["30202", "印刷费", [null, null, null]],
      ["30299", "其他商品和服务支出", [16, null, 16]],
    ],
  },
  sangong: {
    kind: "sangong",
    columns: [
      ["total", null, "previous"],
      ["abroad", null, "previous"],
      ["vehicle-purchase", null, "previous"],
      ["vehicle-operation", null, "previous"],
      ["reception", null, "previous"],
      ["total"],
      ["abroad"],
      ["vehicles"],
      ["vehicle-purchase"],
      ["vehicle-operation"],
      ["reception"],
    ],
    rows: [["total", "", [10, null, null, 8, 2, 9.8, null, null, null, 8, 1.8]]],
  },
  fund: {
    kind: "fund-expenditure",
    columns: [["total"], ["basic"], ["project"]],
    rows: [["total", "合计", [null, null, null]]],
  },
  procurement: {
    kind: "procurement",
    columns: [["total"], ["general"]],
    rows: [
      ["total", "合计", [12, 10]],
      [{ procurement: "goods" }, "货物", [8, 6]],
      [{ procurement: "works" }, "工程", [null, null]],
      [{ procurement: "services" }, "服务", [4, 4]],
    ],
  },
} as const satisfies Readonly<Record<string, TableSpec>>;

/** A book of the small tables, some replaced or (undefined) left out. */
export function smallBook(
  changes: Partial<Record<keyof typeof SMALL_TABLES, TableSpec | undefined>> = {},
  given: Partial<Book> = {}
): Book {
  const tables: Readonly<Record<string, TableSpec | undefined>> = { ...SMALL_TABLES, ...changes };
  return buildBook(
    Object.values(tables).filter((table) => table !== undefined),
    given
  );
}
