import { isRecord, readKeptValue, type Kept, type KeptFormat } from "../tables/kept-content";
import { ExcelProblem } from "./excel-errors";
import { loadSetting, saveSetting } from "./memory";

/**
 * Something that concerns only this add-in, kept as a document setting: `{version: 1, content: …}`. Settings without a version are of
 * version 0: the first ones had none.
 */
export interface SettingFormat<T> extends Omit<KeptFormat<T>, "namespace" | "root"> {
  readonly key: string;
}

/** Under this key stands, after a colon and the setting's own key, what was damaged when a new value took its place. */
export const DAMAGED_SETTING = "damaged:";

/** Reads a setting; `empty` when there is none. No round trip: Office reads all settings when the pane opens. */
export function loadKeptSetting<T>(format: SettingFormat<T>): Kept<T> {
  const value = loadSetting(format.key);
  if (value === undefined) return { state: "read", kept: format.empty };
  const isVersioned = isRecord(value) && typeof value.version === "number";
  return isVersioned
    ? readKeptValue(format, Number(value.version), value.content)
    : readKeptValue(format, 0, value);
}

/**
 * Keeps a setting. What is there and damaged is set aside first. One round trip beside those of Office's own.
 * @returns whether the workbook can be saved; what is kept in one that was opened read-only is gone when it is closed
 * @throws ExcelProblem when a newer version of this program kept something there; it stays
 */
export async function saveKeptSetting<T>(format: SettingFormat<T>, content: T): Promise<boolean> {
  const { key, version, called, print } = format;
  const { state } = loadKeptSetting(format);
  if (state === "newer")
    throw new ExcelProblem(
      `工作簿中的${called}是用更新版本的预算公开助手保存的，这个版本不能改写。`,
      "请更新预算公开助手后再改。原来的内容没有改动。"
    );
  if (state === "damaged") await saveSetting(`${DAMAGED_SETTING}${key}`, loadSetting(key));
  await saveSetting(key, { version, content: print(content) });
  return Excel.run(async (context) => {
    const workbook = context.workbook.load("readOnly");
    await context.sync();
    return !workbook.readOnly;
  });
}
