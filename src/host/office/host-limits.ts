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

interface Fault {
  skip: number;
  /** A number is the transport's, a text is one of Excel's error codes. */
  code: number | string;
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

  /** Fails the next request, or the one after so many others; the library's housekeeping does not count. Nothing of it is done. */
  failNext(code: number | string, skip = 0): void {
    this.faults.push({ skip, code });
  }

  /** Before a request is done: what it fails with, if it does. */
  async before(request: string, body: RequestBody, flags: number): Promise<number | string | null> {
    if (this.latencyMs) await new Promise((resolve) => setTimeout(resolve, this.latencyMs));
    const due = isHousekeeping(body) ? undefined : this.nextFault();
    if (due) return due.code;
    if (this.isTooLarge(request)) return TransportError.RequestTooLarge;
    if (!this.beingEdited || isOwnService(body)) return null;
    if (!(flags & WAITS_FOR_EDITING)) return TransportError.CellEditMode;
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    return null;
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
