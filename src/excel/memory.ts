import { REMARKS, type RemarkBook } from "../checks/remarks";
import type { Facts } from "../narrative/narrative";
import { isRecord, type KeptFormat } from "../tables/kept-content";
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

/** Keeps a value in the workbook's settings of this add-in; undefined removes it. */
export function saveSetting(key: string, value: unknown): Promise<void> {
  const { settings } = Office.context.document;
  if (value === undefined) settings.remove(key);
  else settings.set(key, value);
  return new Promise((resolve, reject) =>
    settings.saveAsync((result) =>
      result.status === Office.AsyncResultStatus.Succeeded
        ? resolve()
        : reject(new Error(result.error.message))
    )
  );
}
