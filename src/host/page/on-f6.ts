/** F6 goes round the parts of Excel's window; here there are two, the workbook's page and the pane. */
export function onF6(window: Window, move: () => void): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      move();
    },
    { capture: true }
  );
}
