import type { TableKind } from "../tables/table";
import type { IndicatorColumn, MovedColumn } from "./performance/columns";

/** An indicator with its nature and what is asked, value and unit as printed. */
interface Quantity {
  readonly name: string;
  readonly nature: string;
  readonly text: string;
}

/** 绩效目标: weights, indicators, and the money and calculations of projects. `name` is an indicator's. */
export type PerformanceDetail =
  /** `expected` and `actual` are the sums as text; `execution` the printed weight of 预算执行率. */
  | {
      readonly type: "indicator-weights";
      readonly count: number;
      readonly execution: string | null;
    }
  | { readonly type: "indicator-weight-range"; readonly name: string; readonly weight: string }
  | {
      readonly type: "indicator-columns-moved";
      readonly kind: TableKind;
      readonly moved: readonly MovedColumn[];
    }
  | { readonly type: "indicator-cell-odd"; readonly header: IndicatorColumn; readonly text: string }
  | {
      readonly type: "performance-amounts";
      readonly op: "=" | "≥";
      readonly total: string;
      readonly parts: readonly string[];
    }
  | { readonly type: "indicator-levels-missing"; readonly missing: readonly string[] }
  | { readonly type: "cost-indicators-missing"; readonly others: number }
  | { readonly type: "no-core-indicator" }
  | ({ readonly type: "qualitative-with-number" } & Quantity)
  | ({ readonly type: "quantity-without-number" } & Quantity)
  | ({ readonly type: "quantity-without-unit" } & Quantity)
  | { readonly type: "rate-above-hundred"; readonly name: string; readonly text: string }
  | { readonly type: "rate-says-nothing"; readonly name: string; readonly text: string }
  | {
      readonly type: "indicator-costs";
      readonly op: "≤";
      readonly costs: number;
      readonly total: string;
    }
  | { readonly type: "indicator-direction"; readonly name: string; readonly count: number }
  | {
      readonly type: "indicator-class";
      readonly name: string;
      readonly second: string;
      readonly better: string;
    }
  | { readonly type: "duplicate-indicator"; readonly name: string; readonly count: number }
  | { readonly type: "duplicate-project"; readonly project: string; readonly count: number }
  | {
      readonly type: "performance-projects";
      readonly op: "≤";
      /** The table whose project expenditure bounds them. */
      readonly kind: TableKind;
      readonly projects: number;
      readonly item: string;
    }
  /** `expected` and `actual` are results with their unit, as text. */
  | { readonly type: "project-formula"; readonly formula: string }
  /** `expected` is the project's money, `actual` what its description ends with. */
  | { readonly type: "project-total-in-words"; readonly quote: string; readonly total: string }
  | {
      readonly type: "goal-in-words";
      readonly goal: string;
      readonly name: string;
      readonly indicator: string;
    }
  /** 部门支出预算数 is what 部门支出总表 has, less what was carried in. */
  | { readonly type: "overall-without-carry-over" }
  /** `expected` says in Chinese what unit goes with the name: "金额", "百分比". */
  | {
      readonly type: "indicator-unit";
      readonly name: string;
      readonly unit: string;
      readonly expected: string;
    }
  | { readonly type: "indicator-level-cut"; readonly name: string; readonly standard: string }
  /** `price` "30元/平方米", `indicator` "≤25元/平方米". */
  | {
      readonly type: "price-in-words";
      readonly price: string;
      readonly name: string;
      readonly indicator: string;
    }
  /** `year` is the report year. */
  | { readonly type: "description-year"; readonly quote: string; readonly year: number };
