import { NO_REMARKS, type RemarkBook } from "../../checks/remarks";
import type { Finding, Severity } from "../../checks/finding";
import { ExcelProblem, explainError, together, type Problem } from "../../excel/excel-errors";
import { markedCells, renewMarks } from "../../excel/marks";
import { loadRemarks } from "../../excel/memory";
import { joinPending, NOTHING_PENDING } from "../../excel/pending-changes";
import { readWorkbook } from "../../excel/read-workbook";
import { whenNotEditing } from "../../excel/wait-for-editing";
import { marksOf } from "../actions/finding-marks";
import { foldConsequences } from "../../checks/fold-consequences";
import { readCorrections } from "../actions/read-corrections";
import { readSubjectTable } from "../actions/subjects-in-use";
import { dispatch, getState } from "../state/store";
import { GivenUp, inSlices } from "./in-slices";
import { keepIds } from "../../checks/keep-ids";
import { checkLive } from "./live-check";
import { hasChanges, noteAgain, takeChanges } from "./noted-changes";
import { reportProgress } from "./progress";
import { workingOut } from "./working-out";

/**
 * Reads the open workbook, checks it bit by bit and marks what is wrong; from then on edits are checked as they come. Failures are shown to
 * the user, never thrown.
 * @param cancelled asked again and again; once it says yes nothing changes any more: the last result stays
 */
export async function readCheckAndMark(cancelled: () => boolean): Promise<void> {
  const waiting = () => dispatch({ type: "check-step", step: "waiting" });
  const notRead: (Problem | null)[] = [];
  // What has changed before the reading need not be read once more, unless nothing comes of it.
  let changes = NOTHING_PENDING;
  const readEverything = () => {
    changes = joinPending(changes, takeChanges());
    return readWorkbook();
  };
  try {
    if (cancelled()) return;
    reportProgress({ step: "reading" });
    const content = await whenNotEditing(readEverything, waiting, cancelled);
    const { remarks, problem } = await keptRemarks();
    notRead.push(problem, await whenNotEditing(readCorrections, waiting, cancelled));
    notRead.push(await whenNotEditing(readSubjectTable, waiting, cancelled));
    if (cancelled()) return noteAgain(changes);
    dispatch({ type: "check-step", step: "checking" });
    const found = await inSlices(workingOut(content), {
      onPause: reportProgress,
      isGivenUp: cancelled,
    });
    const { checked: before } = getState();
    const checked = { ...found, ...keepIds(found.findings, before) };
    dispatch({ type: "checked", checked, remarks, changedSince: hasChanges() });
    checkLive();
    dispatch({ type: "said", text: `检查完成，${countsOf(getState().checked?.findings ?? [])}` });
  } catch (error) {
    noteAgain(changes);
    if (!cancelled() && !(error instanceof GivenUp))
      dispatch({ type: "check-failed", problem: explainError(error, "暂时不能检查") });
    return;
  }
  dispatch({ type: "check-step", step: "marking" });
  const unread = together(notRead);
  if (unread) dispatch({ type: "noticed", problem: unread });
  try {
    dispatch({ type: "marked", cells: await whenNotEditing(mark, waiting, cancelled) });
  } catch (error) {
    if (cancelled()) return;
    dispatch({ type: "marked", cells: markedCells() });
    dispatch({ type: "noticed", problem: explainError(error, "没有在表中标出") });
  }
}

/** What was said of warnings before. If it cannot be read, the check goes on without it, and the user is told why. */
async function keptRemarks(): Promise<{ remarks: RemarkBook; problem: Problem | null }> {
  try {
    return { remarks: await loadRemarks(), problem: null };
  } catch (error) {
    return { remarks: NO_REMARKS, problem: explainError(error, "没有读到以前的说明") };
  }
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
          `Excel 不接受${names}中的标记，多半是因为工作表受保护，或者刚改了名、删除了。`,
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
