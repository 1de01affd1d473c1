import type { Finding, Severity } from "../../checks/finding";
import { runChecks } from "../../checks/engine";
import { NO_REMARKS, type RemarkBook } from "../../checks/remarks";
import { ExcelProblem, explainError, type Problem } from "../../excel/excel-errors";
import { markedCells, renewMarks } from "../../excel/marks";
import { loadRemarks } from "../../excel/memory";
import { joinPending, NOTHING_PENDING } from "../../excel/pending-changes";
import { whenNotEditing } from "../../excel/wait-for-editing";
import { standardSubjects } from "../../subjects/edition-2026";
import { keepIds } from "../live/keep-ids";
import { hasChanges, noteAgain, takeChanges } from "../live/noted-changes";
import { goOn, oneAtATime } from "../live/one-at-a-time";
import { dispatch, getState } from "../state/store";
import { marksOf } from "./finding-marks";
import { foldConsequences } from "./fold-consequences";
import { readBook } from "./read-book";

/** Counts the runs, so that a cancelled one that comes back late changes nothing. */
let run = 0;

let running: Promise<void> = Promise.resolve();

/** Checks the open workbook and marks what is wrong; one check at a time. Failures are shown to the user, never thrown. */
export function checkWorkbook(): Promise<void> {
  if (getState().checking) return running;
  dispatch({ type: "check-step", step: "reading" });
  const mine = ++run;
  const cancelled = () => mine !== run;
  running = oneAtATime(() => readCheckAndMark(cancelled));
  return running;
}

/** Checks with what has just changed, after a check that has begun without it. */
export async function checkAgain(): Promise<void> {
  await running;
  await checkWorkbook();
}

async function readCheckAndMark(cancelled: () => boolean): Promise<void> {
  const waiting = () => dispatch({ type: "check-step", step: "waiting" });
  let notRead: Problem | null;
  // What has changed before the reading need not be read once more, unless nothing comes of it.
  let changes = NOTHING_PENDING;
  const readEverything = () => {
    changes = joinPending(changes, takeChanges());
    return readBook();
  };
  try {
    if (cancelled()) return;
    const read = await whenNotEditing(readEverything, waiting, cancelled);
    const { remarks, problem } = await keptRemarks();
    notRead = problem;
    if (cancelled()) return noteAgain(changes);
    dispatch({ type: "check-step", step: "checking" });
    await painted();
    const result = runChecks({ book: read.book, subjects: standardSubjects });
    const { checked: before } = getState();
    const checked = { ...read, ...result, ...keepIds(result.findings, before) };
    dispatch({ type: "checked", checked, remarks, changedSince: hasChanges() });
    watchOnward();
    dispatch({ type: "said", text: `检查完成，${countsOf(getState().checked?.findings ?? [])}` });
  } catch (error) {
    noteAgain(changes);
    if (!cancelled())
      dispatch({ type: "check-failed", problem: explainError(error, "暂时不能检查") });
    return;
  }
  dispatch({ type: "check-step", step: "marking" });
  if (notRead) dispatch({ type: "noticed", problem: notRead });
  try {
    dispatch({ type: "marked", cells: await whenNotEditing(mark, waiting, cancelled) });
  } catch (error) {
    if (cancelled()) return;
    dispatch({ type: "marked", cells: markedCells() });
    dispatch({ type: "noticed", problem: explainError(error, "没有在表中标出") });
  }
}

const NOT_LOADED = new ExcelProblem(
  "这部分程序没有加载成功，可能是网络不通。",
  "检查结果不受影响。请检查网络，再点“重新检查”。"
);

/** From now on edits are checked as they come; the program for that is fetched when the result stands. */
function watchOnward(): void {
  import("../live/live-check").then(
    ({ checkLive }) => checkLive(),
    () =>
      dispatch({
        type: "live-paused",
        problem: explainError(NOT_LOADED, "编辑后不能自动复核"),
      })
  );
}

/** What was said of warnings before. If it cannot be read, the check goes on without it, and the user is told why. */
async function keptRemarks(): Promise<{ remarks: RemarkBook; problem: Problem | null }> {
  try {
    return { remarks: await loadRemarks(), problem: null };
  } catch (error) {
    return { remarks: NO_REMARKS, problem: explainError(error, "没有读到以前的说明") };
  }
}

/** Stops waiting for a check. The last result stays. */
export function cancelCheck(): void {
  run++;
  goOn();
  dispatch({ type: "check-cancelled" });
}

/** @returns how many cells are marked now */
async function mark(): Promise<number> {
  const { checked, preferences } = getState();
  const { cells, refused } = await renewMarks(
    preferences.marks && checked ? marksOf(checked.findings) : []
  );
  if (refused.length > 0) {
    const names = refused.map((name) => `“${name}”`).join("、");
    dispatch({
      type: "noticed",
      problem: explainError(
        new ExcelProblem(
          `${names}受保护，不能标记。`,
          "检查结果不受影响。要标出，请在“审阅”中撤销工作表保护，再点“重新检查”。"
        ),
        "有的工作表没有标出"
      ),
    });
  }
  return cells;
}

function countsOf(findings: readonly Finding[]): string {
  const { causes } = foldConsequences(findings);
  const count = (wanted: Severity) =>
    causes.filter(({ severity, remark }) => severity === wanted && !remark).length;
  const explained = causes.filter(({ remark }) => remark).length;
  return [
    `${count("error")} 项错误`,
    `${count("warning")} 项警告${explained > 0 ? `（另有 ${explained} 项已说明）` : ""}`,
    `${count("rounding")} 项尾差`,
  ].join("，");
}

/** Lets the browser show the step before a computation keeps it busy. */
const painted = () => new Promise((resolve) => setTimeout(resolve));
