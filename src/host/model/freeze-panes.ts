import type { SheetRef } from "../book/sheet-ref";
import { RangeRef } from "../book/range-ref";
import { asRange, orNull, rangeArgument } from "./handles";
import type { ModelEntry } from "./model-session";

/** worksheet.freezePanes */
export const freezePanes: ModelEntry<SheetRef> = {
  methods: {
    FreezeRows: (sheet, [count], { write }) => write(() => freeze(sheet, Number(count ?? 1), 0)),
    FreezeColumns: (sheet, [count], { write }) => write(() => freeze(sheet, 0, Number(count ?? 1))),
    FreezeAt: (sheet, [where], { book, write }) => {
      const { row, column, rows, columns } = rangeArgument(where as string, book, sheet).area;
      write(() => freeze(sheet, row + rows, column + columns));
    },
    Unfreeze: (sheet, _args, { write }) => write(() => void sheet.facade.cancelFreeze()),
    GetLocationOrNullObject: (sheet) => orNull(frozen(sheet), asRange),
  },
};

function freeze(sheet: SheetRef, rows: number, columns: number): void {
  sheet.facade.setFreeze({
    ySplit: rows,
    xSplit: columns,
    startRow: rows || -1,
    startColumn: columns || -1,
  });
}

function frozen(sheet: SheetRef): RangeRef | null {
  const { ySplit: rows, xSplit: columns } = sheet.facade.getFreeze();
  if (!rows && !columns) return null;
  const area = {
    row: 0,
    column: 0,
    rows: rows || sheet.rowCount,
    columns: columns || sheet.columnCount,
  };
  return new RangeRef(sheet, area);
}
