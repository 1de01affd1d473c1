import { loadKeptSetting, type SettingFormat } from "../../excel/kept-setting";
import { saveSetting } from "../../excel/memory";
import type { Stated } from "../../tables/book";
import type { Corrections } from "../../tables/corrections";
import { isRecord } from "../../tables/kept-content";
import { isYear } from "../../tables/kept-corrections";

/** Where department and year were kept before they became part of what is said of the tables (`CORRECTIONS`). */
export const STATED: SettingFormat<Stated> = {
  key: "stated",
  version: 1,
  upgrades: { 0: (older) => older },
  called: "部门名称和年度",
  empty: {},
  print: (stated) => stated,
  read: readStated,
};

/** What is said of the tables, with department and year from where they were kept before, as long as they stand nowhere else. */
export function withEarlierStated(corrections: Corrections): Corrections {
  if (Object.keys(corrections.stated).length > 0) return corrections;
  const read = loadKeptSetting(STATED);
  const stated = read.state === "read" ? read.kept : {};
  return { ...corrections, stated };
}

/** Takes away what was kept before, once it is kept with the corrections. */
export async function forgetEarlierStated(): Promise<void> {
  const read = loadKeptSetting(STATED);
  if (read.state === "read" && Object.keys(read.kept).length > 0)
    await saveSetting(STATED.key, undefined);
}

function readStated(value: unknown): Stated | null {
  if (!isRecord(value)) return null;
  const { department, year } = value;
  const isNamed = typeof department === "string" && department !== "";
  const isDated = isYear(year);
  if ((department !== undefined && !isNamed) || (year !== undefined && !isDated)) return null;
  return { ...(isNamed && { department }), ...(isDated && { year }) };
}
