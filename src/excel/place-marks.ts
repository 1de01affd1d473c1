import { commentText } from "./mark-comment";
import { markKey, type Mark } from "./mark";
import { addRule, MOST_CELLS, type MarkedCells } from "./mark-rule";
import { codeOf } from "./excel-errors";
import { isRefusal } from "./excel-refusal";
import { askToWatch, watchAnswered } from "./watch-comments";
import { inExcel } from "./in-excel";

/** One thing to put into the workbook. */
type Item =
  | { readonly kind: "rule"; readonly rule: MarkedCells }
  | { readonly kind: "comment"; readonly mark: Mark };

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
/** Every refused comment costs a request. After so many the rest go without. */
const MOST_REFUSALS = 20;
/** A protected sheet may allow formats and yet no comments. */
const ACCESS_DENIED = "AccessDenied";

export function canComment(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.10");
}

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
 * As placeAll, but goes on without what Excel refuses: a sheet that allows no rules gets no marks, a cell that has a note no
 * comment. Each refusal costs a request more; there are at most as many as sheets, and twenty.
 */
export async function placeWhatCan(
  rules: readonly MarkedCells[],
  commented: readonly Mark[]
): Promise<Placed> {
  const ids = new Map<Item, string>();
  const refused = new Set<string>();
  const silent = new Set<string>();
  let rest = itemsOf(rules, commented);
  while (rest.length > 0) {
    const items = rest.slice(0, MOST_IN_REQUEST);
    const { error, reached } = await place(items, ids);
    rest = rest.slice(reached);
    if (error === undefined) continue;
    const [stopped] = rest;
    if (!stopped || !isRefusal(error)) throw error;
    if (stopped.kind === "rule") refused.add(stopped.rule.sheet);
    else {
      const { cell } = stopped.mark;
      const wholeSheet = codeOf(error) === ACCESS_DENIED;
      const tooMany = silent.size + 1 >= MOST_REFUSALS;
      for (const item of rest)
        if (
          item.kind === "comment" &&
          (tooMany || (wholeSheet && item.mark.cell.sheet === cell.sheet))
        )
          silent.add(markKey(item.mark.cell));
      silent.add(markKey(cell));
    }
    rest = rest.filter((item) =>
      item.kind === "rule"
        ? !refused.has(item.rule.sheet)
        : !refused.has(item.mark.cell.sheet) && !silent.has(markKey(item.mark.cell))
    );
  }
  return { ...placedOf(ids), silent, refused: [...refused] };
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
