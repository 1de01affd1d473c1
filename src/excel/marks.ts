import type { CellRef } from "../tables/grid";
import { ExcelProblem, isEditing, NotUndone } from "./excel-errors";
import { isRefusal } from "./excel-refusal";
import { overOrSilent } from "./in-excel";
import { changeBetween, type Standing } from "./mark-changes";
import { markKey, type Mark } from "./mark";
import { loadSetting, saveSetting } from "./memory";
import { goingComments, removeComment, removeRule } from "./own-marks";
import { NOTHING_PLACED, placeAll, placeWhatCan, rulesFor, type Placed } from "./place-marks";
import { sweepMarks } from "./sweep-marks";
import { doubtWatching } from "./watch-comments";

export type { Mark } from "./mark";

export interface Marked {
  /** How many cells are coloured now. */
  readonly cells: number;
  /** Sheets that allow no marks: protected ones. */
  readonly refused: readonly string[];
}

/** What could not be taken away. */
export interface Cleared {
  /** Cells whose comment stays because the user wrote into it, or replied to it: "表一!C7". It is the user's from now on. */
  readonly kept: readonly string[];
  /** Sheets where marks stay until they are unprotected. */
  readonly refused: readonly string[];
}

const SETTING = "marks";
interface Remembered {
  readonly version: 2;
  readonly cells: number;
}

/** What this session knows to stand in the workbook; null: nothing is known, it must be looked for. */
let standing: Standing | null = null;
/** Requests about marks are made one after another: each builds upon what the one before has left. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = overOrSilent(last).then(work);
  last = result;
  return result;
}

/** How many cells are marked according to the workbook itself, also by an earlier session. */
export function markedCells(): number {
  const value = loadSetting(SETTING) as Partial<Remembered> | undefined;
  return typeof value?.cells === "number" ? value.cells : 0;
}

/**
 * Marks cells, one mark a cell, in a single round trip however many there are. Marks of an earlier check must have been
 * cleared. Where Excel refuses a comment, as on a cell that has a note, the cell gets the colour alone.
 */
export function markCells(marks: readonly Mark[]): Promise<Marked> {
  return inTurn(() =>
    orRenew(marks, async () =>
      marks.length === 0
        ? { cells: 0, refused: [] }
        : remember(marks, await counting(marks, () => placeAll(rulesFor(marks), marks)))
    )
  );
}

/**
 * Takes away what marks there are, of whatever session, and marks these cells: four round trips and one, and one more for each
 * refusal.
 */
export function renewMarks(marks: readonly Mark[]): Promise<Marked> {
  return inTurn(() => renew(marks));
}

/**
 * Brings the marks in the workbook from what they are to these: one round trip, and none where nothing changes. A look beforehand
 * at comments that go is one more where Excel does not tell who has changed them. Where something stands otherwise than this
 * session has left it, everything is renewed.
 * @param moved cells whose mark may stand elsewhere by now: of a sheet where rows were inserted or deleted, or cells that were
 * cut and pasted
 */
export function updateMarks(
  marks: readonly Mark[],
  moved: (cell: CellRef) => boolean = () => false
): Promise<Marked> {
  return inTurn(async () => {
    const known = standing;
    if (!known) return renew(marks);
    const change = changeBetween(known, marks, moved);
    if (!change) return { cells: known.marks.size, refused: known.refused };
    return orRenew(marks, async () => {
      const { oldRules, newRules, oldComments, newComments, kept } = change;
      const going = await goingComments(oldComments);
      const placed = await counting(marks, () =>
        placeAll(newRules, newComments, (context) => {
          for (const { sheet, id } of oldRules) removeRule(context, sheet, id);
          for (const comment of going) removeComment(context, comment);
        })
      );
      return remember(marks, {
        ...kept,
        rules: [...kept.rules, ...placed.rules],
        comments: new Map([...kept.comments, ...placed.comments]),
      });
    });
  });
}

/** Takes all marks away, of this session or any other. A fixed number of round trips: see `sweepMarks`. */
export function clearMarks(): Promise<Cleared> {
  return inTurn(async () => {
    standing = null;
    const { kept, refused, left } = await sweepMarks();
    if (refused.length === 0) standing = { ...NOTHING_PLACED, marks: new Map() };
    await lowerCount(left);
    return { kept, refused };
  });
}

/** What was done of a request that Excel refused is not known: all is looked for and marked anew. */
async function orRenew(marks: readonly Mark[], work: () => Promise<Marked>): Promise<Marked> {
  try {
    return await work();
  } catch (error) {
    standing = null;
    doubtWatching();
    if (!isRefusal(error)) throw error;
    return renew(marks);
  }
}

async function renew(marks: readonly Mark[]): Promise<Marked> {
  standing = null;
  const { refused, left } = await sweepMarks();
  const possible = marks.filter(({ cell }) => !refused.includes(cell.sheet));
  const placed = await counting(possible, () =>
    placeWhatCan(rulesFor(possible), possible).catch(async (error: unknown) => {
      throw await withoutMarks(error);
    })
  );
  return remember(marks, { ...placed, refused: [...refused, ...placed.refused] }, left);
}

/** Some marks may stand although Excel has refused: they are taken away. @returns what is to be thrown */
async function withoutMarks(error: unknown): Promise<unknown> {
  doubtWatching();
  // It is tried again when that is over, and looked for then.
  if (isEditing(error)) return error;
  try {
    const { left } = await sweepMarks();
    await lowerCount(left);
    return error;
  } catch (why) {
    const problem = new ExcelProblem(
      "Excel 也没有允许把它们去掉。",
      "请过一会儿点“清除标记”，或再检查一次。",
      why
    );
    return new NotUndone(error, "有的单元格可能已经标上了", problem);
  }
}

/** Marks are counted before they stand in the workbook: a session that ends in between finds none too many, never some that nobody knows of. */
async function counting<T>(marks: readonly Mark[], work: () => Promise<T>): Promise<T> {
  await keepCount(Math.max(marks.length, markedCells()));
  return work();
}

/** @param left marks that could not be taken away */
async function remember(marks: readonly Mark[], placed: Placed, left = 0): Promise<Marked> {
  const { refused } = placed;
  const done = marks.filter(({ cell }) => !refused.includes(cell.sheet));
  standing = { ...placed, marks: new Map(done.map((mark) => [markKey(mark.cell), mark])) };
  const cells = standing.marks.size;
  await lowerCount(cells + left);
  return { cells, refused };
}

/** Says in the workbook how many cells are marked, for the next session. */
async function keepCount(cells: number): Promise<void> {
  if (cells === markedCells()) return;
  await saveSetting(SETTING, cells > 0 ? ({ version: 2, cells } satisfies Remembered) : undefined);
}

/**
 * The same once fewer are. A count that is too high does no harm: 清除标记 is offered, and looks for itself. So where Excel does not save it that is
 * no failure of what was done; the next change saves it.
 */
async function lowerCount(cells: number): Promise<void> {
  await keepCount(cells).catch(() => undefined);
}
