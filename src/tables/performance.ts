import type { CellRef } from "./grid";
import type { AmountCell } from "./amount-cell";

/** A text with its cell. */
export interface TextCell {
  readonly text: string;
  readonly cell: CellRef;
}

/** What an amount of the head is. */
export type PerformanceMoney =
  /** 部门支出预算数, 年度资金总额, 当年预算, 项目总额: all the money of the department or the project. */
  | "total"
  /** 基本支出, 项目支出 within the total. */
  | "basic"
  | "project"
  /** 其中：财政拨款（资金）. */
  | "appropriation"
  /** 财政专户管理资金, 专户资金. */
  | "special-account"
  /** 单位资金. */
  | "unit-funds"
  /** 社会投入资金. */
  | "social-funds"
  /** 银行贷款. */
  | "loans"
  /** 其他资金. */
  | "other"
  /** 本级安排, 上级补助: another division of the total. */
  | "own-level"
  | "superior-grants";

export interface PerformanceAmount {
  readonly money: PerformanceMoney;
  /** Whose part it is: 基本支出/财政拨款 is `appropriation` within `basic`; null for the total and its own parts. */
  readonly within: "basic" | "project" | null;
  /** The label as printed. */
  readonly label: string;
  readonly amount: AmountCell;
}

/** 权重: 15, 「15%」 and a percent-formatted 0.15 read alike. */
export interface Weight {
  readonly cell: CellRef;
  /** In hundredths of a percent: 15 % is 1500. Null where the cell holds no number, 0 where it is blank. */
  readonly points: number | null;
  /** As printed. */
  readonly text: string;
}

/** One line of 绩效指标. */
export interface Indicator {
  /** Zero-based in the sheet. */
  readonly row: number;
  /** 一级指标, 二级指标; carried on over merged or blank cells below, with the cell where it is printed. Null where the table has no such column. */
  readonly first: TextCell | null;
  readonly second: TextCell | null;
  /** 三级指标 or 指标名称. */
  readonly name: TextCell;
  /** 指标性质, 指标值, 计量（度量）单位, 是否核心指标; null where there is no such column. Text is empty in a blank cell. */
  readonly nature: TextCell | null;
  readonly value: TextCell | null;
  readonly unit: TextCell | null;
  readonly core: TextCell | null;
  readonly weight: Weight | null;
}

/** The contents of a 整体绩效目标表 or 项目绩效目标表. */
export interface Performance {
  /** 项目名称, with the code that is often printed before it; null in 整体绩效目标表. */
  readonly project: (TextCell & { readonly code: string | null; readonly name: string }) | null;
  /** Of several totals the department's and the year's comes first: 部门预算支出 within 支出预算总量, 当年预算 beside 项目总额. */
  readonly amounts: readonly PerformanceAmount[];
  /** 预算执行率权重. */
  readonly executionWeight: Weight | null;
  /** 年度绩效目标, 总体目标. */
  readonly goals: readonly TextCell[];
  /** 项目概述, 项目概况, 立项依据. */
  readonly descriptions: readonly TextCell[];
  readonly indicators: readonly Indicator[];
}
