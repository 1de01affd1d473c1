/** What holds for everything that is made of a workbook's sheets. */
import type { CheckResult } from "../../../src/checks/check";
import { runChecks } from "../../../src/checks/engine";
import { narrativeDocument } from "../../../src/documents/narrative-document";
import { printedTables } from "../../../src/documents/printed-tables";
import { overviewOf } from "../../../src/narrative/overview/overview";
import { overviewSheet } from "../../../src/narrative/overview/overview-sheet";
import { narrativeText, textWithFigures } from "../../../src/narrative/plain-text";
import { STYLES, type StyleName } from "../../../src/narrative/styles/registry";
import { writeNarrative } from "../../../src/narrative/write";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { createBook, type Book } from "../../../src/tables/book";
import type { Area, Grid } from "../../../src/tables/grid";
import { mustHold } from "../fuzz-kind";
import { isWithin, mustBeSound } from "./findings";

/** Checks sheets, with a text where there is one, and holds the result against all that must be true of it. */
export function checkSoundly(grids: readonly Grid[], narrative?: string): CheckResult {
  const book = createBook(grids);
  mustBeReadWithin(book, grids);
  const context = {
    book,
    subjects: standardSubjects,
    ...(narrative !== undefined && { narrative }),
  };
  const result = runChecks(context);
  mustBeSound(result, context);
  return result;
}

/** Writes everything that can be written of sheets. */
export function writeSoundly(grids: readonly Grid[], style: StyleName): void {
  const book = createBook(grids);
  const narrative = writeNarrative(book, { style });
  mustHold(narrativeText(narrative).trim() !== "", () => `${style} writes nothing`);
  for (const section of narrative.sections) {
    const { text, figures } = textWithFigures(section);
    for (const { start, end, text: printed, value } of figures) {
      mustHold(text.slice(start, end) === printed, () => `${section.id}: ${printed} is elsewhere`);
      mustHold(Number.isSafeInteger(value), () => `${section.id} prints ${String(value)}`);
    }
  }
  narrativeDocument(narrative, book);
  printedTables(book);
  const overview = overviewOf(book);
  if (overview) overviewSheet(overview, book);
  mustHold(Object.hasOwn(STYLES, style), () => `no style ${style}`);
}

function mustBeReadWithin({ tables, unrecognised }: Book, grids: readonly Grid[]): void {
  const areas = [...tables, ...unrecognised].map(({ area }) => area);
  for (const area of areas)
    mustHold(
      grids.some((grid) => holds(grid, area)),
      () => `a table at ${JSON.stringify(area)}, which is not there`
    );
  for (const { columns, rows, kind } of tables)
    for (const { cells, name } of rows) {
      mustHold(cells.length === columns.length, () => `${kind}: ${name} lacks cells`);
      for (const cell of cells)
        mustHold(
          cell === null || (Number.isSafeInteger(cell.fen) && !Object.is(cell.fen, -0)),
          () => `${kind}: ${name} has ${String(cell?.fen)}`
        );
    }
  for (const { reason } of unrecognised)
    mustHold(/[一-鿿]/.test(reason), () => `unrecognised without a reason: ${reason}`);
}

function holds(grid: Grid, { sheet, top, left, bottom, right }: Area): boolean {
  return (
    isWithin(grid, { sheet, row: top, column: left }) &&
    isWithin(grid, { sheet, row: bottom, column: right })
  );
}
