import { act } from "react";
import type { FunctionHost } from "../../host/own-functions";
import { openWithFunctions } from "../../host/own-functions";
import { openPane } from "../open-pane";

/** Few sheets, so that a hundred runs take seconds; among them tables with errors, with warnings, and with one sure way to repair. */
export const SHEETS: readonly string[] = [
  "财政拨款收支总表",
  "一般公共预算财政拨款支出预算表",
  "一般公共预算“三公”经费支出表",
  "表六 部门收支总表",
];

export const EXPENDITURE = "一般公共预算财政拨款支出预算表";

/** Of the add-in's, in H31 and below. */
export const FORMULAS = [['=BUDGET.TOTAL("201",A5:A28,D5:D28)'], ["=BUDGET.WAN(10000)"]];

/** Two totals that cannot be right. */
export const WRITTEN: Readonly<Record<string, number>> = { E9: 1234.5, E20: 4321.5 };

export type FaultHost = Omit<FunctionHost, "close"> & { close(): Promise<void> };

/** A workbook of few sheets with its pane, and formulas of the add-in's in it. */
export function openFaultHost(): Promise<FaultHost> {
  return openPane("dadukou-2026", async (workbook) => {
    const host = await openWithFunctions(workbook);
    const { book } = host;
    for (const sheet of book.sheets())
      if (!SHEETS.includes(sheet.name)) book.unit.workbook.deleteSheet(sheet.facade);
    book.range("H31:H32", book.sheet(EXPENDITURE)).write(FORMULAS);
    for (const [address, value] of Object.entries(WRITTEN))
      book.range(address, book.sheet(EXPENDITURE)).write(value);
    await book.settle();
    return host;
  });
}

/** What the test does to the workbook as its user, without the pane. */
export async function byHand(host: FaultHost, change: () => unknown): Promise<void> {
  await act(async () => {
    await change();
    await host.book.settle();
  });
}
