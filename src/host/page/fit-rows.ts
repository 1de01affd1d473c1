import { IRenderManagerService } from "@univerjs/engine-render";
import { AutoHeightController } from "@univerjs/sheets-ui";
import type { UniverBook } from "../book/univer-book";

/**
 * Gives the rows of all sheets the height that their wrapped text needs, where the file fixes none. Excel does so when it opens a
 * file; Univer only when a cell is edited. Mutations: no step of the user's undo.
 */
export function fitRows(book: UniverBook): void {
  const { univer, api } = book.unit;
  const injector = univer.__getInjector();
  if (!injector.get(IRenderManagerService).getRenderById(book.id)) return;
  const heights = injector.get(AutoHeightController);
  for (const sheet of book.sheets()) {
    const area = sheet.usedArea(true);
    if (!area) continue;
    const rows = {
      startRow: 0,
      endRow: area.row + area.rows - 1,
      startColumn: 0,
      endColumn: area.column + area.columns - 1,
    };
    const { redos } = heights.getUndoRedoParamsOfAutoHeight([rows], sheet.id);
    for (const { id, params } of redos) api.syncExecuteCommand(id, params);
  }
}
