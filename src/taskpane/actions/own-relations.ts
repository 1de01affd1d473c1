import { ownRelationsIn, type OwnRelations } from "../../checks/own-relations/source";
import { addSheet } from "../../excel/add-sheet";
import { readWorkbook } from "../../excel/read-workbook";
import { isOwnRelationsSheet } from "../../tables/own-relations-sheet";
import { NEW_SHEET } from "../own-relations/new-sheet";
import { attempt } from "./attempt";

/** The relations of one's own that the workbook has now, and the sheets they stand in. */
export interface OwnRelationsNow extends OwnRelations {
  readonly sheets: readonly string[];
}

/** Reads the sheets 自定义核验. Two round trips. Throws as `readWorkbook`. */
export async function readOwnRelations(): Promise<OwnRelationsNow> {
  const { grids, names } = await readWorkbook(isOwnRelationsSheet);
  return { ...ownRelationsIn(grids), sheets: names };
}

/** Adds the sheet 自定义核验 with two examples and goes there. */
export function addOwnRelationsSheet(): Promise<boolean> {
  return attempt(async () => {
    await addSheet(NEW_SHEET);
    return `已新建工作表“${NEW_SHEET.name}”`;
  }, "没有新建自定义核验表");
}
