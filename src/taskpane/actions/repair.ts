import type { Finding, Repair } from "../../checks/finding";
import { describe } from "../../checks/messages";
import { ExcelProblem } from "../../excel/excel-errors";
import { undoWrite, writeCells } from "../../excel/write-cells";
import { cellAddress, isSameCell, type CellRef } from "../../tables/grid";
import type { DoneRepair } from "../state/repairs";
import { dispatch, getState } from "../state/store";
import { attempt, WAITING } from "./attempt";
import { attemptToKeep } from "./attempt-to-keep";
import { landmarksOf } from "./landmarks";
import { seenAt } from "./seen-at";
import { undoNow } from "./undo-now";

/** One finding and the way to repair it. */
export interface PlannedRepair {
  readonly finding: Finding;
  readonly changes: readonly Repair[];
}

const OUTDATED = [
  "表格刚刚有改动，检查结果已经更新。",
  "请看一下新的结果，再决定是否修复。",
] as const;

/** Whether the latest check still asks for this: it may have come in between what the user saw and the click. */
function isOffered({ finding, changes }: PlannedRepair, findings: readonly Finding[]): boolean {
  const now = findings.find(({ id }) => id === finding.id);
  const ways = now ? [now.repair, ...now.explanations.map((one) => one.changes)] : [];
  return ways.some((way) => isSameWay(way, changes));
}

function isSameWay(a: readonly Repair[], b: readonly Repair[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ cell, value }, i) => {
      const other = b[i];
      return other !== undefined && isSameCell(cell, other.cell) && value === other.value;
    })
  );
}

/** Writes one way to repair a finding into the workbook; only ever called by the user's click. */
export function repair(finding: Finding, changes: readonly Repair[]): Promise<boolean> {
  return repairAll([{ finding, changes }]);
}

/** Writes several repairs at once, all or nothing; one undo takes them back. Only ever called by the user's click. */
export function repairAll(planned: readonly PlannedRepair[]): Promise<boolean> {
  return attemptToKeep(
    async () => {
      const { checked } = getState();
      if (!checked) throw new RangeError("repaired before anything was checked");
      const { book, grids, findings, content } = checked;
      if (!planned.every((one) => isOffered(one, findings))) throw new ExcelProblem(...OUTDATED);
      const changes = changedCells(planned);
      const { undo, hidden, canBeSaved } = await writeCells(
        changes.map(({ cell, value }) => ({ cell, value, seen: seenAt(grids, cell) })),
        planned.flatMap((one) => landmarksOf(one.finding, changes, grids))
      );
      dispatch({
        type: "repaired",
        repair: {
          at: new Date(),
          titles: planned.map(({ finding }) => describe(finding).title),
          book,
          findings: planned.map(({ finding }) => finding.id),
          unit: onlyOf(planned.map(({ finding }) => finding.unit)),
          sheetIds: new Map(content.sheets.map(({ id, name }) => [name, id])),
          undo,
        },
      });
      return { canBeSaved, said: `已改 ${changes.length} 个单元格${hiddenText(hidden)}` };
    },
    "没有修复",
    WAITING
  );
}

/** What all are; null where they differ. */
function onlyOf<T>(all: readonly (T | null)[]): T | null {
  const [first = null] = all;
  return all.every((one) => one === first) ? first : null;
}

/** Takes a repair back. */
export function undoRepair(done: DoneRepair): Promise<boolean> {
  return attempt(
    async () => {
      const { checked } = getState();
      await undoWrite(checked ? undoNow(done, checked.content) : done.undo);
      dispatch({ type: "repair-undone", repair: done.id });
      return "已撤销";
    },
    "没有撤销",
    WAITING
  );
}

/** The cells that repairs change, each once. */
export function changedCells(planned: readonly PlannedRepair[]): readonly Repair[] {
  const changes: Repair[] = [];
  for (const change of planned.flatMap((one) => one.changes))
    if (!changes.some(({ cell }) => isSameCell(cell, change.cell))) changes.push(change);
  return changes;
}

/** "，其中 C12 在隐藏的行或列中，看不到"; empty where all can be seen. */
export function hiddenText(hidden: readonly CellRef[]): string {
  if (hidden.length === 0) return "";
  return `，其中 ${hidden.map(cellAddress).join("、")} 在隐藏的行或列中，看不到`;
}
