/** How the real platforms are slower, smaller or older than this host. All off unless a test, or a user who types, turns them on. */
import type { RequestBody } from "./wire";

/** What Excel on the web lets through in one request, and in one response. */
export const WEB_PAYLOAD = 5e6;

/** What the transport answers in place of a response. */
export const TransportError = {
  CellEditMode: 5004,
  TimedOut: 5012,
  ActivityLimit: 5102,
  RequestTooLarge: 5103,
  ResponseTooLarge: 5104,
} as const;

/** How a request fails. */
export interface Failure {
  /** A number is the transport's, a text is one of Excel's error codes. */
  readonly code: number | string;
  /** The share of the request that is done all the same: 0 nothing, 0.5 the first half of its actions, 1 all of it. */
  readonly done: number;
}

interface Fault extends Failure {
  skip: number;
}

/** The flag of a request that waits until the user has finished the cell (Excel.run's delayForCellEdit). */
const WAITS_FOR_EDITING = 64;

export class HostLimits {
  /** How long a request is under way before the host sees it. */
  latencyMs = 0;
  /** The most bytes of a request, and of a response. */
  payloadLimit = Infinity;
  private beingEdited = false;
  private waiting: Array<() => void> = [];
  private faults: Fault[] = [];
  private closedWith: Failure | null = null;
  private stalled: Promise<void> | null = null;

  /**
   * @param requirementSets versions that replace what the host supports ("ExcelApi": "1.10"), told to the pane when it starts
   */
  constructor(readonly requirementSets: Readonly<Record<string, string>> = {}) {}

  /** The user is in the middle of a cell: Excel refuses every request until that is over. */
  get editing(): boolean {
    return this.beingEdited;
  }
  set editing(editing: boolean) {
    this.beingEdited = editing;
    if (editing) return;
    this.waiting.forEach((go) => go());
    this.waiting = [];
  }

  /**
   * Fails the next request, or the one after so many others; saving the document's settings counts as one, the library's housekeeping does not.
   * @param done how much of it is done all the same, as in `Failure`; nothing unless said. Settings are saved or are not.
   */
  failNext(code: number | string, skip = 0, done = 0): void {
    this.faults.push({ skip, code, done });
  }

  /** Faults that no request has met yet are forgotten. @returns how many requests each of them would still have let pass */
  forgetFaults(): readonly number[] {
    const left = this.faults.map(({ skip }) => skip);
    this.faults = [];
    return left;
  }

  /** From now on every request fails, the library's housekeeping too, as when the workbook was closed or the connection is gone; null: none any more. */
  failAll(code: number | string | null): void {
    this.closedWith = code === null ? null : { code, done: 0 };
  }

  /** From now on nothing is answered, as when Excel hangs or shows a dialog. @returns what ends that: all that was asked is done then, in its order */
  stall(): () => void {
    let end: () => void = () => undefined;
    this.stalled = new Promise((resolve) => (end = resolve));
    return () => {
      this.stalled = null;
      end();
    };
  }

  /** Before a request is done: how it fails, if it does. */
  async before(request: string, body: RequestBody, flags: number): Promise<Failure | null> {
    if (this.latencyMs) await new Promise((resolve) => setTimeout(resolve, this.latencyMs));
    while (this.stalled) await this.stalled;
    if (this.closedWith) return this.closedWith;
    const due = isHousekeeping(body) ? undefined : this.nextFault();
    if (due) return due;
    if (this.isTooLarge(request)) return { code: TransportError.RequestTooLarge, done: 0 };
    if (!this.beingEdited || isOwnService(body)) return null;
    if (!(flags & WAITS_FOR_EDITING)) return { code: TransportError.CellEditMode, done: 0 };
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    return null;
  }

  /** Before the document's settings are saved: how that fails, if it does. */
  async beforeSettings(): Promise<Failure | null> {
    while (this.stalled) await this.stalled;
    return this.closedWith ?? this.nextFault() ?? null;
  }

  /** What a response fails with; the request has been done all the same. */
  after(response: string): number | null {
    return this.isTooLarge(response) ? TransportError.ResponseTooLarge : null;
  }

  private nextFault(): Fault | undefined {
    const due = this.faults.find(({ skip }) => skip === 0);
    this.faults = this.faults.filter((fault) => fault !== due);
    for (const fault of this.faults) fault.skip -= 1;
    return due;
  }

  private isTooLarge(text: string): boolean {
    // no text has more than three bytes for each of its characters: most need not be counted
    if (text.length * 3 <= this.payloadLimit) return false;
    return new TextEncoder().encode(text).length > this.payloadLimit;
  }
}

/** After a run, the library lets go of the ranges that it kept. */
function isHousekeeping({ Actions }: RequestBody): boolean {
  const calls = Actions.filter(({ Name }) => Name !== "");
  return calls.length > 0 && calls.every(({ Name }) => Name === "_RemoveReference");
}

/** The library's own traffic, such as results of functions, goes on while the user types: what Excel does there is not known. */
function isOwnService({ ObjectPaths }: RequestBody): boolean {
  return Object.values(ObjectPaths).some(({ Name }) => Name.startsWith("Microsoft."));
}
