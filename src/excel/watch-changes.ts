import { parseAreas, type SheetArea } from "./parse-areas";
import { inExcel } from "./in-excel";

/** What Excel tells of a change: by whom does not matter, a co-author's edit and our own writing are changes too. */
export type WorkbookChange =
  /** Cells hold something else; `areas` null: it is not known which of the sheet, or they stand elsewhere now. */
  | {
      readonly type: "cells";
      readonly sheetId: string;
      readonly areas: readonly SheetArea[] | null;
    }
  /** Formulas have new results; `areas` null: any of the sheet's formulas may. */
  | {
      readonly type: "calculated";
      readonly sheetId: string;
      readonly areas: readonly SheetArea[] | null;
    }
  /** Sheets were added, deleted, moved or renamed. */
  | { readonly type: "sheets" }
  /** Another sheet came to the front: where Excel does not tell of new names, the moment to look for them. */
  | { readonly type: "looked-elsewhere" };

const nothing = Promise.resolve();

/**
 * Calls back whenever content of any sheet changes, whoever changes it; marks and formats are no change. Does nothing where Excel does
 * not tell (before ExcelApi 1.9). One round trip.
 */
export async function watchChanges(onChange: (change: WorkbookChange) => void): Promise<void> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return;
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(({ worksheetId, changeType, address }) => {
      const isEdited = changeType === Excel.DataChangeType.rangeEdited;
      onChange({ type: "cells", sheetId: worksheetId, areas: isEdited ? areasOf(address) : null });
      return nothing;
    });
    worksheets.onCalculated.add(({ worksheetId, address }) => {
      onChange({ type: "calculated", sheetId: worksheetId, areas: areasOf(address) });
      return nothing;
    });
    const sheetsChanged = () => {
      onChange({ type: "sheets" });
      return nothing;
    };
    worksheets.onAdded.add(sheetsChanged);
    worksheets.onDeleted.add(sheetsChanged);
    if (Office.context.requirements.isSetSupported("ExcelApi", "1.17")) {
      worksheets.onNameChanged.add(sheetsChanged);
      worksheets.onMoved.add(sheetsChanged);
    } else
      worksheets.onActivated.add(() => {
        onChange({ type: "looked-elsewhere" });
        return nothing;
      });
    await context.sync();
  });
}

/** Excel leaves the address out where it does not know it, or gives one of cells that are gone. */
function areasOf(address: string | undefined): readonly SheetArea[] | null {
  return address ? parseAreas(address) : null;
}
