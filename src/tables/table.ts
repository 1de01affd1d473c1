import type { Unit } from "../money/amount";
import type { AmountCell } from "./amount-cell";
import type { Correction } from "./corrections";
import type { Area, CellRef } from "./grid";
import type { Performance } from "./performance";
import type { TableKind } from "./table-kind";

export type { AmountCell } from "./amount-cell";
export type { TableKind } from "./table-kind";

/** What the amounts of a column are. */
export type Measure =
  // expenditure
  | "total"
  | "basic"
  | "project"
  | "personnel"
  | "office"
  /** 上缴上级支出. */
  | "superior-remittance"
  /** 事业单位经营支出. */
  | "business-expenditure"
  /** 对附属单位补助支出. */
  | "affiliate-grants"
  // “三公”
  | "abroad"
  | "vehicles"
  | "vehicle-purchase"
  | "vehicle-operation"
  | "reception"
  /** 使用非财政拨款结余: fills a gap of the year, and is no income of it. */
  | "surplus"
  // sources of money: columns of 部门收入总表 and 政府采购预算明细表, fund columns of 财政拨款收支总表
  | Source;

/** 资金来源. */
export type Source =
  | "carried-in"
  | "general"
  | "fund"
  | "state-capital"
  | "special-account"
  | "operations"
  | "superior-grants"
  | "affiliate-remittance"
  | "business"
  /** 单位资金, where 事业收入 to 其他收入 are printed as one. */
  | "unit-funds"
  | "other";

/** Report year or the year before it. */
export type YearRole = "current" | "previous";

/** In a table of two halves (收入 ‖ 支出) which half; elsewhere null. */
export type Side = "income" | "expenditure";

export interface Column {
  readonly measure: Measure;
  readonly year: YearRole;
  readonly side: Side | null;
  /** The header's own words, its levels joined by 「·」: "2026年预算数·基本支出". */
  readonly header: string;
  /** Zero-based in the sheet. */
  readonly column: number;
}

/** What a row is, apart from a subject. */
export type Line =
  /** 合计, 总计: the table's grand total. */
  | "total"
  /** 一、本年收入 / 一、本年支出, 本年收入合计 / 本年支出合计. */
  | "current-year"
  /** 二、上年结转. */
  | "carried-in"
  /** 使用非财政拨款结余, where it is no part of 本年收入. */
  | "surplus"
  /** 二、结转下年. */
  | "carried-out"
  /** An income row of one source: 一般公共预算资金, 事业收入资金 … */
  | { readonly source: Source }
  /** A row of one source under 二、上年结转. */
  | { readonly carriedIn: Source }
  /** 货物, 工程, 服务 of 政府采购预算明细表. */
  | { readonly procurement: "goods" | "works" | "services" }
  /** One line of a list: a project, a purchase, a unit. */
  | "item";

export interface Row {
  /** Set for rows of a side in a table of two halves. */
  readonly side: Side | null;
  /** Set when the row is a subject of the standard classification. */
  readonly subject: Subject | null;
  /** Set when it is not. A row has a subject or a line, never both; rows that are neither are left out of the table. */
  readonly line: Line | null;
  /** The name as printed, without numbering such as 一、 or （一） and without padding. */
  readonly name: string;
  readonly nameCell: CellRef | null;
  /** Zero-based in the sheet. */
  readonly row: number;
  /** One per column of `table.columns`, in their order; null where the column belongs to the other side. */
  readonly cells: readonly (AmountCell | null)[];
}

export interface Subject {
  /** Digits only, 3, 5 or 7 of them. In 收支总表, which prints no codes, the code of the 类 of that name, or null when no 类 has the name. */
  readonly code: string | null;
  /** 1 类, 2 款, 3 项. */
  readonly level: 1 | 2 | 3;
  /** Where the code is printed; null where it is inferred from the name. */
  readonly codeCell: CellRef | null;
}

export interface BudgetTable {
  readonly kind: TableKind;
  /** The title as printed, on one line; the kind's usual title where none is printed. */
  readonly title: string;
  /** From the title to the last note. */
  readonly area: Area;
  /** The report year; null if neither the table nor its neighbours say it. */
  readonly year: number | null;
  /** The department or unit as the title or the table names it; null if neither does. */
  readonly department: string | null;
  readonly unit: Unit;
  /** Whether the table itself says its unit, and where. Otherwise 万元 is taken, or what the neighbouring tables say. */
  readonly unitCell: CellRef | null;
  /** What stands in that cell, as printed. */
  readonly unitText?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /**
   * Lines and columns that hold amounts and have no role, such as 使用非财政拨款结余 or 上缴上级支出. They may be part of a total, so a sum that
   * misses one proves nothing. Absent when there are none.
   */
  readonly unread?: readonly { readonly name: string; readonly cell: CellRef }[];
  /** Remarks below the table: 备注：…. */
  readonly notes: readonly { readonly text: string; readonly cell: CellRef }[];
  /** What a 绩效目标表 says; such a table has no columns and rows. Absent in all other kinds. */
  readonly performance?: Performance;
  /** What the user says of it, where that is why it was read so. */
  readonly correction?: Correction;
}
