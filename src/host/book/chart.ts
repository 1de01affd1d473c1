/** A chart as Excel knows it, as far as this host does: plain data, kept with its sheet (sheet-extras.ts). */

/** The kinds of chart that are drawn and written, by Excel.ChartType. */
export const CHART_TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "Pie",
  "Doughnut",
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

/** A cell, and points from its corner. */
export interface ChartPoint {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/** Where a chart stands: from one cell to another, or as large as it is wherever its cell goes. */
export type ChartAnchor =
  | {
      readonly from: ChartPoint;
      readonly to: ChartPoint;
      readonly placement: "TwoCell" | "OneCell" | "Absolute";
    }
  | { readonly from: ChartPoint; readonly width: number; readonly height: number };

export interface ChartSeries {
  /** A reference, or words in quotation marks as in a formula: `表一!$B$3`, `"预算数"`; "" has none. */
  readonly name: string;
  /** References with the sheet's name: "表一!$B$4:$B$9". */
  readonly values: string;
  /** "" where the points are only numbered. */
  readonly categories: string;
  /** "#107C41"; missing where Excel chooses. */
  readonly color?: string;
}

export interface ChartLabels {
  readonly value: boolean;
  readonly percentage: boolean;
  readonly category: boolean;
  /** "" as in the cells. */
  readonly numberFormat: string;
}

export interface ChartAxis {
  readonly visible: boolean;
  /** "" where it has none. */
  readonly title: string;
  readonly numberFormat: string;
  readonly reversed: boolean;
  /** Where the other axis crosses this one. */
  readonly crossing: "Automatic" | "Maximum" | "Minimum";
  readonly gridlines: boolean;
}

export type LegendPosition = "Top" | "Bottom" | "Left" | "Right" | "Corner";

export interface Chart {
  readonly id: string;
  readonly name: string;
  /** null for one that this host only keeps: of another kind, or of several. */
  readonly type: ChartType | null;
  /** null where it has none. */
  readonly title: string | null;
  readonly series: readonly ChartSeries[];
  readonly anchor: ChartAnchor;
  readonly legend: { readonly visible: boolean; readonly position: LegendPosition };
  readonly labels: ChartLabels;
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  /** Percent of a bar's width. */
  readonly gapWidth: number;
}

export const NO_LABELS: ChartLabels = {
  value: false,
  percentage: false,
  category: false,
  numberFormat: "",
};

/** An axis of which nothing is said. */
export const PLAIN_AXIS: ChartAxis = {
  visible: true,
  title: "",
  numberFormat: "General",
  reversed: false,
  crossing: "Automatic",
  gridlines: false,
};

/** Percent, as a chart of Excel's has it of which nothing is said. */
export const GAP_WIDTH = 150;

/** Whether a chart has no axes. */
export function isRound(type: ChartType | null): boolean {
  return type === "Pie" || type === "Doughnut";
}
