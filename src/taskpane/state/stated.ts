import { loadSetting, saveSetting } from "../../excel/memory";
import type { Stated } from "../../tables/book";

const SETTING = "stated";

/** Whether a number can be the year of a budget. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 2000 && year <= 2099;
}

/** What the user said of this workbook's department and year, as far as it is kept and can be read. */
export function loadStated(): Stated {
  const kept = loadSetting(SETTING);
  if (typeof kept !== "object" || kept === null) return {};
  const { department, year } = kept as Partial<Record<keyof Stated, unknown>>;
  return {
    ...(typeof department === "string" && department !== "" && { department }),
    ...(typeof year === "number" && isYear(year) && { year }),
  };
}

/** Keeps it in the workbook. */
export const saveStated = (stated: Stated) => saveSetting(SETTING, stated);
