/** The kinds of chart by what the file format calls them. */
import { CHART_TYPES, type ChartType } from "../book/chart";

export interface ChartGroup {
  readonly element: "barChart" | "lineChart" | "pieChart" | "doughnutChart";
  /** Of bars. */
  readonly direction?: "bar" | "col";
  readonly grouping?: "clustered" | "stacked" | "percentStacked" | "standard";
}

const GROUPS: Readonly<Record<ChartType, ChartGroup>> = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard" },
  LineMarkers: { element: "lineChart", grouping: "standard" },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
};

export function chartGroup(type: ChartType): ChartGroup {
  return GROUPS[type];
}

/** null for a kind that is not known. @param withMarkers whether the points of a line are marked */
export function chartTypeOf(
  element: string,
  direction: string | undefined,
  grouping: string | undefined,
  withMarkers: boolean
): ChartType | null {
  if (element === "lineChart" && grouping === "standard")
    return withMarkers ? "LineMarkers" : "Line";
  const found = CHART_TYPES.find((type) => {
    const group = GROUPS[type];
    return (
      group.element === element && group.direction === direction && group.grouping === grouping
    );
  });
  return found ?? null;
}
