import {
  insertOverviewSheet,
  removeOverviewSheet,
  type InsertedSheet,
} from "../../excel/overview-sheet";
import type { Overview } from "../../narrative/overview/bar";
import { overviewSheet } from "../../narrative/overview/overview-sheet";
import type { Book } from "../../tables/book";
import { attempt } from "../actions/attempt";

/** The last sheet that was inserted, so that it can be taken away also after the picture was folded; null when there is none. */
let inserted: InsertedSheet | null = null;

export function lastInserted(): InsertedSheet | null {
  return inserted;
}

/** Puts the picture into the workbook, as charts of Excel's on a sheet of their own. */
export async function insertOverview(overview: Overview, book: Book): Promise<void> {
  await attempt(async () => {
    inserted = await insertOverviewSheet(overviewSheet(overview, book));
    return `已插入工作表“${inserted.name}”`;
  }, "没有插入图表");
}

/** Takes the sheet away again, unless somebody has changed it. */
export async function takeBackOverview(): Promise<void> {
  const sheet = inserted;
  if (!sheet) return;
  await attempt(async () => {
    const isDone = await removeOverviewSheet(sheet);
    inserted = null;
    return isDone ? `已删除工作表“${sheet.name}”` : `工作表“${sheet.name}”已经不在`;
  }, "没有撤销");
}
