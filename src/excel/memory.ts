import {
  NO_REMARKS,
  parseRemarks,
  printRemarks,
  REMARKS_NAMESPACE,
  REMARKS_VERSION,
  type RemarkBook,
} from "../checks/remarks";
import type { Facts } from "../narrative/narrative";
import { loadPart, savePart, type PartFormat } from "./workbook-part";

/**
 * What is kept in the workbook and travels with it. Facts and remarks are the user's content: custom XML parts. Marks and
 * preferences concern only this add-in: document settings.
 */
const FACTS: PartFormat<Facts> = {
  namespace: "urn:budget-disclosure-assistant:facts",
  root: "facts",
  version: 1,
  called: "填写的内容",
  empty: {},
  print: (facts) => JSON.stringify(facts),
  parse: parseFacts,
};

const REMARKS: PartFormat<RemarkBook> = {
  namespace: REMARKS_NAMESPACE,
  root: "remarks",
  version: REMARKS_VERSION,
  called: "对警告的说明",
  empty: NO_REMARKS,
  print: printRemarks,
  parse: parseRemarks,
};

/** Reads what the user answered in the narrative; empty when nothing is kept. Errors as `loadPart`. */
export const loadFacts = () => loadPart(FACTS);

/** Keeps the answers in the workbook, in place of those kept before. Result and errors as `savePart`. */
export const saveFacts = (facts: Facts) => savePart(FACTS, facts);

/** Reads what the user said of warnings; empty when nothing is kept. Errors as `loadPart`. */
export const loadRemarks = () => loadPart(REMARKS);

/** Keeps what the user said of warnings, in place of what was kept before. Result and errors as `savePart`. */
export const saveRemarks = (remarks: RemarkBook) => savePart(REMARKS, remarks);

function parseFacts(json: string) {
  try {
    const kept: unknown = JSON.parse(json);
    if (isFacts(kept)) return { state: "read", kept } as const;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { state: "damaged" } as const;
}

function isFacts(value: unknown): value is Facts {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === "string")
  );
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
