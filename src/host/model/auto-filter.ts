import type { SheetRef } from "../book/sheet-ref";
import { RangeRef } from "../book/range-ref";
import type { ModelEntry } from "./model-session";

/** worksheet.autoFilter: where a file has one. What it asks for is not known; the rows that it hides are. */
export const autoFilter: ModelEntry<SheetRef> = {
  properties: {
    Enabled: { get: ({ extras }) => extras.filter !== undefined },
    IsDataFiltered: {
      get: (sheet) => {
        const { filter } = sheet.extras;
        return filter !== undefined && new RangeRef(sheet, filter).rowsHidden() !== false;
      },
    },
  },
};
