import { isRecord, readKeptValue, type Kept, type KeptFormat } from "../tables/kept-content";
import { ExcelProblem } from "./excel-errors";
import { changeSettings, loadSetting } from "./memory";
import type { ChangedPart } from "./workbook-part";
import { inExcel } from "./in-excel";

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
  return readSetting(format, loadSetting(format.key));
}

function readSetting<T>(format: SettingFormat<T>, value: unknown): Kept<T> {
  if (value === undefined) return { state: "read", kept: format.empty };
  const isVersioned = isRecord(value) && typeof value.version === "number";
  return isVersioned
    ? readKeptValue(format, Number(value.version), value.content)
    : readKeptValue(format, 0, value);
}

/**
 * Changes a setting as the workbook holds it now: another window may have changed it since this one has read it. What is there and damaged is
 * set aside. One round trip beside those of Office's own.
 * @throws ExcelProblem when a newer version of this program kept something there (it stays), or Excel does not save it; OfficeExtension.Error
 */
export async function changeKeptSetting<T>(
  format: SettingFormat<T>,
  change: (kept: T) => T
): Promise<ChangedPart<T>> {
  const { key, version, called, print } = format;
  // Asked first: what fails afterwards has changed nothing.
  const canBeSaved = await inExcel(async (context) => {
    const workbook = context.workbook.load("readOnly");
    await context.sync();
    return !workbook.readOnly;
  });
  let content = format.empty;
  await changeSettings((now) => {
    const kept = now(key);
    const read = readSetting(format, kept);
    if (read.state === "newer")
      throw new ExcelProblem(
        `工作簿中的${called}是用更新版本的预算公开助手保存的，这个版本不能改写。`,
        "请更新预算公开助手后再改。原来的内容没有改动。"
      );
    content = change(read.state === "read" ? read.kept : format.empty);
    return {
      ...(read.state === "damaged" && { [`${DAMAGED_SETTING}${key}`]: kept }),
      [key]: { version, content: print(content) },
    };
  });
  return { content, canBeSaved };
}
