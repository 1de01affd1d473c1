import { checking } from "../../checks/engine";
import type { WorkbookContent } from "../../excel/read-workbook";
import { standardSubjects } from "../../subjects/edition-2026";
import { identifyTables } from "../../tables/recognise";
import { bookOf } from "../actions/read-book";
import type { Checked } from "../state/pane-state";
import { getState } from "../state/store";
import { inSlices } from "./in-slices";
import { keepIds } from "./keep-ids";

/**
 * What a check finds in a workbook that has changed, worked out bit by bit. Findings that were there before keep their ids.
 * @returns the earlier result where nothing that was checked has changed
 */
export async function recheck(before: Checked, content: WorkbookContent): Promise<Checked> {
  const previous = getState().previous?.book ?? null;
  if (hasSameGrids(before.content, content) && before.book.previous === previous)
    return { ...before, content, sheetCount: content.names.length };
  await inSlices(identifyAll(content));
  const read = bookOf(content);
  const result = await inSlices(checking({ book: read.book, subjects: standardSubjects }));
  const { lastId, findings } = before;
  const known = { lastId, findings: [...findings, ...getState().resolved] };
  const kept = keepIds(result.findings, known, nameBefore(before.content, content));
  return { ...read, ...result, ...kept };
}

function* identifyAll({ grids }: WorkbookContent): Generator<void, void> {
  for (const grid of grids) {
    identifyTables(grid);
    yield;
  }
}

function hasSameGrids(a: WorkbookContent, b: WorkbookContent): boolean {
  return a.grids.length === b.grids.length && a.grids.every((grid, at) => grid === b.grids[at]);
}

/** How a sheet was called before, by its name now. */
function nameBefore(before: WorkbookContent, now: WorkbookContent): (name: string) => string {
  const names = new Map(before.sheets.map(({ id, name }) => [id, name]));
  const renamed = new Map(now.sheets.map(({ id, name }) => [name, names.get(id) ?? name]));
  return (name) => renamed.get(name) ?? name;
}
