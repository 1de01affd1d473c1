import { ExcelProblem } from "./excel-errors";

/**
 * One kind of content that the user made and that travels with the workbook: a custom XML part, which other programs can
 * read too. The part is `<root xmlns="namespace" version="1">JSON</root>`.
 */
export interface PartFormat<T> {
  readonly namespace: string;
  /** The element's name. */
  readonly root: string;
  readonly version: number;
  /** What it is to the user: "填写的内容". */
  readonly called: string;
  /** What a workbook has that keeps nothing. */
  readonly empty: T;
  /** The content as JSON. */
  print(content: T): string;
  /** The content of the JSON. Never throws. */
  parse(json: string): Parsed<T>;
}

/** `newer`: a later version of this program wrote it, so it must not be overwritten. */
type Parsed<T> =
  | { readonly state: "read"; readonly kept: T }
  | { readonly state: "newer" }
  | { readonly state: "damaged" };

/** Where the content of damaged parts goes when a new one takes their place. */
const DAMAGED_NAMESPACE = "urn:budget-disclosure-assistant:damaged";

/**
 * Reads what the workbook keeps. Two round trips.
 * @throws ExcelProblem when it is damaged, or a newer version of this program wrote it
 */
export async function loadPart<T>(format: PartFormat<T>): Promise<T> {
  return Excel.run(async (context) => {
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

/**
 * Keeps content in the workbook, in place of what was kept before. It is on disk once the workbook is saved. What is there and
 * damaged is set aside, under a name of its own, never overwritten. Three round trips.
 * @returns whether the workbook can be saved; what is kept in one that was opened read-only is gone when it is closed
 * @throws ExcelProblem when a newer version of this program kept something there; it stays
 */
export async function savePart<T>(format: PartFormat<T>, content: T): Promise<boolean> {
  return Excel.run(async (context) => {
    const { workbook } = context;
    const { customXmlParts } = workbook;
    workbook.load("readOnly");
    const kept = await readParts(context, format);
    for (const { xml } of kept)
      if (contentOf(format, xml) === null) customXmlParts.add(setAside(format, xml));
    const [first, ...surplus] = kept;
    const xml = printPart(format, content);
    if (first) first.part.setXml(xml);
    else customXmlParts.add(xml);
    for (const { part } of surplus) part.delete();
    await context.sync();
    return !workbook.readOnly;
  });
}

async function readParts<T>(context: Excel.RequestContext, { namespace }: PartFormat<T>) {
  const found = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
  await context.sync();
  const parts = found.items.map((part) => ({ part, result: part.getXml() }));
  await context.sync();
  return parts.map(({ part, result }) => ({ part, xml: result.value }));
}

/** The content of a part, null when it is damaged. */
function contentOf<T>({ version, called, parse }: PartFormat<T>, xml: string): T | null {
  const root = new DOMParser().parseFromString(xml, "text/xml").documentElement;
  const parsed = parse(root.textContent ?? "");
  if (Number(root.getAttribute("version")) > version || parsed.state === "newer")
    throw new ExcelProblem(
      `工作簿中的${called}是用更新版本的预算公开助手保存的，这个版本读不懂。`,
      "请更新预算公开助手后再打开。原来的内容没有改动。"
    );
  return parsed.state === "read" ? parsed.kept : null;
}

function printPart<T>({ namespace, root, version, print }: PartFormat<T>, content: T): string {
  // JSON inside the element: its escapes hold every control character that XML cannot.
  return `<${root} xmlns="${namespace}" version="${version}">${escaped(print(content))}</${root}>`;
}

function setAside<T>({ namespace }: PartFormat<T>, xml: string): string {
  return `<damaged xmlns="${DAMAGED_NAMESPACE}" from="${namespace}">${escaped(xml)}</damaged>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
