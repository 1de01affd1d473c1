/**
 * Custom functions: Univer's engine on one side, the add-in's own functions behind Office.js on the other.
 *
 * Univer can await a function, but it awaits one formula after the other, while Office.js sends its results in batches at least 200 ms
 * apart. So the engine never waits here: a call whose result is unknown gives BUSY, all calls of a pass go to the add-in in one message,
 * and when results arrive only the waiting cells are calculated again, now from the results that are known. Results are remembered by
 * function and arguments, so the functions must be pure.
 */
import type { FUniver } from "@univerjs/core/facade";
import {
  BaseFunction,
  ErrorValueObject,
  FunctionType,
  SetTriggerFormulaCalculationStartMutation,
  type ArrayValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { cellName, formatArea, MAX_ROWS, quoteSheetName } from "../a1";
import { BUSY } from "../book/cell-value";
import type { FunctionResult } from "../office/wire";
import { functionArguments } from "./function-arguments";
import type { FunctionMetadata } from "./function-metadata";
import { toOutcome, toValueObject, type Outcome } from "./function-outcome";

export interface FunctionCall {
  functionId: string;
  args: unknown[];
  /** The calling cell, where the function asks for it. */
  address: string | null;
  /** Of each argument where it stands, where the function asks for it; null for what is no range. */
  parameterAddresses: Array<string | null> | null;
  /** Error cells stand among the arguments. */
  seesErrors: boolean;
}

type Result = Omit<FunctionResult, "id">;
type Invoke = (call: FunctionCall, onResult: (result: Result) => void) => void;

interface Cell {
  unitId: string;
  sheetId: string;
  row: number;
  column: number;
}

interface WaitingCall {
  call: FunctionCall;
  cells: Map<string, Cell>;
  sent: boolean;
}

const MAX_KNOWN_RESULTS = 2000;
/** Results are known by their arguments, which for large ranges are long. */
const MAX_KNOWN_CHARACTERS = 20_000_000;
const MAX_PARAMETERS = 255;

export class FunctionRelay {
  private known = new Map<string, Outcome>();
  private knownCharacters = 0;
  /** Why a cell shows an error, by the cell. */
  private messages = new Map<string, string>();
  private waiting = new Map<string, WaitingCall>();
  private invoke: Invoke | null = null;
  private ready: Cell[] = [];
  private api: FUniver | null = null;

  constructor(private metadata: FunctionMetadata[]) {
    const unsupported = metadata.find(({ options }) => options?.stream || options?.volatile);
    if (unsupported) {
      throw new Error(`${unsupported.name}: this host has no streaming and no volatile functions.`);
    }
  }

  attach(api: FUniver): void {
    this.api = api;
  }

  /** The pane's functions can be called from now on. Calls made before, or lost with an earlier pane, are sent now. */
  connect(invoke: Invoke): void {
    this.invoke = invoke;
    for (const [key, waiting] of this.waiting) this.send(key, waiting);
  }

  disconnect(): void {
    this.invoke = null;
    for (const waiting of this.waiting.values()) waiting.sent = false;
  }

  /** Drops what waits for cells of a workbook that was closed. */
  forget(unitId: string): void {
    for (const [key, { cells }] of this.waiting) {
      for (const [id, cell] of cells) if (cell.unitId === unitId) cells.delete(id);
      if (cells.size === 0) this.waiting.delete(key);
    }
    for (const key of this.messages.keys())
      if (key.startsWith(`${unitId}|`)) this.messages.delete(key);
    this.ready = this.ready.filter((cell) => cell.unitId !== unitId);
  }

  /** The functions may answer otherwise now: what is calculated next is asked of them again. */
  forgetResults(): void {
    this.known.clear();
    this.knownCharacters = 0;
  }

  /** The functions as Univer's formula engine takes them: [class, name]. */
  executors(): Array<[new (name: string) => BaseFunction, string]> {
    return this.metadata.map((fn) => {
      const calculate = (variants: BaseValueObject[], cell: Cell) =>
        this.calculate(fn, variants, cell);
      class RelayedFunction extends BaseFunction {
        override minParams = fn.parameters.filter((p) => !p.optional && !p.repeating).length;
        override maxParams = fn.parameters.some((p) => p.repeating)
          ? MAX_PARAMETERS
          : fn.parameters.length;
        override calculate(...variants: BaseValueObject[]): BaseValueObject {
          return calculate(variants, {
            unitId: this.unitId ?? "",
            sheetId: this.subUnitId ?? "",
            row: this.row,
            column: this.column,
          });
        }
      }
      return [RelayedFunction, fn.name];
    });
  }

  /** What Univer's formula bar says of the functions. */
  descriptions() {
    return this.metadata.map((fn) => ({
      functionName: fn.name,
      functionType: FunctionType.User,
      description: fn.description ?? fn.name,
      abstract: fn.description ?? fn.name,
      functionParameter: fn.parameters.map((p) => ({
        name: p.name,
        detail: p.description ?? p.name,
        example: "",
        require: p.optional ? (0 as const) : (1 as const),
        repeat: p.repeating ? (1 as const) : (0 as const),
      })),
    }));
  }

  /** Why a cell with one of the functions shows an error, in the add-in's words; null where it shows none, or nothing is said. */
  messageAt(cell: Cell): string | null {
    return this.messages.get(cellKey(cell)) ?? null;
  }

  private calculate(fn: FunctionMetadata, variants: BaseValueObject[], cell: Cell) {
    this.messages.delete(cellKey(cell));
    const { args, error } = functionArguments(fn, variants, (range) => this.isWholeColumns(range));
    if (error) return ErrorValueObject.create(error);
    const call = this.call(fn, args, variants, cell);
    const key = JSON.stringify(call);
    const outcome = this.known.get(key);
    if (outcome) {
      if ("error" in outcome && outcome.message !== "")
        this.messages.set(cellKey(cell), outcome.message);
      return toValueObject(outcome);
    }
    const waiting = this.waiting.get(key) ?? { call, cells: new Map<string, Cell>(), sent: false };
    this.waiting.set(key, waiting);
    waiting.cells.set(cellKey(cell), cell);
    this.send(key, waiting);
    return ErrorValueObject.create(BUSY);
  }

  private call(
    { id, parameters, options = {} }: FunctionMetadata,
    args: unknown[],
    variants: BaseValueObject[],
    cell: Cell
  ): FunctionCall {
    return {
      functionId: id,
      args,
      address: options.requiresAddress ? this.address(cell) : null,
      parameterAddresses: options.requiresParameterAddresses
        ? parameters.map((_, i) => this.rangeAddress(variants[i]))
        : null,
      seesErrors: options.allowErrorForDataTypeAny ?? false,
    };
  }

  private send(key: string, waiting: WaitingCall): void {
    if (!this.invoke || waiting.sent) return;
    waiting.sent = true;
    this.invoke(waiting.call, (result) => this.receive(key, result));
  }

  private receive(key: string, result: Result): void {
    const waiting = this.waiting.get(key);
    if (!waiting) return;
    this.waiting.delete(key);
    this.remember(key, toOutcome(result));
    if (this.ready.length === 0) queueMicrotask(() => this.recalculate());
    for (const cell of waiting.cells.values()) this.ready.push(cell);
  }

  /** Forgets the oldest results where there are too many, never the one that is just needed. */
  private remember(key: string, outcome: Outcome): void {
    for (const oldest of this.known.keys()) {
      const isRoom =
        this.known.size < MAX_KNOWN_RESULTS &&
        this.knownCharacters + key.length <= MAX_KNOWN_CHARACTERS;
      if (isRoom) break;
      this.known.delete(oldest);
      this.knownCharacters -= oldest.length;
    }
    this.known.set(key, outcome);
    this.knownCharacters += key.length;
  }

  /** Only the trigger mutation merges with edits under way; the plain start mutation would bypass Univer's own merging. */
  private recalculate(): void {
    const dirtyRanges = this.ready.map(({ unitId, sheetId, row, column }) => ({
      unitId,
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    this.ready = [];
    if (dirtyRanges.length === 0) return;
    this.api?.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        dirtyRanges,
        forceCalculation: false,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
      },
      { onlyLocal: true }
    );
  }

  private address({ unitId, sheetId, row, column }: Cell): string {
    return `${quoteSheetName(this.sheet(unitId, sheetId)?.getSheetName() ?? "")}!${cellName(row, column)}`;
  }

  /** Where a range stands, as Excel says it; null for what is no range of the workbook. */
  private rangeAddress(value: BaseValueObject | undefined): string | null {
    if (!value?.isArray()) return null;
    const range = value as ArrayValueObject;
    const name = this.sheet(range.getUnitId(), range.getSheetId())?.getSheetName();
    if (name === undefined || range.getCurrentRow() < 0) return null;
    const rows = this.isWholeColumns(range) ? MAX_ROWS : range.getRowCount();
    const area = { row: range.getCurrentRow(), column: range.getCurrentColumn(), rows };
    return `${quoteSheetName(name)}!${formatArea({ ...area, columns: range.getColumnCount() })}`;
  }

  private isWholeColumns(range: ArrayValueObject): boolean {
    const sheet = this.sheet(range.getUnitId(), range.getSheetId());
    return sheet !== undefined && range.getRowCount() >= sheet.getMaxRows();
  }

  private sheet(unitId: string, sheetId: string) {
    return this.api?.getWorkbook(unitId)?.getSheetBySheetId(sheetId) ?? undefined;
  }
}

function cellKey({ unitId, sheetId, row, column }: Cell): string {
  return `${unitId}|${sheetId}|${row}|${column}`;
}
