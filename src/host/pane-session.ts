/** What the host keeps for one pane window: references, event subscriptions, calls under way. A reloaded pane gets a new session. */
import type { IWorkbookData } from "@univerjs/core";
import { RangeRef } from "./book/range-ref";
import type { UniverBook } from "./book/univer-book";
import { readWorkbook } from "./files/read-xlsx";
import type { ModelSession } from "./model/model-session";
import { objectModel } from "./model/object-model";
import { Bridge } from "./office/bridge";
import { HostLimits } from "./office/host-limits";
import { invalidReference, notImplemented } from "./office/host-error";
import type { OfficeTheme } from "./office/office-theme";
import { processRequest } from "./office/request-processor";
import type { Handle } from "./office/type-table";
import {
  ALL_WORKSHEETS,
  ERRORS_ALLOWED,
  EVENT_CATEGORY,
  type EventType,
  FUNCTION_CATEGORY,
  FUNCTION_INVOKE,
  type FunctionResult,
} from "./office/wire";
import { paneEvents } from "./pane-events";
import type { FunctionCall, FunctionRelay } from "./relay/function-relay";

/** What went over the bridge so far. One sync is one request. */
export interface Traffic {
  requests: number;
  bytesIn: number;
  bytesOut: number;
  /** Time that the host took, waiting for calculation included. */
  milliseconds: number;
}

export interface PaneOptions {
  /** Of a real platform; none unless a test asks for them. */
  limits?: HostLimits;
  /** Add-in functions, for reading files. */
  functionNames?: readonly string[];
  /** Opens another workbook, in place of this one or beside it: the bytes of an .xlsx file. */
  onNewWorkbook?: (file: Uint8Array) => void;
  /** Where the workbook lies: "表.xlsx"; "workbook.xlsx" if nothing is said. */
  documentUrl?: string;
  /** Office's theme; light if nothing is said. */
  theme?: () => OfficeTheme;
}

const MAX_EVENT_RANGES = 1000;

export class PaneSession implements ModelSession {
  readonly references = new Map<string, Handle>();
  readonly limits: HostLimits;
  readonly traffic: Traffic = { requests: 0, bytesIn: 0, bytesOut: 0, milliseconds: 0 };
  private eventRanges = new Map<string, RangeRef>();
  private subscriptions = new Set<string>();
  private calls = new Map<number, (result: FunctionResult) => void>();
  private nextReference = 1;
  private nextCall = 1;
  private bridge: Bridge;
  private stopListening: () => void;

  /** Puts the bridge on the pane's window; Office.js must not have been loaded there yet. */
  constructor(
    window: Window,
    readonly book: UniverBook,
    private relay: FunctionRelay,
    private options: PaneOptions = {}
  ) {
    const limits = (this.limits = options.limits ?? new HostLimits());
    this.bridge = new Bridge(window, {
      documentSettings: book.addInData.settings,
      limits,
      documentUrl: options.documentUrl ?? "workbook.xlsx",
      theme: options.theme ?? (() => "light"),
      process: (body) =>
        book.asOneStep(() => processRequest<ModelSession>(body, objectModel, this)),
      onTraffic: (request, response, milliseconds) => {
        this.traffic.requests += 1;
        this.traffic.bytesIn += request.length;
        this.traffic.bytesOut += response.length;
        this.traffic.milliseconds += milliseconds;
      },
    }).install();
    this.stopListening = book.listen(
      paneEvents(
        (type, sheetId, body) => this.notify(type, sheetId, body),
        ({ sheetId, area }) => this.rememberEventRange(new RangeRef(book.sheet(sheetId), area)),
        (editing) => (limits.editing = editing)
      )
    );
  }

  close(): void {
    this.stopListening();
    this.relay.disconnect();
    this.bridge.close();
  }

  get root(): Handle {
    return { type: "Workbook", target: this.book };
  }
  settle(): Promise<void> {
    return this.book.settle();
  }
  readonly write = <T>(change: () => T): T => this.book.apply(change);

  keep(handle: Handle<{ referenceId?: string }>): void {
    const { target } = handle;
    target.referenceId ??= `kept-${this.nextReference++}`;
    this.references.set(target.referenceId, handle);
  }
  release(reference: string): void {
    this.references.delete(reference);
  }

  eventRange(reference: string): RangeRef {
    const range = this.eventRanges.get(reference);
    if (!range) throw invalidReference("This event is too long ago.");
    return range;
  }
  /** For the event's getRange(). The library never says that it is done with one, so only the latest are kept. */
  private rememberEventRange(range: RangeRef): string {
    const reference = `event-${this.nextReference++}`;
    this.eventRanges.set(reference, range);
    const [oldest] = this.eventRanges.keys();
    if (this.eventRanges.size > MAX_EVENT_RANGES && oldest) this.eventRanges.delete(oldest);
    return reference;
  }

  recalculate(): void {
    this.relay.forgetResults();
    this.book.calculateAll();
  }
  readFile(bytes: Uint8Array): Promise<Partial<IWorkbookData>> {
    return readWorkbook(bytes, this.book.name, this.options.functionNames ?? []);
  }
  openWorkbook(bytes: Uint8Array): void {
    const { onNewWorkbook } = this.options;
    if (!onNewWorkbook) throw notImplemented("Application.createWorkbook");
    // once the add-in has its answer: its pane may close with the workbook
    setTimeout(() => onNewWorkbook(bytes));
  }

  subscribe(type: EventType, target: string): void {
    this.subscriptions.add(`${type} ${target}`);
  }
  unsubscribe(type: EventType, target: string): void {
    this.subscriptions.delete(`${type} ${target}`);
  }
  private notify(type: EventType, sheetId: string, body: () => unknown): void {
    for (const target of [sheetId, ALL_WORKSHEETS]) {
      if (!this.subscriptions.has(`${type} ${target}`)) continue;
      this.bridge.send({ category: EVENT_CATEGORY, type, target, body: body() });
    }
  }

  /** Presses one of the add-in's ribbon buttons; resolves when its function is done. */
  runCommand(functionName: string, buttonId: string): Promise<void> {
    return this.bridge.runCommand(functionName, buttonId);
  }

  /** The pane's runtime for custom functions is up. */
  functionsReady(): void {
    this.relay.connect((call, onResult) => this.callFunction(call, onResult));
  }
  private callFunction(call: FunctionCall, onResult: (result: FunctionResult) => void): void {
    const id = this.nextCall++;
    this.calls.set(id, onResult);
    this.bridge.send({
      category: FUNCTION_CATEGORY,
      type: FUNCTION_INVOKE,
      target: "",
      body: [
        id,
        call.functionId,
        call.args,
        call.address,
        call.seesErrors ? ERRORS_ALLOWED : 0,
        call.parameterAddresses,
      ],
    });
  }
  functionResult(result: FunctionResult): void {
    this.calls.get(result.id)?.(result);
    this.calls.delete(result.id);
  }
}
