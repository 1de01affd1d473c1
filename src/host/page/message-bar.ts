/** A line under the title bar: what went wrong, or what to know of the open workbook, until it is closed or the next thing is done. */
export class MessageBar {
  private text: HTMLElement;

  constructor(private bar: HTMLElement) {
    this.text = child(bar, "[data-text]");
    child(bar, "button").addEventListener("click", () => this.clear());
  }

  /** Null is nothing to say. */
  show(message: string | null): void {
    if (message === null) return this.clear();
    this.text.textContent = message;
    this.bar.hidden = false;
  }

  clear(): void {
    this.bar.hidden = true;
    this.text.textContent = "";
  }
}

function child(parent: HTMLElement, selector: string): HTMLElement {
  const found = parent.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector} in ${parent.id}.`);
  return found;
}
