import type { CellValue } from "../money/amount";
import { areaAddress } from "../tables/grid";
import { patchGrid, type Patch } from "../tables/patch-grid";
import { codeOf } from "./excel-errors";
import { covers, sizeOf, type SheetArea } from "./parse-areas";
import type { PendingChanges, PendingSheet } from "./pending-changes";
import {
  askForSheet,
  contentOf,
  readWorkbook,
  toCellValues,
  type SheetContent,
  type WholeSheet,
  type WorkbookContent,
} from "./read-workbook";
import { withKnownGrid, withName } from "./known-sheet";
import { isFormula } from "./formula-cells";

/** Beyond so many cells a sheet is read whole rather than cell by cell. */
const MOST_CELLS = 5000;

/** So few formulas in all are read with every change: Excel may tell of their results only later. */
const FEW_FORMULAS = 2000;

export interface ChangedContent {
  /** The very object from before when nothing is different. */
  readonly content: WorkbookContent;
  /** The ids of sheets in which a formula was entered, whose result may reach into other cells: to be read whole next. */
  readonly toRead: readonly string[];
}

/**
 * Reads what has changed since a workbook was read, in one round trip: the changed cells, the results of formulas, the names of the
 * sheets. Where sheets have come or gone the workbook is read anew, in two more. A sheet that holds what it held keeps its grid, the
 * very same object. Throws as `readWorkbook`.
 */
export async function readChanges(
  before: WorkbookContent,
  changes: PendingChanges
): Promise<ChangedContent> {
  if (changes.sheetsChanged) return readAnew(before);
  try {
    return (await readSheets(before, changes)) ?? (await readAnew(before));
  } catch (error) {
    // A sheet that was changed has been deleted since.
    if (codeOf(error) === "ItemNotFound") return readAnew(before);
    throw error;
  }
}

async function readAnew(before: WorkbookContent): Promise<ChangedContent> {
  const { sheets } = await readWorkbook();
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const now = sheets.map((sheet) => withKnownGrid(sheet, known.get(sheet.id)));
  return { content: contentOf(now), toRead: [] };
}

/** What is asked of one sheet, and what was known of it. */
interface Question {
  readonly known: SheetContent;
  /** Set where the sheet is read whole. */
  readonly whole: WholeSheet | null;
  /** Cells that were edited, with their formulas, and cells with results. */
  readonly edited: readonly Asked[];
  readonly results: readonly Asked[];
}

interface Asked {
  readonly area: SheetArea;
  readonly range: Excel.Range;
}

/** Null when other sheets are there than before, or in another order. */
async function readSheets(
  before: WorkbookContent,
  changes: PendingChanges
): Promise<ChangedContent | null> {
  // Excel.run would send one more request to let go of the ranges, which are not used any further.
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  const formulas = before.sheets.flatMap((sheet) => sheet.formulas ?? []);
  const readsAll = changes.sheets.size > 0 && cellsOf(formulas) <= FEW_FORMULAS;
  const questions = before.sheets.map((known) => {
    const wanted = wantedOf(known, changes.sheets.get(known.id), readsAll);
    return wanted && ask(worksheets.getItem(known.id), known, wanted);
  });
  await context.sync();
  const { items } = worksheets;
  if (items.map(({ id }) => id).join() !== before.sheets.map(({ id }) => id).join()) return null;
  const sheets = before.sheets.map((known, at) => {
    const name = items[at]?.name ?? known.name;
    const question = questions[at];
    return question ? answerTo(question, name) : withName(known, name);
  });
  const isUnchanged = sheets.every((sheet, at) => sheet === before.sheets[at]);
  return {
    content: isUnchanged ? before : contentOf(sheets),
    toRead: questions.flatMap((one) => (one && hasNewFormula(one) ? [one.known.id] : [])),
  };
}

/** What is to be read of a sheet: "whole", or its edited cells and those with results; null for nothing. */
function wantedOf(
  { formulas }: SheetContent,
  pending: PendingSheet | undefined,
  readsAllResults: boolean
): Wanted | "whole" | null {
  const { edited, calculated } = pending ?? { edited: [], calculated: [] };
  if (edited === null || (calculated === null && formulas === null)) return "whole";
  const all = calculated === null || readsAllResults ? (formulas ?? []) : [];
  const results = [...(calculated ?? []), ...all].filter(
    (area, at, areas) => ![...edited, ...areas.slice(0, at)].some((other) => covers(other, area))
  );
  if (edited.length + results.length === 0) return null;
  return cellsOf([...edited, ...results]) > MOST_CELLS ? "whole" : { edited, results };
}

interface Wanted {
  readonly edited: readonly SheetArea[];
  readonly results: readonly SheetArea[];
}

function ask(sheet: Excel.Worksheet, known: SheetContent, wanted: Wanted | "whole"): Question {
  if (wanted === "whole") return { known, whole: askForSheet(sheet), edited: [], results: [] };
  const askFor = (areas: readonly SheetArea[], what: string): Asked[] =>
    areas.map((area) => ({ area, range: sheet.getRange(areaAddress(area)).load(what) }));
  return {
    known,
    whole: null,
    edited: askFor(wanted.edited, "values,formulas"),
    results: askFor(wanted.results, "values"),
  };
}

function answerTo({ known, whole, edited, results }: Question, name: string): SheetContent {
  if (whole) return withKnownGrid({ id: known.id, name, ...whole(name) }, known);
  const patches = [...results, ...edited].map(({ area: { top, left }, range }): Patch => ({
    top,
    left,
    values: toCellValues(name, range.values),
  }));
  const { grid, ...same } = withName(known, name);
  const patched = patchGrid(name, grid, patches);
  return patched === known.grid && name === known.name ? known : { ...same, grid: patched };
}

/** Whether there is a formula where none was known to stand. */
function hasNewFormula({ known, edited }: Question): boolean {
  return edited.some(
    ({ area, range }) =>
      !(known.formulas ?? []).some((formulas) => covers(formulas, area)) &&
      (range.formulas as CellValue[][]).some((row) => row.some(isFormula))
  );
}

const cellsOf = (areas: readonly SheetArea[]) =>
  areas.reduce((cells, area) => cells + sizeOf(area), 0);
