import { type BrowserContext, type Page } from "playwright-core";

/** How Chromium words what a Content-Security-Policy, trusted types among it, holds back. */
const REFUSAL = /Content Security Policy|Trusted(HTML|Script|ScriptURL)\b/;

/** Listens to a page and all that it opens, from the first request on. */
export class PageWatch {
  /** Requests and sockets to elsewhere than the page's own server; beacons and what is only fetched ahead are requests like others. */
  readonly outside: string[] = [];
  /** What the pages' own policies held back. */
  readonly refused: string[] = [];
  /** Warnings and errors of the console, exceptions, missing files. */
  readonly problems: string[] = [];

  constructor(
    page: Page,
    private readonly ownAddress: string
  ) {
    const context = page.context();
    context.on("request", (request) => this.asked(request.url()));
    context.on("requestfailed", (request) => {
      // The page's own policy: it was never sent.
      const at = request.failure()?.errorText === "csp" ? this.outside.indexOf(request.url()) : -1;
      if (at >= 0) this.outside.splice(at, 1);
    });
    context.on("response", (response) => {
      if (response.status() >= 400) this.problems.push(`${response.status()} ${response.url()}`);
    });
    context.on("console", (message) => {
      if (!["error", "warning"].includes(message.type())) return;
      if (REFUSAL.test(message.text())) this.refused.push(message.text());
      this.problems.push(`${message.type()}: ${message.text()}`);
    });
    context.on("weberror", (error) => {
      const { message } = error.error();
      if (REFUSAL.test(message)) this.refused.push(message);
      this.problems.push(`exception: ${message}`);
    });
    for (const one of context.pages()) this.listenForSockets(one);
    this.listenToNewPages(context);
  }

  /** Fails with what went to elsewhere and what was held back, whether or not the test that ran asked for it. */
  expectAtHome(): void {
    const { outside, refused } = this;
    if (outside.length + refused.length > 0)
      throw new Error(`The page did not keep to itself: ${JSON.stringify({ outside, refused })}`);
  }

  /** What was held back so far, where a test has asked for it; forgotten here, with its traces in the console. */
  takeRefused(): string[] {
    const others = this.problems.filter((problem) => !REFUSAL.test(problem));
    this.problems.splice(0, Infinity, ...others);
    return this.refused.splice(0);
  }

  private listenToNewPages(context: BrowserContext): void {
    context.on("page", (page) => this.listenForSockets(page));
  }

  private listenForSockets(page: Page): void {
    page.on("websocket", (socket) => this.asked(socket.url()));
  }

  private asked(url: string): void {
    const inside = url.startsWith(this.ownAddress) || /^(data|blob|about):/.test(url);
    if (!inside) this.outside.push(url);
  }
}
