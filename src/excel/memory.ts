import type { Facts } from "../narrative/narrative";
import { ExcelProblem } from "./excel-errors";

/**
 * What is kept in the workbook and travels with it. Facts are the user's content: a custom XML part, which other
 * programs can read too. Marks and preferences concern only this add-in: document settings.
 */
const FACTS_NAMESPACE = "urn:budget-disclosure-assistant:facts";
const FACTS_VERSION = 1;

/** Reads what the user answered in the narrative; empty when nothing is kept. */
export async function loadFacts(): Promise<Facts> {
  return Excel.run(async (context) => {
    const part = context.workbook.customXmlParts
      .getByNamespace(FACTS_NAMESPACE)
      .getOnlyItemOrNullObject()
      .load("id");
    await context.sync();
    if (part.isNullObject) return {};
    const xml: OfficeExtension.ClientResult<string> = part.getXml();
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- a result, not an object that is loaded
    return parseFacts(xml.value);
  });
}

/**
 * Keeps the answers in the workbook, in place of those kept before. They are on disk once the workbook is saved.
 * @throws ExcelProblem when a newer version of this program kept answers there; they stay
 */
export async function saveFacts(facts: Facts): Promise<void> {
  await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const kept = customXmlParts.getByNamespace(FACTS_NAMESPACE).load("items/id");
    await context.sync();
    const contents = kept.items.map((part) => part.getXml());
    await context.sync();
    for (const { value } of contents) rootOf(value);
    const [first, ...surplus] = kept.items;
    if (first) first.setXml(printFacts(facts));
    else customXmlParts.add(printFacts(facts));
    for (const part of surplus) part.delete();
    await context.sync();
  });
}

function printFacts(facts: Facts): string {
  // JSON inside the element: its escapes hold every control character that XML cannot.
  const json = JSON.stringify(facts)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
  return `<facts xmlns="${FACTS_NAMESPACE}" version="${FACTS_VERSION}">${json}</facts>`;
}

/** The part's root element, unless a newer version wrote it. */
function rootOf(xml: string): Element {
  const root = new DOMParser().parseFromString(xml, "text/xml").documentElement;
  if (Number(root.getAttribute("version")) > FACTS_VERSION)
    throw new ExcelProblem(
      "工作簿中填写的内容是用更新版本的预算公开助手保存的，这个版本读不懂。",
      "请更新预算公开助手后再打开。原来的内容没有改动。"
    );
  return root;
}

function parseFacts(xml: string): Facts {
  const root = rootOf(xml);
  try {
    const facts: unknown = JSON.parse(root.textContent ?? "");
    if (isFacts(facts)) return facts;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new ExcelProblem(
    "工作簿中保存的填写内容已损坏，读不出来。",
    "重新填写后会保存新的内容，取代损坏的部分。"
  );
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
