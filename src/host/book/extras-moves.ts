/** What Univer does not know of a sheet follows when rows and columns come and go, and sheets get other names. */
import type { Area } from "../a1";
import {
  movedFormula,
  movedRanges,
  type SheetMove,
  type SheetMoves,
} from "../files/formula-references";
import { movedChart } from "./chart-moves";
import { AxisMap, noteOrigins, originNote } from "./origins";
import type { PageLayout, SheetExtras, Validation } from "./sheet-extras";

/** Lines that neither came nor went. */
export const UNMOVED = new AxisMap({}, 0, 0);

/** Rows, or columns, that come in between. */
export function insertedLines(first: number, count: number): AxisMap {
  const { before, behind } = around(first, first);
  return new AxisMap({ ...before, [first + count]: behind }, first + count + 1, first + 1);
}

/** Rows, or columns, that go. */
export function removedLines(first: number, count: number): AxisMap {
  const { before, behind } = around(first, first + count);
  return new AxisMap({ ...before, [first]: behind }, first + 1, first + count + 1);
}

/** The lines before a change with what they were, and the first one behind it. */
function around(first: number, next: number) {
  return { before: noteOrigins({}, first), behind: originNote(next) };
}

/**
 * The extras of a sheet after the move.
 * @param home the name that the sheet had before it
 */
export function movedExtras(
  extras: Readonly<SheetExtras>,
  home: string,
  moves: SheetMoves
): SheetExtras {
  const own = moves(home);
  const formula = (text: string) => movedFormula(text, home, moves);
  const { validations, charts, pageLayout, filter } = extras;
  return {
    ...extras,
    ...(validations && {
      validations: validations.flatMap((rule) => movedValidation(rule, own, formula)),
    }),
    ...(charts && { charts: charts.map((chart) => movedChart(chart, own, formula)) }),
    ...(pageLayout && own && { pageLayout: movedLayout(pageLayout, own) }),
    ...(filter && { filter: movedArea(filter, own) ?? undefined }),
  };
}

function movedValidation(
  rule: Validation,
  own: SheetMove | undefined,
  formula: (text: string) => string
): Validation[] {
  const areas = rule.areas.flatMap((area) => movedArea(area, own) ?? []);
  if (!areas.length) return [];
  return [
    {
      ...rule,
      areas,
      formula1: formula(rule.formula1),
      ...(rule.formula2 !== undefined && { formula2: formula(rule.formula2) }),
    },
  ];
}

function movedLayout(layout: PageLayout, own: SheetMove): PageLayout {
  const { printArea, titleRows, titleColumns, ...others } = layout;
  const moved = (text: string | undefined) =>
    text === undefined
      ? undefined
      : movedRanges(text.replaceAll(",", " "), own).replaceAll(" ", ",") || undefined;
  const [area, rows, columns] = [moved(printArea), moved(titleRows), moved(titleColumns)];
  return {
    ...others,
    ...(area && { printArea: area }),
    ...(rows && { titleRows: rows }),
    ...(columns && { titleColumns: columns }),
  };
}

function movedArea(area: Area, own: SheetMove | undefined): Area | null {
  if (!own) return area;
  const rows = own.rows.spanOf(area.row, area.row + area.rows - 1);
  const columns = own.columns.spanOf(area.column, area.column + area.columns - 1);
  if (!rows || !columns) return null;
  return {
    row: rows[0],
    column: columns[0],
    rows: rows[1] - rows[0] + 1,
    columns: columns[1] - columns[0] + 1,
  };
}
