import type { Finding } from "../../checks/finding";
import type { Undo } from "../../excel/write-cells";
import type { CellValue, Unit } from "../../money/amount";
import type { Book } from "../../tables/book";
import { isSameCell, type CellRef } from "../../tables/grid";

/** A repair made since the pane was opened, with what takes it back. It outlives the check that asked for it. */
export interface DoneRepair {
  /** 1, 2, 3 … in the order of the repairs. */
  readonly id: number;
  readonly at: Date;
  /** What was wrong, one line a finding. */
  readonly titles: readonly string[];
  /** The book in which it was found, and the ids of the findings there: numbers of another check's result are others. */
  readonly book: Book;
  readonly findings: readonly number[];
  /** In which its amounts are shown; null where there are several, or none. */
  readonly unit: Unit | null;
  /** Excel's ids of the sheets, by their names then. */
  readonly sheetIds: ReadonlyMap<string, string>;
  readonly undo: Undo;
}

/**
 * The repair of a finding; undefined where there is none.
 * @param book in which it was found; null where the finding is settled by now: ids are never given twice
 */
export function repairOf(
  repairs: readonly DoneRepair[],
  book: Book | null | undefined,
  { id }: Finding
): DoneRepair | undefined {
  return repairs.find(
    (done) => (book === null || done.book === book) && done.findings.includes(id)
  );
}

/** The repairs of a session after one more. */
export function withRepair(
  repairs: readonly DoneRepair[],
  repair: Omit<DoneRepair, "id">
): readonly DoneRepair[] {
  const id = Math.max(0, ...repairs.map((done) => done.id)) + 1;
  const contents = repair.undo.cells.map(({ cell, to }) => ({ cell, value: to.content }));
  return [...relabelled(repairs, contents), { ...repair, id }];
}

/** The repairs of a session after one was taken back. */
export function withoutRepair(
  repairs: readonly DoneRepair[],
  undone: number
): readonly DoneRepair[] {
  const contents = repairs.find(({ id }) => id === undone)?.undo.cells ?? [];
  return relabelled(
    repairs.filter(({ id }) => id !== undone),
    contents.map(({ cell, seen }) => ({ cell, value: seen }))
  );
}

/** What one repair changes may be the label by which another finds its row again. */
function relabelled(
  repairs: readonly DoneRepair[],
  contents: readonly { readonly cell: CellRef; readonly value: CellValue }[]
): readonly DoneRepair[] {
  return repairs.map((done) => ({
    ...done,
    undo: {
      ...done.undo,
      labels: done.undo.labels.map((label) => {
        const now = contents.find(({ cell }) => isSameCell(cell, label.cell));
        return now ? { ...label, value: now.value } : label;
      }),
    },
  }));
}
