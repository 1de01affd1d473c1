import { damaged } from "./file-kind";
import { PackagePaths } from "./package-paths";
import { readRelations, readXml, relationsPath, resolvedTarget } from "./package-relations";
import { localName, xmlAttributes, xmlTokens } from "./xml-tokens";
import type { ZipEntry } from "./zip-directory";

/** A worksheet of a workbook. Sheets of other kinds (charts, dialogs, macros) have no cells. */
export interface ContentSheet {
  readonly name: string;
  readonly part: ZipEntry;
}

/** The parts of an .xlsx in which stands what its cells show; nothing else of it is ever unpacked. */
export interface WorkbookContent {
  readonly workbook: ZipEntry;
  /** In the workbook's order, hidden ones too. */
  readonly sheets: readonly ContentSheet[];
  readonly sharedTexts: ZipEntry | null;
  readonly styles: ZipEntry | null;
  /** Whether its days are counted from 1904 on, as Excel for the Mac once did. */
  readonly countsFrom1904: boolean;
}

/**
 * Finds, by the relations within a workbook, the parts that hold what its cells show.
 * @throws UnreadableFileError when a part that it names is missing or cannot be read
 */
export async function workbookContent(
  bytes: Uint8Array,
  entries: readonly ZipEntry[]
): Promise<WorkbookContent> {
  const paths = new PackagePaths(entries);
  if (!paths.find("[Content_Types].xml")) throw damaged();
  const root = await readRelations(bytes, paths.find("_rels/.rels"));
  const target = root.find(({ kind }) => kind === "officeDocument")?.target;
  const workbook = target === undefined ? undefined : paths.find(resolvedTarget("", target));
  if (!workbook) throw damaged();
  const place = workbook.path.replaceAll("\\", "/");
  const folder = place.slice(0, place.lastIndexOf("/") + 1);
  const relations = await readRelations(bytes, paths.find(relationsPath(place)));
  const partOf = (relation: { readonly target: string } | undefined): ZipEntry | null =>
    (relation && paths.find(resolvedTarget(folder, relation.target))) ?? null;

  const { listed, countsFrom1904 } = listedSheets(await readXml(bytes, workbook));
  const sheets: ContentSheet[] = [];
  for (const { name, id } of listed) {
    const relation = relations.find((one) => one.id === id);
    if (!relation) throw damaged();
    if (relation.kind !== "worksheet") continue;
    const part = partOf(relation);
    if (!part) throw damaged();
    sheets.push({ name, part });
  }
  return {
    workbook,
    sheets,
    sharedTexts: partOf(relations.find(({ kind }) => kind === "sharedStrings")),
    styles: partOf(relations.find(({ kind }) => kind === "styles")),
    countsFrom1904,
  };
}

interface ListedSheet {
  readonly name: string;
  /** Of the relation to its part. */
  readonly id: string;
}

function listedSheets(xml: string): {
  readonly listed: readonly ListedSheet[];
  readonly countsFrom1904: boolean;
} {
  const listed: ListedSheet[] = [];
  let countsFrom1904 = false;
  let isList = false;
  for (const token of xmlTokens(xml)) {
    if (token.type === "text") continue;
    const name = localName(token.name);
    if (name === "sheets") isList = token.type === "open" && !token.isEmpty;
    else if (token.type === "close") continue;
    else if (name === "workbookPr")
      countsFrom1904 = ["1", "true"].includes(
        xmlAttributes(token.attributes).get("date1904") ?? ""
      );
    else if (name === "sheet" && isList) listed.push(listedSheet(token.attributes));
  }
  return { listed, countsFrom1904 };
}

function listedSheet(written: string): ListedSheet {
  const attributes = xmlAttributes(written);
  const name = attributes.get("name") ?? "";
  // "r:id"; the prefix is any, but there is one.
  const [, id = ""] = [...attributes].find(([key]) => /.:id$/i.test(key)) ?? [];
  if (name === "" || id === "") throw damaged();
  return { name, id };
}
