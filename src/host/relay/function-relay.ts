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
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { cellName, quoteSheetName } from "../a1";
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
const MAX_PARAMETERS = 255;

export class FunctionRelay {
  private known = new Map<string, Outcome>();
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
    this.ready = this.ready.filter((cell) => cell.unitId !== unitId);
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

  private calculate(fn: FunctionMetadata, variants: BaseValueObject[], cell: Cell) {
    const { args, error } = functionArguments(fn, variants);
    if (error) return ErrorValueObject.create(error);
    const { requiresAddress, allowErrorForDataTypeAny: seesErrors = false } = fn.options ?? {};
    const address = requiresAddress ? this.address(cell) : null;
    const call: FunctionCall = { functionId: fn.id, args, address, seesErrors };
    const key = JSON.stringify(call);
    const outcome = this.known.get(key);
    if (outcome) return toValueObject(outcome);
    const waiting = this.waiting.get(key) ?? { call, cells: new Map<string, Cell>(), sent: false };
    this.waiting.set(key, waiting);
    waiting.cells.set(`${cell.unitId}|${cell.sheetId}|${cell.row}|${cell.column}`, cell);
    this.send(key, waiting);
    return ErrorValueObject.create(BUSY);
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
    const [oldest] = this.known.keys();
    if (this.known.size >= MAX_KNOWN_RESULTS && oldest !== undefined) this.known.delete(oldest);
    this.known.set(key, toOutcome(result));
    if (this.ready.length === 0) queueMicrotask(() => this.recalculate());
    this.ready.push(...waiting.cells.values());
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
    const sheet = this.api?.getWorkbook(unitId)?.getSheetBySheetId(sheetId);
    return `${quoteSheetName(sheet?.getSheetName() ?? "")}!${cellName(row, column)}`;
  }
}
