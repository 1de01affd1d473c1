/** What rows of several subjects stand on: the workbook under test, and what the last check has found in it. */
import type { Finding } from "../../../../src/checks/finding";
import type { Narrative, SlotPiece } from "../../../../src/narrative/narrative";
import { writeNarrative } from "../../../../src/narrative/write";
import type { RangeRef } from "../../../../src/host/book/range-ref";
import type { UniverBook } from "../../../../src/host/book/univer-book";
import type { Checked } from "../../../../src/taskpane/state/pane-state";
import { dispatch, getState } from "../../../../src/taskpane/state/store";
import { EXPENDITURE, type FaultHost } from "../fault-host";

export interface Ground {
  book(): UniverBook;
  cell(address: string): RangeRef;
  checked(): Checked;
  repairable(): readonly Finding[];
  narrative(): Narrative;
  slot(): SlotPiece;
  /** The add-in keeps nothing in the workbook any more, and the pane knows of nothing. */
  forgetKept(): Promise<void>;
  deleteSheet(name: string): Promise<void>;
}

/** @param host asked for only when a row is tried */
export function groundOf(host: () => FaultHost): Ground {
  const book = () => host().book;
  const checked = () => {
    const { checked: last } = getState();
    if (!last) throw new Error("nothing was checked");
    return last;
  };
  const narrative = () => writeNarrative(checked().book);
  return {
    book,
    checked,
    narrative,
    cell: (address) => book().range(address, book().sheet(EXPENDITURE)),
    repairable: () => checked().findings.filter((one) => one.repair?.length),
    slot: () =>
      first(
        narrative()
          .sections.flatMap(({ paragraphs }) => paragraphs)
          .flatMap(({ pieces }) => pieces)
          .filter((piece) => piece.type === "slot"),
        "slot"
      ),
    forgetKept: () => {
      const { addInData } = book();
      for (const part of [...addInData.parts]) addInData.deletePart(part);
      dispatch({ type: "facts-changed", facts: {} });
      dispatch({ type: "edits-changed", edits: {} });
      dispatch({ type: "remarks-changed", remarks: { remarks: [] } });
      return Promise.resolve();
    },
    deleteSheet: async (name) => {
      const sheet = book().findSheet(name);
      if (sheet) book().unit.workbook.deleteSheet(sheet.facade);
      await book().settle();
    },
  };
}

/** @param what it is, for whoever reads that there is none */
export function first<T>(list: readonly T[], what: string): T {
  const [one] = list;
  if (one === undefined) throw new Error(`no ${what}`);
  return one;
}
