/** Hands that have no mouse: keys only, and a look at what has the focus. */
import type { HostPage } from "./page";

/** More stops than any view has between two things that one needs after each other. */
const STOPS = 60;

export class Keyboard {
  constructor(private host: HostPage) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.host.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.host.page.keyboard.type(text);
  }

  /** What has the focus, as a screen reader would call it; "" for nothing. */
  async focused(): Promise<string> {
    const { host } = this;
    const isInPane = await host.page.evaluate(() => document.activeElement?.tagName === "IFRAME");
    const scope = isInPane ? host.frame : host.page.mainFrame();
    return scope.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return "";
      const labelled = (element.getAttribute("aria-labelledby") ?? "")
        .split(" ")
        .map((id) => (id && document.getElementById(id)?.textContent) || "");
      const label = "labels" in element ? (element as HTMLInputElement).labels?.[0] : null;
      const names = [element.getAttribute("aria-label"), labelled.join(" "), label?.textContent];
      const name = [
        ...names,
        (element as HTMLElement).innerText,
        element.getAttribute("title"),
      ].find((one) => one?.trim());
      return (name ?? element.tagName).replace(/\s+/g, " ").trim();
    });
  }

  /** Goes from stop to stop until something of this name has the focus; fails where there is none. */
  async to(name: string | RegExp, key = "Tab", stops = STOPS): Promise<void> {
    const met: string[] = [];
    for (let stop = 0; stop < stops; stop++) {
      const found = await this.focused();
      if (typeof name === "string" ? found === name : name.test(found)) return;
      met.push(found.slice(0, 24));
      await this.press(key);
    }
    throw new Error(`No stop is called ${String(name)}. There were: ${met.join(" · ")}`);
  }

  /** Goes there and presses it. */
  async enter(name: string | RegExp, key = "Tab"): Promise<void> {
    await this.to(name, key);
    await this.press("Enter");
  }

  /** Waits until something of this name has the focus, without a key. */
  async arrives(name: string | RegExp): Promise<void> {
    const isThere = async () => {
      const found = await this.focused();
      return typeof name === "string" ? found === name : name.test(found);
    };
    const end = Date.now() + 10_000;
    while (!(await isThere())) {
      if (Date.now() > end)
        throw new Error(`${await this.focused()} has the focus, not ${String(name)}`);
      await this.host.page.waitForTimeout(25);
    }
  }
}
