import type { CellRef } from "../tables/grid";
import { rangeOf } from "./cell-range";
import { isEditing } from "./excel-errors";
import { loadSetting, saveSetting } from "./memory";

/**
 * Marks lie over the cells and can be taken away: a conditional format for the colour, a comment for the message. The
 * user's fills, notes, values and formulas stay what they are.
 */
export interface Mark {
  readonly cell: CellRef;
  readonly severity: "error" | "warning";
  /** What is wrong, shown when the pointer rests on the cell. */
  readonly message: string;
}

export interface Marked {
  /** How many cells are coloured now. */
  readonly cells: number;
  /** Sheets that allow no marks: protected ones. */
  readonly refused: readonly string[];
}

const COLOURS = {
  error: { fill: "#FFC7CE", font: "#9C0006" },
  warning: { fill: "#FFEB9C", font: "#7F4A00" },
} as const;

/**
 * Always true, and tells ours from the user's rules: ids of rules need not survive saving and reopening, and a user who
 * opens Excel's list of rules sees whose it is.
 */
const RULE = '="预算公开助手的标记"<>""';
const SIGNATURE = "\n（预算公开助手的标记，可用“清除标记”去掉）";

const SETTING = "marks";
interface Remembered {
  readonly version: 1;
  readonly cells: number;
  readonly comments: readonly string[];
}

/** How many cells are marked according to the workbook itself, also by an earlier session. */
export function markedCells(): number {
  return remembered()?.cells ?? 0;
}

/**
 * Marks cells, one mark a cell, in a single round trip however many there are. Marks of an earlier check must have been
 * cleared. Where Excel refuses a comment, as on a cell that has a note, the cell gets the colour alone.
 */
export async function markCells(marks: readonly Mark[]): Promise<Marked> {
  if (marks.length === 0) return { cells: 0, refused: [] };
  let marked: Marked;
  let comments: string[];
  try {
    comments = await addAll(marks);
    marked = { cells: marks.length, refused: [] };
  } catch (error) {
    if (isEditing(error)) throw error;
    // A batch stops at the first refusal and keeps what was done before it.
    await sweep(null);
    ({ marked, comments } = await addSeparately(marks));
  }
  await saveSetting(SETTING, { version: 1, cells: marked.cells, comments } satisfies Remembered);
  return marked;
}

/** Takes all marks away. A mark that the user has deleted by hand is no error. A fixed number of round trips. */
export async function clearMarks(): Promise<void> {
  const memory = remembered();
  if (!memory) return;
  await sweep(memory.comments);
  await saveSetting(SETTING, undefined);
}

async function addAll(marks: readonly Mark[]): Promise<string[]> {
  return Excel.run(async (context) => {
    const comments = marks.map((mark) => {
      addColour(context, mark);
      return canComment() ? addComment(context, mark).load("id") : null;
    });
    await context.sync();
    return comments.flatMap((comment) => (comment ? [comment.id] : []));
  });
}

/** Sheet by sheet, then comment by comment, so that a refusal costs only itself. */
async function addSeparately(marks: readonly Mark[]) {
  const sheets = [...new Set(marks.map(({ cell }) => cell.sheet))];
  const coloured = await Promise.allSettled(
    sheets.map((sheet) =>
      Excel.run(async (context) => {
        for (const mark of marks) if (mark.cell.sheet === sheet) addColour(context, mark);
        await context.sync();
      })
    )
  );
  const refused = sheets.filter((_, i) => coloured[i]?.status === "rejected");
  const done = marks.filter(({ cell }) => !refused.includes(cell.sheet));
  const commented = await Promise.allSettled(
    (canComment() ? done : []).map((mark) =>
      Excel.run(async (context) => {
        const comment = addComment(context, mark).load("id");
        await context.sync();
        return comment.id;
      })
    )
  );
  return {
    marked: { cells: done.length, refused },
    comments: commented.flatMap((result) => (result.status === "fulfilled" ? [result.value] : [])),
  };
}

function addColour(context: Excel.RequestContext, { cell, severity }: Mark): void {
  const format = rangeOf(context, cell).conditionalFormats.add(
    Excel.ConditionalFormatType.custom
  ).custom;
  format.rule.formula = RULE;
  format.format.fill.color = COLOURS[severity].fill;
  format.format.font.color = COLOURS[severity].font;
}

function addComment(context: Excel.RequestContext, { cell, message }: Mark): Excel.Comment {
  return context.workbook.comments.add(rangeOf(context, cell), message + SIGNATURE);
}

/**
 * Deletes our rules everywhere, and comments.
 * @param ids which comments; null: those that carry our signature
 */
async function sweep(ids: readonly string[] | null): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, comments } = context.workbook;
    worksheets.load("items/name");
    if (canComment()) comments.load(ids ? "items/id" : "items/id,items/content");
    await context.sync();
    const rules = worksheets.items.map((sheet) =>
      sheet.getRange().conditionalFormats.load("items/id,items/type")
    );
    await context.sync();
    const custom = rules
      .flatMap(({ items }) => items)
      .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
      .map((format) => ({ format, rule: format.custom.rule.load("formula") }));
    await context.sync();
    for (const { format, rule } of custom) if (rule.formula === RULE) format.delete();
    for (const comment of canComment() ? comments.items : [])
      if (ids ? ids.includes(comment.id) : comment.content.endsWith(SIGNATURE)) comment.delete();
    await context.sync();
  });
}

function remembered(): Remembered | null {
  const value = loadSetting(SETTING) as Remembered | undefined;
  return value?.version === 1 ? value : null;
}

const canComment = () => Office.context.requirements.isSetSupported("ExcelApi", "1.10");
