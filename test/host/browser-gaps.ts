/** What jsdom lacks and Univer's headless engine, hucre or the pane ask for. */
import {
  CompressionStream,
  DecompressionStream,
  ReadableStream,
  TransformStream,
  WritableStream,
} from "node:stream/web";
import { setImmediate } from "node:timers";
import { TextDecoder, TextEncoder } from "node:util";

interface Port {
  onmessage: ((event: { data: unknown }) => void) | null;
  close(): void;
}

/** Univer uses it to yield between formulas; without it the engine stops without a word. Node's own keeps the test process alive. */
class MessageChannel {
  port1: Port = { onmessage: null, close: () => undefined };
  port2 = {
    postMessage: (data: unknown) => {
      setImmediate(() => this.port1.onmessage?.({ data }));
    },
    close: () => undefined,
  };
}

const missing = {
  TextDecoder,
  TextEncoder,
  CompressionStream,
  DecompressionStream,
  ReadableStream,
  TransformStream,
  WritableStream,
  MessageChannel,
};
for (const [name, value] of Object.entries(missing)) {
  if (name in globalThis) continue;
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
