/** What Excel shows when the pointer rests on an error: why the selected cell has no result, in the words of the add-in's function. */
import type { WorkbookPage } from "./workbook-page";

/** Keeps the element filled while a cell with such an error is selected, and hidden otherwise. */
export function showErrorReason(page: WorkbookPage, shown: HTMLElement): void {
  const show = () => {
    const reason = page.isOpen ? page.errorReason() : null;
    shown.textContent = reason ?? "";
    shown.hidden = reason === null;
  };
  page.api.addEvent(page.api.Event.SelectionChanged, show);
  page.api.addEvent(page.api.Event.SheetValueChanged, show);
  page.api.getFormula().calculationEnd(show);
}
