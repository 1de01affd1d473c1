/**
 * The bridge that Office.js finds as `window.external` in a desktop host. One Bridge lives exactly as long as one pane window.
 * It knows the transport only: what a request means is decided by the `process` function it is given.
 */
import { HOST_INFO, hostContext } from "./host-context";
import type { Failure, HostLimits } from "./host-limits";
import type { OfficeTheme } from "./office-theme";
import { safeArray } from "./safe-array";
import {
  COMMAND_COMPLETED,
  COMMAND_INVOKED_EVENT,
  EXECUTE_RICH_API,
  RICH_API_MESSAGE_EVENT,
  type HostMessage,
  type RequestBody,
  type ResponseBody,
} from "./wire";

/** What the Common API answers when a host does not know a call. */
const INTERNAL_ERROR = 5001;
const OK = 200;

export interface BridgeOptions {
  process(body: RequestBody): Promise<ResponseBody>;
  documentSettings: Map<string, string>;
  limits: HostLimits;
  theme(): OfficeTheme;
  /** Where the workbook lies. */
  documentUrl: string;
  onTraffic(request: string, response: string, milliseconds: number): void;
}

interface PendingCommand {
  functionName: string;
  resolve(): void;
  reject(reason: Error): void;
}

type EventHandler = (id: number, data: unknown) => void;
type Status = (status: number) => void;

export class Bridge {
  private queue: unknown[][] = [];
  private handlers = new Map<number, EventHandler>();
  private commands = new Map<string, PendingCommand>();
  private sequence = 0;
  private underWay = Promise.resolve();

  constructor(
    private window: Window,
    private options: BridgeOptions
  ) {}

  /** Must run before office.js does. */
  install(): this {
    Object.defineProperty(this.window, "external", {
      value: this.external(),
      configurable: true,
      writable: true,
    });
    return this;
  }

  /** Queues an event or a call of a custom function; what is sent in one turn arrives as one message. */
  send({ category, type, target, body }: HostMessage): void {
    const id = String(this.sequence++);
    const length = this.queue.push([category, type, target, JSON.stringify(body), id, false]);
    if (length === 1) this.later(() => this.deliver());
  }

  /**
   * Runs a function of the add-in's as a ribbon button does; resolves once it calls event.completed().
   * Rejects when the add-in has no such function, or Office.js is not ready.
   */
  runCommand(functionName: string, buttonId: string): Promise<void> {
    const handler = this.handlers.get(COMMAND_INVOKED_EVENT);
    if (!handler) return Promise.reject(new Error("The add-in is not ready for commands."));
    const id = String(this.sequence++);
    const event = JSON.stringify({ source: { id: buttonId } });
    return new Promise((resolve, reject) => {
      this.commands.set(id, { functionName, resolve, reject });
      this.later(() => handler(COMMAND_INVOKED_EVENT, safeArray([id, functionName, event])));
    });
  }

  private commandCompleted(id: string, status: number): void {
    const command = this.commands.get(id);
    this.commands.delete(id);
    if (status === 0) command?.resolve();
    else command?.reject(new Error(`${command.functionName}: Office.js answered ${status}.`));
  }

  /** The window is going: nobody answers any more. */
  close(): void {
    for (const { functionName, reject } of this.commands.values()) {
      reject(new Error(`${functionName}: the pane was closed.`));
    }
    this.commands.clear();
  }

  private deliver(): void {
    const batch = this.queue;
    this.queue = [];
    this.handlers.get(RICH_API_MESSAGE_EVENT)?.(RICH_API_MESSAGE_EVENT, safeArray(batch));
  }

  private external() {
    return {
      GetHostInfo: () => HOST_INFO,
      GetLoggingAllowed: () => false,
      GetContext: () =>
        hostContext(
          this.options.documentSettings,
          (f) => this.later(f),
          this.options.limits,
          this.options.theme,
          this.options.documentUrl
        ),
      Execute: (id: number, parameters: unknown[], callback: (result: unknown) => void) => {
        if (id === EXECUTE_RICH_API) {
          const [, , , , request, , flags] = parameters[0] as unknown[];
          void this.execute(String(request), Number(flags ?? 0), callback);
        } else if (id === COMMAND_COMPLETED) {
          this.commandCompleted(String(parameters[0]), Number(parameters[1]));
          this.later(() => callback(safeArray([0])));
        } else this.refuse(id, callback);
      },
      RegisterEvent: (id: number, _target: string, handler: EventHandler, callback: Status) => {
        this.handlers.set(id, handler);
        callback(0);
      },
      UnregisterEvent: (id: number, _target: string, callback: Status) => {
        this.handlers.delete(id);
        callback(0);
      },
      MessageParent: () => undefined,
    };
  }

  /** One request after the other, in the order in which they came. */
  private execute(
    request: string,
    flags: number,
    callback: (result: unknown) => void
  ): Promise<void> {
    const answered = this.underWay.then(async () => {
      const result = await this.answer(request, flags).catch((error: unknown) => {
        console.error("host: a request could not be answered", error);
        return [INTERNAL_ERROR];
      });
      this.later(() => callback(safeArray(result)));
    });
    this.underWay = answered;
    return answered;
  }

  private async answer(request: string, flags: number): Promise<unknown[]> {
    const { limits, process, onTraffic } = this.options;
    const started = performance.now();
    const body = JSON.parse(request) as RequestBody;
    const fault = await limits.before(request, body, flags);
    const answered = fault ? await failed(fault, body, process) : await process(body);
    const response = answered === null ? "" : JSON.stringify(answered);
    onTraffic(request, response, performance.now() - started);
    if (answered === null) return [fault?.code ?? INTERNAL_ERROR];
    const tooLarge = limits.after(response);
    return tooLarge === null ? [0, OK, [], response] : [tooLarge];
  }

  private refuse(id: number, callback: (result: unknown) => void): void {
    console.error(`host: call ${id} of the Common API is not implemented`);
    this.later(() => callback(safeArray([INTERNAL_ERROR])));
  }

  private later(callback: () => void): void {
    this.window.setTimeout(callback, 0);
  }
}

/** What is answered to a request that fails: null where the transport says so, and there is no response. */
async function failed(
  { code, done }: Failure,
  body: RequestBody,
  process: BridgeOptions["process"]
): Promise<ResponseBody | null> {
  const index = Math.floor(body.Actions.length * done);
  const part: RequestBody = { ...body, Actions: body.Actions.slice(0, index) };
  const response = index > 0 ? await process(part) : { Results: [], TraceIds: [] };
  if (typeof code === "number") return null;
  // The library looks the action up.
  const ActionIndex = Math.min(index, body.Actions.length - 1);
  const error = { Code: code, Message: code, Location: "", ActionIndex };
  return { Error: { ...error, HttpStatusCode: 400 }, ...response };
}
