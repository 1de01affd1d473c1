/** The open workbook as an .xlsx file: values, formulas with their results, styles, merges, sizes, frozen panes, notes, conditional formats by formula. */
import { BooleanNumber, type ICellData, type IStyleData } from "@univerjs/core";
import { writeXlsx, type CellValue as FileValue, type WriteSheet } from "hucre/xlsx";
import { cellValue, type CellValue } from "../book/cell-value";
import type { SheetSnapshot } from "../book/snapshot";
import type { UniverBook } from "../book/univer-book";
import { toFileStyle } from "./cell-style";
import { toFileRules } from "./file-rules";
import { pointsOf, charactersOf } from "./sizes";

type FileCell = NonNullable<WriteSheet["cells"]> extends Map<string, infer Cell> ? Cell : never;

/** @param functionNames add-in functions, which a file calls _xldudf_BUDGET_TOTAL as Excel does */
export async function writeWorkbook(
  book: UniverBook,
  functionNames: string[]
): Promise<Uint8Array> {
  const snapshots = book.snapshot();
  const sheets = book.sheets().flatMap((sheet): WriteSheet[] => {
    const snapshot = snapshots[sheet.name];
    return snapshot ? [toSheet(sheet.name, snapshot, functionNames)] : [];
  });
  return writeXlsx({ sheets, activeSheet: book.activeSheet().position });
}

function toSheet(name: string, { data, notes, rules }: SheetSnapshot, functionNames: string[]) {
  const cells = new Map<string, FileCell>();
  const rows: FileValue[][] = [];
  for (const [r, row] of Object.entries(data.cellData ?? {})) {
    for (const [c, cell] of Object.entries(row as Record<number, ICellData | null>)) {
      if (!cell) continue;
      const value = fileValue(cellValue(cell));
      (rows[Number(r)] ??= [])[Number(c)] = value;
      cells.set(`${r},${c}`, toCell(cell, value, functionNames));
    }
  }
  for (const { row, col, note } of notes) {
    cells.set(`${row},${col}`, { ...cells.get(`${row},${col}`), comment: { text: note } });
  }
  const { xSplit: columns = 0, ySplit: frozenRows = 0 } = data.freeze ?? {};
  const sheet: WriteSheet = {
    name,
    rows: Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? null)),
    cells,
    columns: columnsOf(data),
    rowDefs: rowsOf(data),
    conditionalRules: toFileRules(rules),
    merges: (data.mergeData ?? []).map((merge) => ({
      startRow: merge.startRow,
      startCol: merge.startColumn,
      endRow: merge.endRow,
      endCol: merge.endColumn,
    })),
    hidden: data.hidden === BooleanNumber.TRUE,
    ...((columns > 0 || frozenRows > 0) && { freezePane: { rows: frozenRows, columns } }),
  };
  return sheet;
}

function toCell(cell: ICellData, value: FileValue, functionNames: string[]): FileCell {
  const style = toFileStyle(cell.s as IStyleData | null | undefined);
  const formula = cell.f?.replace(/^=/, "");
  return {
    value,
    ...(style && { style }),
    ...(formula && {
      formula: functionNames.reduce(
        (text, name) => text.replaceAll(`${name}(`, `_xldudf_${name.replaceAll(".", "_")}(`),
        formula
      ),
      formulaResult: value,
    }),
  };
}

function fileValue(value: CellValue): FileValue {
  return value === "" ? null : value;
}

function columnsOf({ columnData = {}, columnCount = 0 }: SheetSnapshot["data"]) {
  return Array.from({ length: columnCount }, (_, c) => {
    const { w, hd } = columnData[c] ?? {};
    return {
      ...(w && { width: charactersOf(w) }),
      ...(hd === BooleanNumber.TRUE && { hidden: true }),
    };
  });
}

/** Only heights that somebody fixed: the others follow their text again. */
function rowsOf({ rowData = {} }: SheetSnapshot["data"]): WriteSheet["rowDefs"] {
  return new Map(
    Object.entries(rowData).map(([r, row]) => [
      Number(r),
      {
        ...(row?.h && row.ia !== BooleanNumber.TRUE && { height: pointsOf(row.h) }),
        ...(row?.hd === BooleanNumber.TRUE && { hidden: true }),
      },
    ])
  );
}
