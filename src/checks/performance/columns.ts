import type { Indicator, Performance, TextCell } from "../../tables/performance";
import { natureOf } from "./natures";
import { plainNumber } from "./plain-number";
import { HUNDRED_PERCENT, pointsOf, USUAL_EXECUTION_WEIGHT } from "./points";

/** The columns of 绩效指标 whose contents can be told apart. */
export const INDICATOR_COLUMNS = ["weight", "unit", "nature", "value"] as const;
export type IndicatorColumn = (typeof INDICATOR_COLUMNS)[number];

/** What stands under a header: the header, and whose contents they are. */
export interface MovedColumn {
  readonly header: IndicatorColumn;
  readonly content: IndicatorColumn;
}

export interface ReadIndicators {
  /** Each cell by what it holds, not by its header. */
  readonly indicators: readonly Indicator[];
  /** Headers over the contents of another one; empty where headers and contents agree. */
  readonly moved: readonly MovedColumn[];
}

/** A pair of rows may agree by chance. */
const FEWEST_ROWS = 3;

/**
 * The indicators of a table, with headers that stand over the wrong contents seen through (domain.md B92). Only what is certain counts as
 * moved: signs such as ≥ fill another column than 指标性质, and units another column than 计量单位 or the same one.
 */
export function readIndicators(performance: Performance): ReadIndicators {
  let known = readOf.get(performance);
  if (!known) readOf.set(performance, (known = read(performance)));
  return known;
}

/** A dozen checks ask. */
const readOf = new WeakMap<Performance, ReadIndicators>();

function read({ indicators, executionWeight }: Performance): ReadIndicators {
  const own: ReadIndicators = { indicators, moved: [] };
  if (indicators.length < FEWEST_ROWS) return own;
  // Signs under their own header, as in most tables.
  if (indicators.every(({ nature }) => natureOf(nature?.text ?? "") !== null)) return own;
  const contents = new Map(
    INDICATOR_COLUMNS.map((column) => [
      column,
      indicators.map((indicator) => cellOf(indicator, column)?.text.trim() ?? ""),
    ])
  );
  const columns = INDICATOR_COLUMNS.filter((column) =>
    indicators.some((indicator) => cellOf(indicator, column))
  );
  if (columns.length < INDICATOR_COLUMNS.length) return own;
  const all = (column: IndicatorColumn, test: (text: string) => boolean) =>
    contents.get(column)?.every(test) ?? false;

  const nature = columns.filter((column) => all(column, (text) => natureOf(text) !== null));
  const unit = columns.filter((column) => all(column, isUnit));
  const numbers = columns.filter((column) => all(column, isFigure));
  if (nature.length !== 1 || unit.length !== 1 || numbers.length !== 2) return own;
  const [natureUnder] = nature;
  const [unitUnder] = unit;
  if (!natureUnder || !unitUnder || natureUnder === "nature" || natureUnder === unitUnder)
    return own;

  const execution = executionWeight?.points ?? USUAL_EXECUTION_WEIGHT;
  const target = [HUNDRED_PERCENT, HUNDRED_PERCENT - execution];
  const weightsUnder = numbers.filter((column) =>
    target.includes(
      (contents.get(column) ?? []).reduce((sum, text) => sum + (pointsOf(text) ?? 0), 0)
    )
  );
  // Where the sums do not tell the weights, a column that keeps its own header is taken for what the header says.
  const weightUnder =
    weightsUnder.length === 1
      ? weightsUnder[0]
      : numbers.includes("weight")
        ? "weight"
        : numbers.find((column) => column !== "value" && numbers.includes("value"));
  const valueUnder = weightUnder && numbers.find((column) => column !== weightUnder);
  const from: Readonly<Partial<Record<IndicatorColumn, IndicatorColumn>>> = {
    nature: natureUnder,
    unit: unitUnder,
    ...(weightUnder && valueUnder && { weight: weightUnder, value: valueUnder }),
  };
  return {
    indicators: indicators.map((indicator) => rearranged(indicator, from)),
    moved: INDICATOR_COLUMNS.flatMap((header) =>
      INDICATOR_COLUMNS.filter((content) => from[content] === header && content !== header).map(
        (content) => ({ header, content })
      )
    ),
  };
}

/** What stands in one of the four columns. */
export function cellOf(indicator: Indicator, column: IndicatorColumn): TextCell | null {
  return indicator[column];
}

function isUnit(text: string): boolean {
  return text !== "" && !/\d/.test(text) && natureOf(text) === null;
}

function isFigure(text: string): boolean {
  return plainNumber(text) !== null || pointsOf(text) !== null;
}

function rearranged(
  indicator: Indicator,
  from: Readonly<Partial<Record<IndicatorColumn, IndicatorColumn>>>
): Indicator {
  const taken = (column: IndicatorColumn) => {
    const source = from[column];
    return source ? cellOf(indicator, source) : null;
  };
  const weight = taken("weight");
  return {
    ...indicator,
    nature: taken("nature"),
    unit: taken("unit"),
    value: taken("value"),
    weight: weight && { text: weight.text, cell: weight.cell, points: pointsOf(weight.text) },
  };
}
