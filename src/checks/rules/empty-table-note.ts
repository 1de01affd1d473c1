import type { BudgetTable, TableKind } from "../../tables/table";
import type { Check, Report } from "../check";
import { statement } from "../statement";
import { titleCell } from "../title-cell";

/** Tables of texts and indicators; what they say is not amounts. */
const WITHOUT_AMOUNTS: ReadonlySet<TableKind> = new Set<TableKind>([
  "overall-performance",
  "project-performance",
]);

/** «故此表无数据». */
const SAYS_EMPTY = /(此|本|该)表(没有|无)(数据|内容|数)/;
/** «本单位无政府性基金预算收支» and other ways to say why. */
const GIVES_REASON = /无|没有|未安排|不涉及|为零|空表/;

/** A table without any number says why in a note; a table with numbers does not say that it is empty. */
export const emptyTableNote: Check = {
  id: "empty-table-note",
  title: "空表有备注说明，有数的表没有“无数据”备注",
  description:
    "看没有任何金额的表是否有备注说明原因，有金额的表是否没有写“此表无数据”。绩效目标表不核验；写了 0 的空表可以没有备注。",
  basis: "domain.md A03, A04",
  severity: "error",
  needs: [],
  isAbout: ({ kind }) => !WITHOUT_AMOUNTS.has(kind),
  checkTable,
};

function checkTable(table: BudgetTable, report: Report): void {
  report.ran();
  const { kind, notes } = table;
  if (isEmpty(table)) {
    const [note] = notes;
    // Printed zeros say that there is nothing, if not why.
    if (!note && printsZero(table)) return;
    if (!note) report.found(statement("error", [titleCell(table)], { type: "no-note", kind }));
    else if (!notes.some(({ text }) => GIVES_REASON.test(text)))
      report.found(
        statement("warning", [note.cell], { type: "note-unclear", kind, note: note.text })
      );
    return;
  }
  const contradiction = notes.find(({ text }) => SAYS_EMPTY.test(text));
  if (contradiction)
    report.found(
      statement("error", [contradiction.cell], {
        type: "note-contradicts",
        kind,
        note: contradiction.text,
      })
    );
}

/** Blanks and zeros only. Unreadable cells, lines and columns are not nothing. */
function isEmpty({ rows, unread = [] }: BudgetTable): boolean {
  if (unread.length > 0) return false;
  return rows.every(({ cells }) =>
    cells.every(
      (cell) => !cell || cell.state === "blank" || (cell.state === "amount" && cell.fen === 0)
    )
  );
}

function printsZero({ rows }: BudgetTable): boolean {
  return rows.some(({ cells }) => cells.some((cell) => cell?.state === "amount"));
}
