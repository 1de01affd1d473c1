import type { CellRef } from "../tables/grid";

/** One value that repairs a cell. Amounts are in the unit of the cell's table, as the cell would hold them; null empties it. */
export interface Repair {
  readonly cell: CellRef;
  readonly value: number | string | null;
}

/** What a person would suspect when figures do not agree; one file of causes/ each. */
export type CauseKind =
  /** 整列错位一行. */
  | "shifted-column"
  /** 两个数填反了. */
  | "swapped"
  /** 数字颠倒. */
  | "transposed-digits"
  /** 少了一位数字. */
  | "dropped-digit"
  /** 多了一位数字. */
  | "extra-digit"
  /** 错了一位数字. */
  | "wrong-digit"
  /** 小数点错位. */
  | "decimal-point"
  /** 正负号. */
  | "sign"
  /** 元当成万元. */
  | "yuan-for-wan"
  /** 留着上年的数. */
  | "last-years-figure"
  /** 漏了上年结转. */
  | "carry-over-left-out"
  /** 小计、合计没有填. */
  | "blank-subtotal"
  /** 合计被直接改写，不等于各部分之和. */
  | "total-typed-over"
  /** One figure, no matter how it came about: changing it alone makes everything agree. */
  | "one-figure";

/** One way to explain findings: changing these cells makes every relation they take part in hold. */
export interface Explanation {
  readonly cause: CauseKind;
  /** The smallest change that does it; `before` is what the cell holds now, in its own unit. */
  readonly changes: readonly (Repair & { readonly before: number | string | null })[];
  /** How many broken relations would then hold. */
  readonly settles: number;
}
