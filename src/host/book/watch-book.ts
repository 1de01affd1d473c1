/** Listens to Univer and says what happened in Excel's words. */
import {
  CustomCommandExecutionError,
  ICommandService,
  type ICommandInfo,
  type IDisposable,
  type IExecutionOptions,
  type IRange,
} from "@univerjs/core";
import {
  SetFormulaCalculationResultMutation,
  type ISetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SelectionMoveType,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  type IInsertSheetMutationParams,
  type ISetSelectionsOperationParams,
} from "@univerjs/sheets";
import { formatArea, MAX_COLUMNS, type Area } from "../a1";
import { areaOf } from "./areas";
import type { BookEvents, Editor, Visibility } from "./book-events";
import type { BookExtras } from "./book-extras";
import { calculatedAreas } from "./calculated-areas";
import { cellValue, type CellValue } from "./cell-value";
import { changesOf, isCalculated, onlyCell, type RawChange } from "./changes";
import { ExtrasFollower } from "./extras-follower";
import { isForbidden } from "./protected-edits";
import type { SheetRef } from "./sheet-ref";
import type { UniverUnit } from "./univer-unit";

export interface Watched {
  readonly unit: UniverUnit;
  /** Who is writing at the moment. */
  readonly editor: Editor;
  /** True while the active sheet changes for a moment, and back. */
  readonly quiet: boolean;
  readonly extras: Readonly<BookExtras>;
  sheets(): SheetRef[];
  findSheet(id: string): SheetRef | undefined;
  emit(send: (listener: BookEvents) => void): void;
  /** True once the workbook is no longer what was opened. */
  edited: boolean;
  /** Something was written that is calculated now. */
  calculationStarted(): void;
}

/** What stood before a mutation that is under way. */
interface Before {
  value?: CellValue;
  name?: string;
  visibility?: Visibility;
}

interface SheetParams {
  unitId: string;
  subUnitId: string;
}

/** Univer's editor of cells, which belongs to its user interface, comes and goes. */
const SET_EDITOR_VISIBLE = "sheet.operation.set-cell-edit-visible";

const UNDOES = /^univer\.command\.(undo|redo)$/;

/** Gives what to dispose of when the workbook is closed. */
export function watchBook(book: Watched): IDisposable[] {
  const { api, univer, workbook } = book.unit;
  const id = workbook.getId();
  const commands = univer.__getInjector().get(ICommandService);
  const before = new WeakMap<object, Before>();
  const extras = new ExtrasFollower(() => book.sheets());
  let selected = "";
  let active = workbook.getActiveSheet().getSheetId();

  /** Not the results of formulas, and nothing that is only told to others. */
  const mine = ({ params }: ICommandInfo, options: IExecutionOptions = {}): boolean =>
    (params as Partial<SheetParams> | undefined)?.unitId === id &&
    !options.fromFormula &&
    !options.syncOnly;

  /** Univer says so while the mouse still moves, and also when nothing changed. */
  const selectionChanged = (change: ISetSelectionsOperationParams) => {
    const { subUnitId, selections, type } = change;
    const [selection] = selections;
    const moving = type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING;
    if (!selection || moving) return;
    const area = areaOf(selection.range);
    const now = `${subUnitId}!${formatArea(area)}`;
    if (now === selected) return;
    selected = now;
    book.emit((l) => l.selected(subUnitId, area));
  };

  const cellsChanged = (change: RawChange, was: CellValue | undefined) => {
    const { editor } = book;
    const { row, column } = change.area;
    const cell = () => book.findSheet(change.sheetId)?.core.getCellRaw(row, column);
    const values = was === undefined ? undefined : { before: was, after: cellValue(cell()) };
    book.emit((l) => l.changed({ ...change, editor, ...(values && { values }) }));
  };

  const sheetChanged: Record<string, (params: never, was: Before) => void> = {
    [InsertSheetMutation.id]: ({ sheet }: IInsertSheetMutationParams) =>
      book.emit((l) => l.added(sheet.id, book.editor)),
    [RemoveSheetMutation.id]: ({ subUnitId }: SheetParams) =>
      book.emit((l) => l.deleted(subUnitId, book.editor)),
    [SetWorksheetNameMutation.id]: ({ subUnitId, name }: SheetParams & { name: string }, was) =>
      book.emit((l) => l.renamed(subUnitId, was.name ?? "", name, book.editor)),
    [SetWorksheetOrderMutation.id]: ({
      subUnitId,
      fromOrder,
      toOrder,
    }: SheetParams & { fromOrder: number; toOrder: number }) =>
      book.emit((l) => l.moved(subUnitId, fromOrder, toOrder, book.editor)),
    [SetWorksheetHideMutation.id]: ({ subUnitId }: SheetParams, was) => {
      const now = book.findSheet(subUnitId)?.visibility ?? "Visible";
      book.emit((l) => l.shownOrHidden(subUnitId, was.visibility ?? now, now, book.editor));
    },
    [SetRowHiddenMutation.id]: (params: RowParams) => rowsHidden(params, true),
    [SetRowVisibleMutation.id]: (params: RowParams) => rowsHidden(params, false),
  };

  const rowsHidden = ({ subUnitId, ranges }: RowParams, hidden: boolean) =>
    ranges.forEach((range) => {
      const area: Area = { ...areaOf(range), column: 0, columns: MAX_COLUMNS };
      book.emit((l) => l.rowsHidden(subUnitId, area, hidden, book.editor));
    });

  return [
    commands.beforeCommandExecuted((command, options) => {
      const { params } = command;
      if (!params || !mine(command, options)) return;
      const { subUnitId } = params as SheetParams;
      if (book.editor === "user" && isForbidden(book, command)) {
        book.emit((l) => l.refused(subUnitId));
        throw new CustomCommandExecutionError("protected");
      }
      if (
        command.id === SetWorksheetNameMutation.id ||
        command.id === SetWorksheetHideMutation.id
      ) {
        const { name, visibility } = book.findSheet(subUnitId) ?? {};
        before.set(params, { name, visibility });
      }
      const cell = onlyCell(command.id, params);
      const sheet = cell && book.findSheet(subUnitId);
      if (sheet) {
        const value = cellValue(sheet.core.getCellRaw(cell.row, cell.column));
        before.set(params, { value });
      }
    }),
    commands.onCommandExecuted((command, options) => {
      const { id: name, params } = command;
      if (name === SetFormulaCalculationResultMutation.id) {
        const results = params as ISetFormulaCalculationResultMutation;
        for (const [sheetId, areas] of calculatedAreas(book.unit, results))
          book.emit((l) => l.calculated(sheetId, areas));
      }
      if (!params || !mine(command, options)) return;
      if (name === SET_EDITOR_VISIBLE) {
        book.emit((l) => l.editing((params as { visible: boolean }).visible));
        return;
      }
      const was = before.get(params) ?? {};
      if (name === SetSelectionsOperation.id) {
        if (!book.quiet) selectionChanged(params as ISetSelectionsOperationParams);
        return;
      }
      const sheetEvent = sheetChanged[name];
      const changes = changesOf(name, params);
      const { trigger } = params as { trigger?: string };
      for (const change of changes)
        if (change.type !== "RangeEdited") extras.linesChanged(change, UNDOES.test(trigger ?? ""));
      if (name === SetWorksheetNameMutation.id)
        extras.renamed(was.name ?? "", (params as { name: string }).name);
      if (isEdit(command)) book.edited = true;
      if (isCalculated(name, params)) book.calculationStarted();
      sheetEvent?.(params as never, was);
      changes.forEach((change) => cellsChanged(change, was.value));
    }),
    api.addEvent(api.Event.ActiveSheetChanged, (event) => {
      if (event.workbook.getId() !== id || book.quiet) return;
      const previous = active;
      active = event.activeSheet.getSheetId();
      if (active === previous) return;
      book.emit((l) => l.deactivated(previous));
      book.emit((l) => l.activated(active));
    }),
  ];
}

/** Not what Univer does by itself (heights of rows), nor an add-in's marks: those belong to no command. */
function isEdit({ id, params }: ICommandInfo): boolean {
  const { trigger } = params as { trigger?: string };
  return trigger !== undefined && id.startsWith("sheet.mutation.") && !id.includes("auto-height");
}

interface RowParams extends SheetParams {
  ranges: IRange[];
}
