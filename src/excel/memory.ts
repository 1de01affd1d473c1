import { REMARKS, type RemarkBook } from "../checks/remarks";
import type { Facts } from "../narrative/narrative";
import { isRecord, type KeptFormat } from "../tables/kept-content";
import { ExcelProblem } from "./excel-errors";
import { unlessDone } from "./unless-done";
import { changePart, loadPart, savePart } from "./workbook-part";

/**
 * What is kept in the workbook and travels with it. Facts and remarks are the user's content: custom XML parts. Marks and
 * preferences concern only this add-in: document settings.
 */
export const FACTS: KeptFormat<Facts> = {
  namespace: "urn:budget-disclosure-assistant:facts",
  root: "facts",
  version: 1,
  upgrades: {},
  called: "填写的内容",
  empty: {},
  print: (facts) => facts,
  read: (value) => (isFacts(value) ? value : null),
};

/** Reads what the user answered in the narrative; empty when nothing is kept. Errors as `loadPart`. */
export const loadFacts = () => loadPart(FACTS);

/** Keeps the answers in the workbook, in place of those kept before. Result and errors as `savePart`. */
export const saveFacts = (facts: Facts) => savePart(FACTS, facts);

/** Changes the answers that the workbook keeps now. Result and errors as `changePart`. */
export const changeFacts = (change: (facts: Facts) => Facts) => changePart(FACTS, change);

/** Reads what the user said of warnings; empty when nothing is kept. Errors as `loadPart`. */
export const loadRemarks = () => loadPart(REMARKS);

/** Keeps what the user said of warnings, in place of what was kept before. Result and errors as `savePart`. */
export const saveRemarks = (remarks: RemarkBook) => savePart(REMARKS, remarks);

/** Changes what the user said of warnings, as the workbook keeps it now. Result and errors as `changePart`. */
export const changeRemarks = (change: (remarks: RemarkBook) => RemarkBook) =>
  changePart(REMARKS, change);

function isFacts(value: unknown): value is Facts {
  return isRecord(value) && Object.values(value).every((text) => typeof text === "string");
}

/** Reads a value kept with `saveSetting`; undefined when there is none. */
export function loadSetting(key: string): unknown {
  return Office.context.document.settings.get(key) ?? undefined;
}

/** Keeps a value in the workbook's settings of this add-in; undefined removes it. Errors as `changeSettings`. */
export function saveSetting(key: string, value: unknown): Promise<void> {
  return changeSettings(() => ({ [key]: value }));
}

/**
 * Changes the workbook's settings of this add-in as they are now. Office reads them all when the pane opens and writes them all whenever one is
 * saved: what another window has saved since would be lost, so they are read again first.
 * @param change gives what is to be kept, by keys; undefined removes; what it throws is thrown, and nothing is changed then
 * @throws ExcelProblem when Excel does not save them; this window goes on with those before
 */
export async function changeSettings(
  change: (now: (key: string) => unknown) => Readonly<Record<string, unknown>>
): Promise<void> {
  const { settings } = Office.context.document;
  await settled((done) => settings.refreshAsync(done));
  const changed = change(loadSetting);
  const before = Object.keys(changed).map((key) => [key, loadSetting(key)] as const);
  for (const [key, value] of Object.entries(changed)) put(key, value);
  try {
    await settled((done) => settings.saveAsync(done));
  } catch (error) {
    await unlessDone(error, () => isSaved(changed)).catch((why: unknown) => {
      for (const [key, value] of before) put(key, value);
      throw why;
    });
  }
}

/** Whether the workbook holds these, as it says when it is asked. */
async function isSaved(wanted: Readonly<Record<string, unknown>>): Promise<boolean> {
  const { settings } = Office.context.document;
  await settled((done) => settings.refreshAsync(done));
  return Object.entries(wanted).every(
    ([key, value]) => JSON.stringify(loadSetting(key)) === JSON.stringify(value)
  );
}

function put(key: string, value: unknown): void {
  const { settings } = Office.context.document;
  if (value === undefined) settings.remove(key);
  else settings.set(key, value);
}

function settled(
  ask: (done: (result: Office.AsyncResult<unknown>) => void) => void
): Promise<void> {
  return new Promise((resolve, reject) =>
    ask(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else
        reject(
          new ExcelProblem(
            "Excel 没有保存助手在这个工作簿中的设置。",
            "请过一会儿再试一次。仍然如此，请点“复制详情”，发给技术支持人员。",
            new Error(`${String(error.code)} ${error.name}: ${error.message}`)
          )
        );
    })
  );
}
