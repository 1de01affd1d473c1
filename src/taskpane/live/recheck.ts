import type { WorkbookContent } from "../../excel/read-workbook";
import type { Checked } from "../state/pane-state";
import { getState } from "../state/store";
import { inSlices } from "./in-slices";
import { keepIds } from "../../checks/keep-ids";
import { workingOut } from "./working-out";

/**
 * What a check finds in a workbook that has changed, worked out bit by bit. Findings that were there before keep their ids.
 * @returns the earlier result where nothing that was checked has changed
 */
export async function recheck(before: Checked, content: WorkbookContent): Promise<Checked> {
  const { previous, corrections } = getState();
  const isSame =
    hasSameGrids(before.content, content) &&
    before.book.previous === (previous?.book ?? null) &&
    before.corrections === corrections;
  if (isSame) return { ...before, content, sheetCount: content.names.length };
  const found = await inSlices(workingOut(content));
  const { lastId, findings } = before;
  const known = { lastId, findings: [...findings, ...getState().resolved] };
  const kept = keepIds(found.findings, known, nameBefore(before.content, content));
  return { ...found, ...kept };
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
