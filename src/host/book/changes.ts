/** From Univer's mutations to what Excel calls a change. */
import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  type IInsertSheetMutationParams,
  type IMoveColumnsMutationParams,
  type IMoveRangeMutationParams,
  type IMoveRowsMutationParams,
} from "@univerjs/sheets";
import { boundingArea, MAX_COLUMNS, MAX_ROWS, type Area } from "../a1";
import { areaOf } from "./areas";
import type { CellChange, ChangeType, Shift } from "./book-events";

/** A change without who made it. */
export type RawChange = Pick<CellChange, "sheetId" | "area" | "type" | "shift">;

/** What a mutation's parameters have in common. */
interface MutationParams {
  subUnitId: string;
  /** The command that the mutation belongs to. Univer gives none to a formula's result. */
  trigger?: string;
}

interface ValueChange extends MutationParams {
  cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
}

type Reader<Params> = (params: Params & MutationParams) => RawChange[];

const CONTENT: readonly string[] = ["v", "f", "p", "si"] satisfies Array<keyof ICellData>;
const isContent = (key: string) => CONTENT.includes(key);

/** Commands that push cells aside, or close the gap that cells leave. */
const SHIFTS: ReadonlyMap<string, readonly [ChangeType, Shift]> = new Map([
  ["sheet.command.insert-range-move-down", ["CellInserted", "ShiftCellDown"]],
  ["sheet.command.insert-range-move-right", ["CellInserted", "ShiftCellRight"]],
  ["sheet.command.delete-range-move-up", ["CellDeleted", "ShiftCellUp"]],
  ["sheet.command.delete-range-move-left", ["CellDeleted", "ShiftCellLeft"]],
]);

/** Before the id of such a command that the add-in's request ran (cell-shifts.ts). */
export const AT_ONCE = "host.";

const shiftOf = ({ trigger = "" }: Pick<MutationParams, "trigger">) =>
  SHIFTS.get(trigger.replace(AT_ONCE, ""));
const isShift = (params: MutationParams) => shiftOf(params) !== undefined;

const edited = ({ subUnitId }: MutationParams, area: Area | null): RawChange[] =>
  area ? [{ sheetId: subUnitId, area, type: "RangeEdited", shift: "None" }] : [];

const editedRange: Reader<{ range: IRange }> = (params) => edited(params, areaOf(params.range));

const readers: Record<string, Reader<never>> = {
  [SetRangeValuesMutation.id]: valuesChanged,
  [MoveRangeMutation.id]: rangeMoved,
  [ReorderRangeMutation.id]: editedRange,
  [InsertRowMutation.id]: rowsOrColumns("RowInserted"),
  [RemoveRowMutation.id]: rowsOrColumns("RowDeleted"),
  [InsertColMutation.id]: rowsOrColumns("ColumnInserted"),
  [RemoveColMutation.id]: rowsOrColumns("ColumnDeleted"),
  [MoveRowsMutation.id]: linesMoved(wholeRows),
  [MoveColsMutation.id]: linesMoved(wholeColumns),
};

/** What cells a mutation changed; nothing for a formula's result, for a formula that only follows its cells, and for mere formats. */
export function changesOf(mutation: string, params: unknown): RawChange[] {
  return readers[mutation]?.(params as never) ?? [];
}

/** Whether Univer calculates after a mutation: also after those that Excel does not call a change, such as formulas that follow. */
export function isCalculated(mutation: string, params: unknown): boolean {
  if (mutation === InsertSheetMutation.id) return hasFormulas(params as IInsertSheetMutationParams);
  if (mutation !== SetRangeValuesMutation.id) return changesOf(mutation, params).length > 0;
  return cellsOf(params as ValueChange).some(
    ({ cell }) => !cell || Object.keys(cell).some(isContent)
  );
}

/** Whether a mutation changes what cells look like, and nothing else. */
export function changesFormat(mutation: string, params: unknown): boolean {
  if (mutation !== SetRangeValuesMutation.id) return false;
  const cells = cellsOf(params as ValueChange);
  const keys = cells.map(({ cell }) => Object.keys(cell ?? { v: null }));
  return keys.some((of) => of.includes("s")) && !keys.flat().some((key) => isContent(key));
}

/** The one cell that a mutation writes to, if it is one. */
export function onlyCell(
  mutation: string,
  params: unknown
): { row: number; column: number } | null {
  if (mutation !== SetRangeValuesMutation.id) return null;
  const cells = contentCells(params as ValueChange);
  return cells.length === 1 ? (cells[0] ?? null) : null;
}

function valuesChanged(params: ValueChange): RawChange[] {
  if (!params.trigger || isShift(params)) return [];
  const cells = contentCells(params);
  return edited(params, boundingArea(cells.map((cell) => ({ ...cell, rows: 1, columns: 1 }))));
}

function contentCells(params: ValueChange): Array<{ row: number; column: number }> {
  return cellsOf(params)
    .filter(({ cell }) => changesContent(cell))
    .map(({ row, column }) => ({ row, column }));
}

function cellsOf({ cellValue = {} }: ValueChange) {
  return Object.entries(cellValue).flatMap(([row, cells]) =>
    Object.entries(cells as Record<string, Nullable<ICellData>>).map(([column, cell]) => ({
      row: Number(row),
      column: Number(column),
      cell,
    }))
  );
}

function hasFormulas({ sheet }: IInsertSheetMutationParams): boolean {
  const rows = Object.values(sheet.cellData ?? {}) as Array<Record<number, Nullable<ICellData>>>;
  return rows.some((cells) => Object.values(cells).some((cell) => cell?.f || cell?.si));
}

/** A formula that follows when its cells move, or their sheet gets another name, comes as `f` and `si` alone. */
function changesContent(cell: Nullable<ICellData>): boolean {
  if (!cell) return true;
  const keys = Object.keys(cell);
  if (keys.length === 2 && "f" in cell && "si" in cell) return false;
  return keys.some(isContent);
}

function rangeMoved(params: IMoveRangeMutationParams & MutationParams): RawChange[] {
  const { fromRange, toRange, from, to } = params;
  const shift = shiftOf(params);
  if (shift) {
    const [type, direction] = shift;
    const area = gap(fromRange, toRange, direction);
    return [{ sheetId: to.subUnitId, area, type, shift: direction }];
  }
  return [
    ...edited({ subUnitId: from.subUnitId }, filled(fromRange)),
    ...edited({ subUnitId: to.subUnitId }, filled(toRange)),
  ];
}

/** The cells that came between, or went, when those behind them moved. */
function gap(from: IRange, to: IRange, shift: Shift): Area {
  const row = Math.min(from.startRow, to.startRow);
  const column = Math.min(from.startColumn, to.startColumn);
  return shift === "ShiftCellDown" || shift === "ShiftCellUp"
    ? {
        row,
        column,
        rows: Math.abs(from.startRow - to.startRow),
        columns: from.endColumn - from.startColumn + 1,
      }
    : {
        row,
        column,
        rows: from.endRow - from.startRow + 1,
        columns: Math.abs(from.startColumn - to.startColumn),
      };
}

/** Univer moves ranges of nothing too, which end before they begin. */
function filled(range: IRange): Area | null {
  const area = areaOf(range);
  return area.rows > 0 && area.columns > 0 ? area : null;
}

/** Whole rows and columns, as Excel names them ("3:4"). */
function rowsOrColumns(type: ChangeType): Reader<{ range: IRange }> {
  return (params) => {
    // the rows that a sheet grows by when cells are pushed down
    if (isShift(params)) return [];
    const area = areaOf(params.range);
    const whole =
      type === "RowInserted" || type === "RowDeleted" ? wholeRows(area) : wholeColumns(area);
    return [{ sheetId: params.subUnitId, area: whole, type, shift: "None" }];
  };
}

/** Rows or columns that were dragged elsewhere: all between there and here are others now. */
function linesMoved(
  whole: (area: Area) => Area
): Reader<IMoveRowsMutationParams | IMoveColumnsMutationParams> {
  return (params) => {
    const area = boundingArea([areaOf(params.sourceRange), areaOf(params.targetRange)]);
    return edited(params, area && whole(area));
  };
}

function wholeRows(area: Area): Area {
  return { ...area, column: 0, columns: MAX_COLUMNS };
}
function wholeColumns(area: Area): Area {
  return { ...area, row: 0, rows: MAX_ROWS };
}
