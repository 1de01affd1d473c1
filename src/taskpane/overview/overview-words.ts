/** How the overview says its amounts. */
import type { Fen } from "../../money/amount";
import { printAmount } from "../../money/print";
import type { Reading } from "../../narrative/amounts/reading";
import type { Bar } from "../../narrative/overview/bar";
import { cellAddress, type CellRef } from "../../tables/grid";

/** Everything is shown in it, whatever the tables are in: the picture compares. */
export const UNIT = "万元";

export function wanText(fen: Fen): string {
  return printAmount(fen, UNIT, { thousands: true, minus: "−" });
}

/** What stands beside a bar: the amount, 空白, or that the cell holds something else; "" where there is no cell. */
export function readingText(reading: Reading): string {
  if (reading.state === "absent") return "";
  if (reading.state === "unreadable") return "读不出";
  return reading.blank ? "空白" : wanText(reading.fen);
}

/** This year less last year, with its sign; "" where either is not known. An empty cell is nothing. */
export function changeText({ current, previous }: Bar): string {
  if (current.state !== "known" || previous.state !== "known") return "";
  const difference = current.fen - previous.fen;
  return (difference > 0 ? "+" : "") + wanText(difference);
}

/** The cell that a click shows: the first of those that make up the amount, unless they stand in another workbook. */
export function cellOf(reading: Reading): CellRef | null {
  if (reading.state !== "known") return null;
  const [first] = reading.sources;
  return first && !first.workbook ? first.cell : null;
}

/** For screen readers: "一般公共服务支出，2026年 2,515.20 万元，比上年 +291.13，转到 D7". */
export function spokenAmount(name: string, year: string, reading: Reading, change: string): string {
  const cell = cellOf(reading);
  const isFigure = reading.state === "known" && !reading.blank;
  return [
    name,
    `${year} ${readingText(reading)}${isFigure ? ` ${UNIT}` : ""}`,
    ...(change === "" ? [] : [`比上年 ${change}`]),
    ...(cell ? [`转到 ${cellAddress(cell)}`] : []),
  ].join("，");
}
