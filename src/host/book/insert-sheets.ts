/** Sheets of another workbook, with everything that is theirs: cells, formats, rules, notes, names. */
import {
  Tools,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { SetDefinedNameMutation, type IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { InsertSheetCommand } from "@univerjs/sheets";
import {
  AddConditionalRuleMutation,
  SHEET_CONDITIONAL_FORMATTING_PLUGIN,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { UpdateNoteMutation, type ISheetNote } from "@univerjs/sheets-note";
import { movedFormula, type SheetMoves } from "../files/formula-references";
import { itemNotFound } from "../office/host-error";
import { movedExtras, UNMOVED } from "./extras-moves";
import { withoutOrigins } from "./origins";
import { extrasOf, withExtras } from "./sheet-extras";
import type { SheetRef } from "./sheet-ref";
import type { UniverBook } from "./univer-book";
import type { Place } from "./worksheets";

const NOTE_PLUGIN = "SHEET_NOTE_PLUGIN";
const NAME_PLUGIN = "SHEET_DEFINED_NAME_PLUGIN";
const LOCATION = "Workbook.insertWorksheetsFromBase64";

type SheetData = Partial<IWorksheetData> & { id: string; name: string };

export interface Insertion {
  /** All sheets when there is none. */
  sheetNames?: readonly string[];
  place: Place;
  relativeTo?: SheetRef;
}

/**
 * Adds sheets of another workbook to the open one. A name that is taken gets a number, and the formulas of the inserted sheets follow.
 * @param data the other workbook as Univer has it (files/read-xlsx.ts)
 * @returns the sheets' new ids
 */
export function insertSheets(
  book: UniverBook,
  data: Partial<IWorkbookData>,
  { sheetNames, place, relativeTo }: Insertion
): string[] {
  const sheets = chosen(data, sheetNames);
  const names = newNames(book, sheets);
  const moves: SheetMoves = (name) => {
    const now = names.get(name);
    return now === undefined ? undefined : { name: now, rows: UNMOVED, columns: UNMOVED };
  };
  const ids = new Map(sheets.map(({ id }) => [id, book.newSheetId()]));
  const first = book.worksheets.placeFor(place, relativeTo);
  book.inBackground(() => {
    sheets.forEach((sheet, i) => {
      const data = withoutOrigins(sheet);
      const custom = withExtras(data.custom, movedExtras(extrasOf(data), sheet.name, moves));
      const inserted = {
        ...data,
        ...(custom && { custom }),
        id: ids.get(sheet.id),
        name: names.get(sheet.name),
        cellData: withFormulas(sheet, moves),
      };
      run(book, InsertSheetCommand.id, { index: first + i, sheet: inserted });
    });
  });
  addNotes(book, data, ids);
  addRules(book, data, ids);
  addNames(book, data, ids, moves);
  // formulas come without results
  book.calculateAll();
  return [...ids.values()];
}

function chosen(
  { sheetOrder = [], sheets = {} }: Partial<IWorkbookData>,
  names?: readonly string[]
): SheetData[] {
  const all = sheetOrder.flatMap((id): SheetData[] => {
    const sheet = sheets[id];
    return sheet ? [{ ...sheet, id, name: sheet.name ?? id }] : [];
  });
  if (!names?.length) return all;
  return names.map((name) => {
    const sheet = all.find((other) => other.name === name);
    if (!sheet) throw itemNotFound(LOCATION);
    return sheet;
  });
}

/** By the names in the other workbook. */
function newNames(book: UniverBook, sheets: readonly SheetData[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    sheets.map(({ name }) => {
      const free = book.worksheets.freeName(name, taken);
      taken.add(free.toUpperCase());
      return [name, free];
    })
  );
}

function withFormulas({ cellData = {}, name }: SheetData, moves: SheetMoves) {
  const cells = Tools.deepClone(cellData) as IObjectMatrixPrimitiveType<ICellData | null>;
  for (const row of Object.values(cells) as Array<Record<number, ICellData | null>>)
    for (const cell of Object.values(row)) if (cell?.f) cell.f = movedFormula(cell.f, name, moves);
  return cells;
}

function addNotes(book: UniverBook, data: Partial<IWorkbookData>, ids: Map<string, string>): void {
  type Notes = Record<string, Record<string, Record<string, ISheetNote>>>;
  for (const [sheet, rows] of Object.entries(resource<Notes>(data, NOTE_PLUGIN))) {
    const sheetId = ids.get(sheet);
    if (!sheetId) continue;
    for (const note of Object.values(rows).flatMap((columns) => Object.values(columns))) {
      const { row, col } = note;
      run(book, UpdateNoteMutation.id, { sheetId, row, col, note: { ...note, id: book.newId() } });
    }
  }
}

function addRules(book: UniverBook, data: Partial<IWorkbookData>, ids: Map<string, string>): void {
  type Rules = Record<string, IConditionFormattingRule[]>;
  const stored = resource<Rules>(data, SHEET_CONDITIONAL_FORMATTING_PLUGIN);
  for (const [sheet, rules] of Object.entries(stored)) {
    const subUnitId = ids.get(sheet);
    // a new rule goes before the others
    if (subUnitId)
      for (const rule of [...rules].reverse())
        run(book, AddConditionalRuleMutation.id, {
          subUnitId,
          rule: { ...rule, cfId: book.newId() },
        });
  }
}

/** The sheets' own names, and those of the other workbook that this one has not. */
function addNames(
  book: UniverBook,
  data: Partial<IWorkbookData>,
  ids: Map<string, string>,
  moves: SheetMoves
): void {
  const taken = new Set(
    book.unit.workbook.getDefinedNames().map((name) => name.getName().toUpperCase())
  );
  const names = resource<Record<string, IDefinedNamesServiceParam>>(data, NAME_PLUGIN);
  for (const name of Object.values(names)) {
    const scope = name.localSheetId && data.sheets?.[name.localSheetId] ? name.localSheetId : null;
    const localSheetId = scope === null ? name.localSheetId : ids.get(scope);
    if (localSheetId === undefined || (scope === null && taken.has(name.name.toUpperCase())))
      continue;
    run(book, SetDefinedNameMutation.id, {
      ...name,
      id: book.newId(),
      localSheetId,
      formulaOrRefString: movedFormula(name.formulaOrRefString, "", moves),
    });
  }
}

function run(book: UniverBook, command: string, params: object): void {
  book.unit.api.syncExecuteCommand(command, { unitId: book.id, ...params });
}

function resource<T extends object>({ resources = [] }: Partial<IWorkbookData>, name: string): T {
  const found = resources.find((other) => other.name === name);
  return JSON.parse(found?.data || "{}") as T;
}
