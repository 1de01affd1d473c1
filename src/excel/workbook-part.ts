import { printKept, readKept, type KeptFormat } from "../tables/kept-content";
import { ExcelProblem, isEditing, NotUndone } from "./excel-errors";
import { parseXml } from "./parse-xml";
import { unlessDone } from "./unless-done";
import { inExcel } from "./in-excel";

/**
 * Content that the user made travels with the workbook as custom XML parts, which other programs can read too:
 * `<root xmlns="namespace" version="1">JSON</root>`.
 */

/** What the namespaces of all parts begin with, in every version. */
const OURS = "urn:budget-disclosure-assistant:";

/** Where the content of damaged parts goes when a new one takes their place. */
export const DAMAGED_NAMESPACE = `${OURS}damaged`;

/** Whether a custom XML part is the add-in's, by its namespace. */
export function isOurPart(namespace: string): boolean {
  return namespace.startsWith(OURS);
}

/**
 * Reads what the workbook keeps. Two round trips.
 * @throws ExcelProblem when it is damaged, or a newer version of this program wrote it
 */
export async function loadPart<T>(format: KeptFormat<T>): Promise<T> {
  return inExcel(async (context) => {
    const [first] = (await readParts(context, format)).map(({ xml }) => xml);
    if (first === undefined) return format.empty;
    const content = contentOf(format, first);
    if (content !== null) return content;
    throw new ExcelProblem(
      `工作簿中保存的${format.called}已损坏，读不出来。`,
      "可以重新填写。损坏的部分原样留在工作簿中，不会被覆盖。"
    );
  });
}

/** What came of a change of what the workbook keeps. */
export interface ChangedPart<T> {
  readonly content: T;
  /** False in a workbook that was opened read-only: what is kept there is gone when it is closed. */
  readonly canBeSaved: boolean;
}

/**
 * Keeps content in the workbook, in place of what was kept before. Round trips and errors as `changePart`.
 * @returns whether the workbook can be saved
 */
export async function savePart<T>(format: KeptFormat<T>, content: T): Promise<boolean> {
  return (await changePart(format, () => content)).canBeSaved;
}

/**
 * Changes what the workbook keeps, as it is now: another window, or somebody else, may have changed it since this one has read it. It is on
 * disk once the workbook is saved; of what is empty nothing is kept. What is there and damaged is set aside, under a name of its own, never overwritten. Three round trips.
 * @param change what it throws is thrown, and nothing is changed then
 * @throws ExcelProblem when a newer version of this program kept something there; it stays
 */
export async function changePart<T>(
  format: KeptFormat<T>,
  change: (kept: T) => T
): Promise<ChangedPart<T>> {
  let before: readonly string[] | null = null;
  try {
    return await inExcel(async (context) => {
      const { workbook } = context;
      const { customXmlParts } = workbook;
      workbook.load("readOnly");
      const parts = await readParts(context, format);
      const contents = parts.map(({ xml }) => contentOf(format, xml));
      const content = change(contents[0] ?? format.empty);
      before = parts.map(({ xml }) => xml);
      parts.forEach(({ xml }, index) => {
        if (contents[index] === null) customXmlParts.add(setAside(format, xml));
      });
      const [first, ...surplus] = parts;
      const xml = printPart(format, content);
      const isEmpty = xml === printPart(format, format.empty);
      // Nothing leaves nothing behind.
      if (isEmpty) first?.part.delete();
      else if (first) first.part.setXml(xml);
      else customXmlParts.add(xml);
      for (const { part } of surplus) part.delete();
      await context.sync();
      return { content, canBeSaved: !workbook.readOnly };
    });
  } catch (error) {
    throw before && !isEditing(error) ? await putBack(error, format, before) : error;
  }
}

/** After a refusal whatever came before it may be done: the parts are looked at, and put back where they are others. Up to three round trips. */
async function putBack<T>(
  error: unknown,
  format: KeptFormat<T>,
  before: readonly string[]
): Promise<unknown> {
  try {
    await inExcel(async (context) => {
      const parts = await readParts(context, format);
      if (JSON.stringify(parts.map(({ xml }) => xml)) === JSON.stringify(before)) return;
      for (const { part } of parts) part.delete();
      for (const xml of before) context.workbook.customXmlParts.add(xml);
      await context.sync();
    });
    return error;
  } catch (why) {
    const problem = new ExcelProblem(
      "Excel 没有再回答，不知道保存了没有。",
      "请再保存一次；仍不行，请重新打开窗格看一看。",
      why
    );
    return new NotUndone(error, `${format.called}可能已经改了`, problem);
  }
}

/**
 * Takes content of one kind out of the workbook, whatever it holds. Two round trips; one more after a refusal.
 * @throws OfficeExtension.Error
 */
export async function removePart<T>({ namespace }: KeptFormat<T>): Promise<void> {
  const partsIn = ({ workbook }: Excel.RequestContext) =>
    workbook.customXmlParts.getByNamespace(namespace).load("items/id");
  try {
    await inExcel(async (context) => {
      const parts = partsIn(context);
      await context.sync();
      for (const part of parts.items) part.delete();
      await context.sync();
    });
  } catch (error) {
    const isGone = async (context: Excel.RequestContext) => {
      const parts = partsIn(context);
      await context.sync();
      return parts.items.length === 0;
    };
    await unlessDone(error, () => inExcel(isGone));
  }
}

async function readParts<T>(context: Excel.RequestContext, { namespace }: KeptFormat<T>) {
  const found = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
  await context.sync();
  const parts = found.items.map((part) => ({ part, result: part.getXml() }));
  await context.sync();
  return parts.map(({ part, result }) => ({ part, xml: result.value }));
}

/** The content of a part, null when it is damaged. */
function contentOf<T>(format: KeptFormat<T>, xml: string): T | null {
  const root = parseXml(xml);
  const read = readKept(format, root.getAttribute("version"), root.textContent ?? "");
  if (read.state === "newer")
    throw new ExcelProblem(
      `工作簿中的${format.called}是用更新版本的预算公开助手保存的，这个版本读不懂。`,
      "请更新预算公开助手后再打开。原来的内容没有改动。"
    );
  return read.state === "read" ? read.kept : null;
}

function printPart<T>(format: KeptFormat<T>, content: T): string {
  const { namespace, root, version } = format;
  // JSON inside the element: its escapes hold every control character that XML cannot.
  const json = escaped(printKept(format, content));
  return `<${root} xmlns="${namespace}" version="${String(version)}">${json}</${root}>`;
}

function setAside<T>({ namespace }: KeptFormat<T>, xml: string): string {
  return `<damaged xmlns="${DAMAGED_NAMESPACE}" from="${namespace}">${escaped(xml)}</damaged>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
