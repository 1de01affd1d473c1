import { type Page } from "playwright-core";

/** Listens to a page from its first request on. */
export class PageWatch {
  /** Requests to elsewhere than the page's own server. */
  readonly outside: string[] = [];
  /** Warnings and errors of the console, exceptions, missing files. */
  readonly problems: string[] = [];

  constructor(page: Page, ownAddress: string) {
    page.on("request", (request) => {
      const url = request.url();
      const inside = url.startsWith(ownAddress) || /^(data|blob|about):/.test(url);
      if (!inside) this.outside.push(url);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) this.problems.push(`${response.status()} ${response.url()}`);
    });
    page.on("console", (message) => {
      if (!["error", "warning"].includes(message.type())) return;
      this.problems.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.problems.push(`exception: ${error.message}`));
  }
}
