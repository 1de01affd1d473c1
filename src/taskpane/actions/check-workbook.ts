import type { Finding, Severity } from "../../checks/finding";
import { runChecks } from "../../checks/engine";
import { ExcelProblem, explainError } from "../../excel/excel-errors";
import { clearMarks, markCells, markedCells } from "../../excel/marks";
import { whenNotEditing } from "../../excel/wait-for-editing";
import { standardSubjects } from "../../subjects/edition-2026";
import { dispatch, getState } from "../state/store";
import { marksOf } from "./finding-marks";
import { foldConsequences } from "./fold-consequences";
import { readBook } from "./read-book";

/** Counts the runs, so that a cancelled one that comes back late changes nothing. */
let run = 0;

/** Checks the open workbook and marks what is wrong. Failures are shown to the user, never thrown. */
export async function checkWorkbook(): Promise<void> {
  if (getState().checking) return;
  const mine = ++run;
  const cancelled = () => mine !== run;
  const waiting = () => dispatch({ type: "check-step", step: "waiting" });
  dispatch({ type: "check-step", step: "reading" });
  try {
    const read = await whenNotEditing(readBook, waiting, cancelled);
    if (cancelled()) return;
    dispatch({ type: "check-step", step: "checking" });
    await painted();
    const result = runChecks({ book: read.book, subjects: standardSubjects });
    dispatch({ type: "checked", checked: { ...read, ...result } });
    dispatch({ type: "said", text: `检查完成，${countsOf(result.findings)}` });
  } catch (error) {
    if (!cancelled())
      dispatch({ type: "check-failed", problem: explainError(error, "暂时不能检查") });
    return;
  }
  dispatch({ type: "check-step", step: "marking" });
  try {
    dispatch({ type: "marked", cells: await whenNotEditing(renewMarks, waiting, cancelled) });
  } catch (error) {
    if (cancelled()) return;
    dispatch({ type: "marked", cells: markedCells() });
    dispatch({ type: "noticed", problem: explainError(error, "没有在表中标出") });
  }
}

/** Stops waiting for a check. The last result stays. */
export function cancelCheck(): void {
  run++;
  dispatch({ type: "check-cancelled" });
}

/** @returns how many cells are marked now */
async function renewMarks(): Promise<number> {
  await clearMarks();
  const { checked, preferences } = getState();
  const { cells, refused } = await markCells(
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
  const count = (wanted: Severity) => causes.filter(({ severity }) => severity === wanted).length;
  return `${count("error")} 项错误，${count("warning")} 项警告，${count("rounding")} 项尾差`;
}

/** Lets the browser show the step before a computation keeps it busy. */
const painted = () => new Promise((resolve) => setTimeout(resolve));
