/** Cells, rows and columns that come in between or go, and the others that make room. */
import { CommandType, ICommandService, type ICommand } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
} from "@univerjs/sheets";
import { MAX_COLUMNS, MAX_ROWS } from "../a1";
import { invalidArgument } from "../office/host-error";
import { rangeOf } from "./areas";
import { AT_ONCE } from "./changes";
import type { RangeRef } from "./range-ref";
import type { UniverBook } from "./univer-book";

/** Excel.InsertShiftDirection. Gives the new, empty cells. */
export function insertCells(book: UniverBook, range: RangeRef, shift: string): RangeRef {
  const { sheet, area } = range;
  const { facade } = sheet;
  if (shift !== "Down" && shift !== "Right") throw invalidArgument("Range.insert");
  sheet.growTo(wholeRowsOrColumns(range) ? { ...area, rows: 1, columns: 1 } : area);
  book.inBackground(() => {
    if (area.columns === MAX_COLUMNS) facade.insertRows(area.row, area.rows);
    else if (area.rows === MAX_ROWS) facade.insertColumns(area.column, area.columns);
    else run(range, shift === "Down" ? InsertRangeMoveDownCommand : InsertRangeMoveRightCommand);
  }, sheet);
  return range;
}

/** Excel.DeleteShiftDirection. */
export function deleteCells(book: UniverBook, range: RangeRef, shift: string): void {
  const { sheet, area } = range;
  const { facade } = sheet;
  if (shift !== "Up" && shift !== "Left") throw invalidArgument("Range.delete");
  const rows = Math.min(area.rows, sheet.rowCount - area.row);
  const columns = Math.min(area.columns, sheet.columnCount - area.column);
  // nothing stands beyond the end of the sheet as Univer has it
  if (rows < 1 || columns < 1) return;
  book.inBackground(() => {
    if (area.columns === MAX_COLUMNS) facade.deleteRows(area.row, rows);
    else if (area.rows === MAX_ROWS) facade.deleteColumns(area.column, columns);
    else run(range, shift === "Up" ? DeleteRangeMoveUpCommand : DeleteRangeMoveLeftCommand);
  }, sheet);
}

function wholeRowsOrColumns({ area }: RangeRef): boolean {
  return area.columns === MAX_COLUMNS || area.rows === MAX_ROWS;
}

/**
 * Univer's commands for cells work in the active sheet only, which is why it is that one for the moment. They call themselves
 * asynchronous, though they never wait: run as part of a command that is not, they are over when this returns.
 */
function run({ sheet, area }: RangeRef, command: ICommand): void {
  const { univer } = sheet.unit;
  const commands = univer.__getInjector().get(ICommandService);
  const id = AT_ONCE + command.id;
  if (!commands.hasCommand(id)) {
    commands.registerCommand({
      id,
      type: CommandType.COMMAND,
      handler: (accessor, params) => {
        void command.handler(accessor, params);
        return true;
      },
    });
  }
  commands.syncExecuteCommand(id, { range: rangeOf(sheet, area) });
}
