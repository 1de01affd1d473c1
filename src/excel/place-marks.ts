import { commentText } from "./mark-comment";
import { markKey, type Mark } from "./mark";
import { addRule, MOST_CELLS, type MarkedCells } from "./mark-rule";
import { isRefusal } from "./excel-refusal";
import { Refusals, type Item } from "./mark-refusals";
import { canComment } from "./own-marks";
import { sweepMarks } from "./sweep-marks";
import { askToWatch, watchAnswered } from "./watch-comments";
import { inExcel } from "./in-excel";

/** What stands in the workbook, with the ids that last as long as the session. */
export interface Placed {
  readonly rules: readonly (MarkedCells & { readonly id: string })[];
  /** The comments' ids by `markKey`. */
  readonly comments: ReadonlyMap<string, string>;
  /** Cells that take no comment, by `markKey`: they have a note of the user's. */
  readonly silent: ReadonlySet<string>;
  /** Sheets that allow no marks. */
  readonly refused: readonly string[];
}

export const NOTHING_PLACED: Placed = {
  rules: [],
  comments: new Map(),
  silent: new Set(),
  refused: [],
};

/** What one request takes, about 2 MB: Excel on the web refuses more than 5. */
const MOST_IN_REQUEST = 1500;

/** The marks' rules: cells of one sheet and severity under one, as far as they fit. */
export function rulesFor(marks: readonly Mark[]): MarkedCells[] {
  const groups = new Map<string, MarkedCells & { cells: Mark["cell"][] }>();
  for (const { cell, severity } of marks) {
    const key = `${severity} ${cell.sheet}`;
    const group = groups.get(key) ?? { sheet: cell.sheet, severity, cells: [] };
    groups.set(key, group);
    group.cells.push(cell);
  }
  return [...groups.values()].flatMap(({ sheet, severity, cells }) =>
    inPieces(cells, MOST_CELLS).map((cells) => ({ sheet, severity, cells }))
  );
}

/**
 * Puts rules and comments into the workbook, in one request up to 1500 of them, or fails as a whole.
 * @param before further work for the same request, done first
 * @throws what Excel answers; a part may stand in the workbook then
 */
export async function placeAll(
  rules: readonly MarkedCells[],
  commented: readonly Mark[],
  before: (context: Excel.RequestContext) => void = () => undefined
): Promise<Placed> {
  const ids = new Map<Item, string>();
  const pieces = inPieces(itemsOf(rules, commented), MOST_IN_REQUEST);
  for (const [i, items] of (pieces.length > 0 ? pieces : [[]]).entries()) {
    const { error } = await place(items, ids, i === 0 ? before : () => undefined);
    if (error !== undefined) throw error;
  }
  return placedOf(ids);
}

/**
 * As placeAll, but goes on without what Excel refuses: a sheet that allows no rules gets no marks, a cell that has a note no comment. What is refused
 * is asked for once more, unless Excel has refused its like twice before: an accident is no refusal. Where the answer does not tell whether a part of
 * the refused is done, what is there is taken away, and all is begun anew. Each refusal costs a request more, the first two; there are at
 * most as many as sheets, and twenty.
 */
export async function placeWhatCan(
  rules: readonly MarkedCells[],
  commented: readonly Mark[]
): Promise<Placed> {
  const all = itemsOf(rules, commented);
  const ids = new Map<Item, string>();
  const refusals = new Refusals();
  const doubted = new Set<Item>();
  let rest = all;
  while (rest.length > 0) {
    const asked = rest.slice(0, MOST_IN_REQUEST);
    const { error, reached } = await place(asked, ids);
    rest = rest.slice(reached);
    // Behind the last of them only the answer was refused.
    if (error === undefined || (reached === asked.length && isRefusal(error))) continue;
    const [stopped] = rest;
    if (!stopped || !isRefusal(error)) throw error;
    if (doubted.has(stopped) || refusals.isKnown(stopped, error))
      refusals.note(stopped, error, rest);
    else {
      doubted.add(stopped);
      if (!isAboutAdding(error)) {
        await sweepMarks();
        ids.clear();
        rest = all;
      }
    }
    rest = rest.filter((item) => refusals.isAllowed(item));
  }
  return { ...placedOf(ids), silent: refusals.silent, refused: [...refusals.sheets] };
}

/** Excel says which call it refused: where that is the one that would have made the thing, nothing is there of it, nor of what comes behind. */
function isAboutAdding(error: unknown): boolean {
  const { debugInfo } = error as { debugInfo?: { errorLocation?: string } };
  return debugInfo?.errorLocation?.endsWith("Collection.add") ?? false;
}

/** Rules first: the colour matters more than the comment. */
function itemsOf(rules: readonly MarkedCells[], commented: readonly Mark[]): Item[] {
  return [
    ...rules.map((rule): Item => ({ kind: "rule", rule })),
    ...(canComment() ? commented.map((mark): Item => ({ kind: "comment", mark })) : []),
  ];
}

/** One request. @returns how many of the items stand in the workbook, and why the next one does not */
async function place(
  items: readonly Item[],
  ids: Map<Item, string>,
  before: (context: Excel.RequestContext) => void = () => undefined
): Promise<{ reached: number; error?: unknown }> {
  const put: (Excel.ConditionalFormat | Excel.Comment)[] = [];
  let error: unknown;
  let asked = false;
  try {
    await inExcel(async (context) => {
      before(context);
      for (const item of items) {
        put.push(
          item.kind === "rule"
            ? addRule(context, item.rule)
            : context.workbook.comments
                .add(markKey(item.mark.cell), commentText(item.mark))
                .load("id")
        );
      }
      // last, so that a refusal costs no mark
      asked = canComment() && askToWatch(context);
      await context.sync();
    });
    if (asked) watchAnswered(true);
  } catch (refusal) {
    error = refusal;
  }
  // a batch stops at the first refusal and keeps what was done before it
  const reached = put.findIndex((object) => loadedId(object) === undefined);
  const done = reached < 0 ? items.length : reached;
  if (asked && done === items.length && isRefusal(error)) {
    watchAnswered(false);
    error = undefined;
  }
  items.slice(0, done).forEach((item, i) => ids.set(item, loadedId(put[i]) ?? ""));
  return error === undefined ? { reached: done } : { reached: done, error };
}

function loadedId(object: Excel.ConditionalFormat | Excel.Comment | undefined): string | undefined {
  return object?.toJSON().id;
}

function placedOf(ids: ReadonlyMap<Item, string>): Placed {
  const rules: (MarkedCells & { id: string })[] = [];
  const comments = new Map<string, string>();
  for (const [item, id] of ids) {
    if (item.kind === "rule") rules.push({ ...item.rule, id });
    else comments.set(markKey(item.mark.cell), id);
  }
  return { rules, comments, silent: new Set(), refused: [] };
}

function inPieces<T>(list: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, i) =>
    list.slice(i * most, (i + 1) * most)
  );
}
