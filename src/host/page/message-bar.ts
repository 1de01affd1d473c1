/** The line under the title bar that says what went wrong, until it is closed or the next thing succeeds. */
export class MessageBar {
  private text: HTMLElement;

  constructor(private bar: HTMLElement) {
    this.text = child(bar, "[data-text]");
    child(bar, "button").addEventListener("click", () => this.clear());
  }

  show(message: string): void {
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
