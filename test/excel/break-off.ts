/** Requests that Excel breaks off half-way: it has done what came before, and says why it stops. */

interface Bridge {
  Execute: (id: number, parameters: unknown[], callback: (result: SafeArray) => void) => void;
}
interface SafeArray {
  toArray: () => unknown[];
}
interface Body {
  Actions: { Id: number; ActionType: number; Name: string }[];
}

const EXECUTE_RICH_API = 93;
const SET_PROPERTY = 4;

/** Where a request is broken off. */
export interface Fault {
  /** It is the first from now on that sets anything, or the n-th after it. */
  readonly write: number;
  /** So many of its changes are made. */
  readonly after: number;
  readonly code: string;
}

/**
 * Breaks off one request that changes cells.
 * @returns what ends that, and gives how many changes the request had; -1 when there was no such request
 */
export function breakOff({ write, after, code }: Fault): () => number {
  const bridge = (window as unknown as { external: Bridge }).external;
  const { Execute } = bridge;
  let writes = 0;
  let changes = -1;
  bridge.Execute = (id, parameters, callback) => {
    const request = parameters[0] as unknown[];
    if (id !== EXECUTE_RICH_API) return Execute(id, parameters, callback);
    const body = JSON.parse(String(request[4])) as Body;
    const sets = body.Actions.filter(({ ActionType }) => ActionType === SET_PROPERTY);
    if (sets.length === 0 || writes++ !== write) return Execute(id, parameters, callback);
    changes = sets.length;
    const stop = sets[after];
    const index = stop ? body.Actions.indexOf(stop) : body.Actions.length;
    const cut = { ...body, Actions: body.Actions.slice(0, index) };
    const done = [...request];
    done[4] = JSON.stringify(cut);
    Execute(id, [done, ...parameters.slice(1)], (result) => {
      const [status, http, headers, text] = result.toArray();
      const response = JSON.parse(String(text)) as object;
      const error = {
        Code: code,
        Message: "broken off",
        Location: "Range.formulas",
        ActionIndex: index,
      };
      callback({
        toArray: () => [status, http, headers, JSON.stringify({ ...response, Error: error })],
      });
    });
  };
  return () => {
    bridge.Execute = Execute;
    return changes;
  };
}
