/** Within this time after a click in the page, it is the user who goes there. */
const CLICK = 500;

/**
 * When an add-in selects a cell, Excel leaves the keyboard to the pane; Univer takes it for the cells. So what the pane loses without a
 * key or a click of the user's it gets back.
 */
export function keepFocus(pane: Window): void {
  let lastClick = -Infinity;
  let isLeaving = false;
  const click = () => (lastClick = performance.now());
  const leave = ({ key }: KeyboardEvent) => {
    if (key !== "Tab" && key !== "F6") return;
    isLeaving = true;
    // What a key does, the browser does at once; what comes later is not its doing.
    setTimeout(() => (isLeaving = false));
  };
  pane.addEventListener("keydown", leave, { capture: true });
  window.addEventListener("pointerdown", click, { capture: true });
  pane.addEventListener("blur", () => {
    if (isLeaving || performance.now() - lastClick < CLICK) return;
    // A dialog of the page's own asks something; another window is nobody's business here.
    if (document.querySelector("dialog[open]") || !document.hasFocus()) return;
    setTimeout(() => pane.focus());
  });
  pane.addEventListener("pagehide", () =>
    window.removeEventListener("pointerdown", click, { capture: true })
  );
}
