/** An .xlsx file as a Univer workbook, with notes of where everything stood in the file. */
import type { IWorkbookData } from "@univerjs/core";
import { readXlsx, type Sheet } from "hucre/xlsx";
import { damaged } from "../../files/file-kind";
import { readGuarded } from "../../files/open-workbook";
import { withBookExtras } from "../book/book-extras";
import { ColorTable } from "./color-table";
import { FunctionNames } from "./function-names";
import { DamagedPart, PackageFile } from "./package-file";
import { printLayouts, type PrintLayout } from "./print-names";
import { readCharts } from "./read-charts";
import { nameResources } from "./read-names";
import { noteResources } from "./read-notes";
import { ruleResources } from "./read-rules";
import { readSheet } from "./read-sheet";
import type { SheetSource } from "./sheet-source";
import { WorkbookParts } from "./workbook-parts";

/** Univer's data of a workbook, with the file that it came from. */
export type FileWorkbook = Partial<IWorkbookData> & {
  /** What a saved workbook is written over; missing when the file holds XML that cannot be followed. */
  source?: Uint8Array;
  /** The id of the sheet in view. */
  activeSheet?: string;
};

/**
 * @param functionNames add-in functions: a file written by Excel calls them _xldudf_BUDGET_TOTAL
 * @throws UnreadableFileError for a file that is no workbook, is damaged or too large
 */
export async function readWorkbook(
  file: Uint8Array,
  name: string,
  functionNames: readonly string[]
): Promise<FileWorkbook> {
  const { sheets } = await readGuarded(file, (bytes) => readXlsx(bytes, { readStyles: true }));
  try {
    return fileWorkbook(file, name, sheets, new FunctionNames(functionNames));
  } catch (error) {
    // The sheets are whole, but what a sheet refers to is not.
    throw error instanceof DamagedPart ? damaged(error) : error;
  }
}

function fileWorkbook(
  file: Uint8Array,
  name: string,
  sheets: readonly Sheet[],
  names: FunctionNames
): FileWorkbook {
  const parts = partsOf(file, sheets);
  const colors = new ColorTable(parts?.themeText());
  const prints: ReadonlyMap<number, PrintLayout> = parts ? printLayouts(parts) : new Map();
  const sources = sheets.map((sheet, i): SheetSource => {
    const stored = parts?.sheets().find((other) => other.name === sheet.name);
    return {
      id: `sheet-${String(i + 1)}`,
      sheet,
      origin: stored?.place ?? null,
      stored: stored && parts ? { ...stored, root: parts.sheetRoot(stored) } : null,
      colors,
      print: (stored && prints.get(stored.place)) ?? {},
      charts: stored && parts ? readCharts(parts.file, stored.part).map(({ chart }) => chart) : [],
    };
  });
  const tab = parts?.root.child("bookViews")?.child("workbookView")?.get("activeTab");
  const active = sources.find(({ origin }) => origin === Number(tab ?? 0));
  const locked = parts?.root.child("workbookProtection")?.get("lockStructure");
  const isLocked = locked === "1" || locked === "true";
  const custom = withBookExtras(undefined, isLocked ? { structure: { password: null } } : {});
  const data = sources.map((source) => readSheet(source, names));
  return {
    name,
    ...(parts && { source: file }),
    ...(active && { activeSheet: active.id }),
    ...(custom && { custom }),
    sheetOrder: data.map((sheet) => sheet.id),
    styles: {},
    resources: [
      ...noteResources(sources, parts),
      ...ruleResources(sources, parts, names),
      ...nameResources(sources, parts, names),
    ],
    sheets: Object.fromEntries(data.map((sheet) => [sheet.id, sheet])),
  };
}

/** null when one of the parts that saving would write over cannot be followed. */
function partsOf(file: Uint8Array, sheets: readonly Sheet[]): WorkbookParts | null {
  try {
    const parts = new WorkbookParts(new PackageFile(file));
    const found = parts.sheets();
    found.forEach((sheet) => parts.sheetRoot(sheet));
    if (parts.styles !== undefined) parts.file.tree(parts.styles);
    parts.themeText();
    const names = new Set(found.map(({ name }) => name));
    return sheets.every(({ name }) => names.has(name)) ? parts : null;
  } catch (error) {
    if (error instanceof DamagedPart) return null;
    throw error;
  }
}
