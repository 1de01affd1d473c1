import type { CellValue } from "../money/amount";
import { remembering } from "../money/remembering";
import { titlesIn, type Place } from "./titles";
import { filledColumns, rowsFromTo, valueAt, type Block } from "./block";
import { oneLine, plainText, printedText } from "./cell-text";
import { departmentInCells, departmentInTitle } from "./department";
import type { Header } from "./header";
import { isHeadline, looksLikeTitle, kindWords, yearsIn } from "./title";
import { findUnit, findUnitInRemarks, type StatedUnit } from "./unit";

/** What stands above a table's header. */
export interface TitleLines {
  readonly place: Place | null;
  /** As printed, on one line; empty where there is none. */
  readonly printed: string;
  /** For telling the kind. */
  readonly words: string;
  readonly year: number | null;
  readonly department: string | null;
  readonly unit: StatedUnit | null;
}

/** The title in a block, without what stands around it. */
export function readTitle(block: Block): Pick<TitleLines, "place" | "printed" | "words"> {
  const [place = null] = titlesIn(block);
  const value = place && valueAt(block, place.row, place.column);
  return { place, printed: oneLine(value), words: kindWords(value) };
}

/** Reads title, year, department and unit around a header; without one, in the whole block. */
export function readTitleLines(block: Block, header: Header | null): TitleLines {
  const above = rowsFromTo(block.top, header ? header.top - 1 : block.bottom);
  const title = readTitle({ ...block, bottom: above.at(-1) ?? block.top - 1 });
  const { place } = title;
  const value = place && valueAt(block, place.row, place.column);
  const near = above.flatMap((row) =>
    filledColumns(block, row).map((column) => valueAt(block, row, column))
  );
  const texts = [
    value,
    ...near.filter((text) => isHeadline(text) || looksLikeTitle(text) || isYearLabel(text)),
  ];
  const [year] = texts.flatMap((text) => (typeof text === "string" ? yearsIn(text) : []));
  const headline = near.find((text) => isHeadline(text) && departmentOf(text) !== null) ?? null;
  return {
    ...title,
    year: year ?? null,
    department:
      departmentInTitle(value) ?? departmentOf(headline) ?? departmentInCells(block, above),
    unit:
      findUnit(block, header ? rowsFromTo(block.top, header.bottom) : above) ??
      findUnitInRemarks(block, header ? rowsFromTo(header.bottom + 1, block.bottom) : []),
  };
}

/** 预算年度：2026. */
const isYearLabel = remembering((value: CellValue): boolean =>
  /^(?:预算|报告)?年度:20\d\d年?度?$/.test(plainText(value))
);

/** A headline is a department, a year, or both. */
function departmentOf(value: CellValue): string | null {
  if (!isHeadline(value)) return null;
  const name = printedText(value).replace(/(?:20\d\d|二[〇○零].{2})?年?度?$/, "");
  return name.length >= 3 ? name : null;
}
