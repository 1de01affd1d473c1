import { cellAddress, type CellRef } from "../tables/grid";
import type { Mark } from "./mark";

/**
 * Always true, and tells ours from the user's rules: ids of rules need not survive saving and reopening, and a user who
 * opens Excel's list of rules sees whose it is.
 */
const FORMULA = '="预算公开助手的标记"<>""';

/**
 * Severity by colour, and without colour by the frame and the underline, which change neither what a cell holds nor how wide it
 * is (a sign in front of the figure would turn narrow columns into ####).
 */
const LOOK = {
  error: { fill: "#FFC7CE", ink: "#9C0006", line: "Continuous", underline: "Double" },
  warning: { fill: "#FFEB9C", ink: "#7F4A00", line: "Dash", underline: "Single" },
} as const;

/** Cells under one rule: Excel is slow with ranges of very many pieces, and their address must fit into a text of moderate length. */
export const MOST_CELLS = 120;

/** However Excel spaces it. */
export function isOurRule(formula: string): boolean {
  return formula.replace(/\s/gu, "").replace(/^=?/u, "=") === FORMULA;
}

/** Cells of one sheet and severity. */
export interface MarkedCells {
  readonly sheet: string;
  readonly severity: Mark["severity"];
  readonly cells: readonly CellRef[];
}

/** Lays one rule over the cells. @returns the rule; its id is loaded only if everything about it succeeded */
export function addRule(
  context: Excel.RequestContext,
  { sheet, severity, cells }: MarkedCells
): Excel.ConditionalFormat {
  const { fill, ink, line, underline } = LOOK[severity];
  const areas = context.workbook.worksheets
    .getItem(sheet)
    .getRanges(cells.map(cellAddress).join(","));
  const rule = areas.untrack().conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const { rule: condition, format } = rule.custom;
  // first of all: a rule without it could not be found again if a later step failed
  condition.formula = FORMULA;
  format.fill.color = fill;
  format.font.color = ink;
  format.font.underline = underline;
  const { top, bottom, left, right } = format.borders;
  for (const side of [top, bottom, left, right]) {
    side.style = line;
    side.color = ink;
  }
  return rule.load("id");
}
