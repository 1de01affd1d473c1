import { dispatch } from "../state/store";

/** A text that another part of the pane asks to be audited. */
interface OfferedText {
  readonly name: string;
  readonly text: string;
}

let offered: OfferedText | null = null;
let listener: (() => void) | null = null;

/** Opens the audit with a text of the pane's own; what was being audited there goes. */
export function offerText(name: string, text: string): void {
  offered = { name, text };
  listener?.();
  dispatch({ type: "use-chosen", use: "audit" });
}

/** Takes the text that was offered; null where none was, or it was taken already. */
export function takeOffered(): OfferedText | null {
  const taken = offered;
  offered = null;
  return taken;
}

/** Calls back when a text is offered. @returns what ends that */
export function onOffered(listen: () => void): () => void {
  listener = listen;
  return () => {
    listener = null;
  };
}
