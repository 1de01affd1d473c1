import { explainError, isEditing } from "../../excel/excel-errors";
import { NoAnswer } from "../../excel/in-excel";
import { updateMarks } from "../../excel/marks";
import { isPending, withWholeSheets, NOTHING_PENDING } from "../../excel/pending-changes";
import type { PendingChanges } from "../../excel/pending-changes";
import { readChanges } from "../../excel/read-changes";
import { whenNotEditing } from "../../excel/wait-for-editing";
import { marksOf } from "../actions/finding-marks";
import { dispatch, getState } from "../state/store";
import { movedMarks } from "./moved-marks";
import { awaitChanges, hasChanges, noteAgain, takeChanges } from "./noted-changes";
import { isBeingCalculated } from "./being-calculated";
import { oneAtATime } from "./one-at-a-time";
import { recheck } from "./recheck";
import { whatIsNew } from "./what-is-new";

/** An edit is checked when so long nobody has edited anything, in milliseconds; after the longest at any rate. */
const QUIET = 300;
const LONGEST = 2000;
/** Before it is tried again to read a workbook in which a cell is being edited. */
const EDITING = 800;
const HALF_A_SECOND = 500;
/** So often results of functions that are still being worked out are waited for. */
const PATIENCE = 10;

let timer: ReturnType<typeof setTimeout> | undefined;
let waitingSince: number | null = null;
let areMarksRefused = false;
let patience = PATIENCE;

/** Checks edits from now on as they come, or no longer, as the user has set it. To be called after each check and each change of the setting. */
export function checkLive(): void {
  areMarksRefused = false;
  if (!getState().preferences.live) {
    clearTimeout(timer);
    awaitChanges(null);
    return;
  }
  awaitChanges(schedule);
  if (hasChanges()) schedule();
}

function isOn(): boolean {
  const { checked, live, preferences } = getState();
  return checked !== null && live.paused === null && preferences.live;
}

function schedule(): void {
  if (!isOn()) return;
  const now = Date.now();
  waitingSince ??= now;
  clearTimeout(timer);
  timer = setTimeout(begin, Math.min(QUIET, Math.max(0, waitingSince + LONGEST - now)));
}

function begin(): void {
  waitingSince = null;
  void oneAtATime(() => checkChanges("edited"));
}

/** Checks once with what the user says of the tables now, whether edits are checked by themselves or not. Failures as those after edits. */
export function checkCorrected(): Promise<void> {
  return oneAtATime(() => checkChanges("corrected"));
}

/** Reads and checks what has changed. Failures pause the live checking and say so once; they are never thrown. */
async function checkChanges(why: "edited" | "corrected"): Promise<void> {
  const { checked: before, corrections } = getState();
  // A check that was asked for reads everything anyway.
  if (!before || (why === "edited" && !isOn()) || getState().checking !== null) return;
  const isCorrected = before.corrections !== corrections;
  const changes = takeChanges();
  if (!isPending(changes) && !isCorrected) return;
  const late = setTimeout(() => dispatch({ type: "rechecking", isRunning: true }), HALF_A_SECOND);
  try {
    const { content, toRead } = isPending(changes)
      ? await readChanges(before.content, changes)
      : { content: before.content, toRead: [] };
    if (!isCorrected && isBeingCalculated(content, before.content) && patience-- > 0) {
      clearTimeout(late);
      noteAgain(changes);
      return;
    }
    patience = PATIENCE;
    noteAgain(withWholeSheets(NOTHING_PENDING, toRead));
    const checked = await recheck(before, content);
    clearTimeout(late);
    const changedSince = hasChanges();
    dispatch({ type: "rechecked", checked, at: Date.now(), changedSince, isCorrected });
    const text = isCorrected ? "" : whatIsNew(before.findings, getState().checked?.findings ?? []);
    if (text !== "") dispatch({ type: "said", text });
    await renewMarks(changes);
  } catch (error) {
    clearTimeout(late);
    noteAgain(changes);
    if (isEditing(error) || error instanceof NoAnswer) {
      dispatch({ type: "rechecking", isRunning: false });
      clearTimeout(timer);
      timer = setTimeout(why === "corrected" ? () => void checkCorrected() : begin, EDITING);
      return;
    }
    const failure = why === "corrected" ? "更正已保存，但没有重新核验" : "编辑后的自动复核已暂停";
    dispatch({ type: "live-paused", problem: explainError(error, failure) });
  }
  if (hasChanges()) schedule();
}

/** Where marks are refused, a word once is enough. */
async function renewMarks(changes: PendingChanges): Promise<void> {
  const { checked, preferences, marksCleared } = getState();
  if (!checked || !preferences.marks || marksCleared || areMarksRefused) return;
  const moved = movedMarks(changes, checked.content);
  try {
    const { cells } = await whenNotEditing(
      () => updateMarks(marksOf(checked.findings), moved),
      () => undefined,
      () => !isOn() || getState().checking !== null
    );
    dispatch({ type: "marks-updated", cells });
  } catch (error) {
    if (isEditing(error) || error instanceof NoAnswer) return;
    areMarksRefused = true;
    dispatch({ type: "noticed", problem: explainError(error, "没有更新表中的标记") });
  }
}
