import { keepFocus } from "./keep-focus";
import { onF6 } from "./on-f6";

interface PaneFrameOptions {
  /** Puts the bridge on a new window of the pane; gives what ends that bridge's life. */
  prime(window: Window): () => void;
  /** The user leaves the pane for the workbook by F6. */
  leave(): void;
}

/**
 * Shows the add-in's page in a frame and gives each of its windows a bridge before any script of the page runs.
 *
 * A frame starts with an initial empty document. When its first navigation goes to the same origin, the browser keeps the Window object
 * (HTML standard, "creating a new browsing context" / "initialise the Document object"), and with it what we defined on it meanwhile.
 * Two things follow. The address must be set before the frame enters the document: a frame that was inserted without one has already
 * left its initial document. And it holds for the first navigation only, so a page that reloads or leaves gets a new frame.
 */
export class PaneFrame {
  private frame: HTMLIFrameElement | null = null;
  private unprime: () => void = () => undefined;

  constructor(
    private container: HTMLElement,
    private url: string,
    private options: PaneFrameOptions
  ) {}

  /** Shows the page in a new window; the old one is gone. */
  open(): void {
    this.close();
    const frame = document.createElement("iframe");
    frame.title = "任务窗格";
    frame.src = this.url;
    this.container.append(frame);
    this.frame = frame;
    const pane = windowOf(frame);
    this.unprime = this.options.prime(pane);
    const bridge: unknown = pane.external;
    frame.addEventListener("load", () => this.loaded(frame, bridge), { once: true });
  }

  close(): void {
    this.unprime();
    this.unprime = () => undefined;
    this.frame?.remove();
    this.frame = null;
  }

  /** The keyboard goes on in the pane where it was there last. */
  focus(): void {
    this.frame?.contentWindow?.focus();
  }

  private loaded(frame: HTMLIFrameElement, bridge: unknown): void {
    const pane = windowOf(frame);
    if ((pane.external as unknown) !== bridge) {
      throw new Error("The browser did not keep the window of the pane: Office.js has no bridge.");
    }
    // first: it has to know of the key before the key has done its work
    keepFocus(pane);
    onF6(pane, () => this.options.leave());
    pane.addEventListener("pagehide", () => {
      // in the next turn: a frame that was closed has no window to come back to
      setTimeout(() => {
        if (this.frame === frame) this.open();
      });
    });
  }
}

function windowOf(frame: HTMLIFrameElement): Window {
  if (!frame.contentWindow) throw new Error("The frame of the pane is not in the document.");
  return frame.contentWindow;
}
