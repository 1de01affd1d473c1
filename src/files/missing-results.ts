import type { Sheet } from "hucre/xlsx";
import { cellAddress } from "../tables/grid";
import { quoted } from "../tables/quoted";
import { UnreadableFileError } from "./unreadable-file";

/**
 * Refuses a workbook in which formulas stand without their results, as programs write it that do not calculate: each would be read as a blank
 * cell, and be reported as one. Excel and WPS calculate what is missing when they open it. An empty text is a result.
 * @throws UnreadableFileError
 */
export function assertResults(sheets: readonly Pick<Sheet, "name" | "cells">[]): void {
  const places = sheets.flatMap(({ name, cells }) =>
    [...(cells ?? [])].flatMap(([place, { formula, value }]) =>
      formula !== undefined && value === null ? [{ name, place }] : []
    )
  );
  const [first] = places;
  if (!first) return;
  const [row = 0, column = 0] = first.place.split(",").map(Number);
  throw new UnreadableFileError(
    "no-results",
    `有 ${String(places.length)} 个公式没有保存计算结果，如工作表${quoted(first.name)}的 ${cellAddress({ row, column })}，读出来会是空白。请用 Excel 或 WPS 打开它，保存后再试。`
  );
}
