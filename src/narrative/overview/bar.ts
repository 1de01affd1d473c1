/** What a glance at the budget wants: the 类 this year and last, 基本支出 and 项目支出, “三公”. Every amount with its cells. */
import type { Unit } from "../../money/amount";
import type { Known, Reading } from "../amounts/reading";

/** One thing in both years. */
export interface Bar {
  readonly name: string;
  readonly current: Reading;
  readonly previous: Reading;
}

/** A part of this year's total. */
export interface Part {
  readonly name: string;
  readonly amount: Known;
}

export interface Overview {
  /** The table that lists the 类: its title, and its sheet. */
  readonly table: { readonly title: string; readonly sheet: string; readonly unit: Unit };
  readonly year: number | null;
  readonly categories: readonly Bar[];
  readonly total: Bar;
  /** What the total is made of: 基本支出, 项目支出, and what is neither; empty where the table does not divide it. */
  readonly parts: readonly Part[];
  /** 因公出国（境）, 公务用车, 公务接待; empty where there is no table or it holds nothing. */
  readonly sangong: readonly Bar[];
  /** Whether anything is known of the year before. */
  readonly hasPrevious: boolean;
}
