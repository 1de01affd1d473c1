/** What tells a formula that fills as many cells as it needs from an old array formula: a number into the workbook's metadata (ECMA-376 part 1, 18.9; [MS-XLSX] 2.6.213). */
import type { WorkbookParts } from "./workbook-parts";
import type { XmlElement } from "./xml/xml-tree";
import { parseElement } from "./xml/xml-tree";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DYNAMIC = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const RELATION =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const NAME = "XLDAPR";
const METADATA_TYPE = `<metadataType xmlns="${MAIN}" name="${NAME}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>`;
const FUTURE = `<futureMetadata xmlns="${MAIN}" name="${NAME}" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="${DYNAMIC}" fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>`;

/** The number that such a cell bears in `cm`; the metadata are made where the workbook has none. */
export function dynamicArrayNumber(parts: WorkbookParts): number {
  const root = metadata(parts);
  const types = listOf(root, "metadataTypes");
  let type = types.children.findIndex((element) => element.get("name") === NAME) + 1;
  if (type === 0) {
    types.append(parseElement(METADATA_TYPE));
    type = types.children.length;
    count(types);
    root.insertBefore(afterFutures(root), parseElement(FUTURE));
  }
  const blocks = listOf(root, "cellMetadata");
  const isOurs = (block: XmlElement) => {
    const records = block.childrenNamed("rc");
    return (
      records.length === 1 && records[0]?.get("t") === String(type) && records[0].get("v") === "0"
    );
  };
  const place = blocks.children.findIndex(isOurs);
  if (place >= 0) return place + 1;
  const block = blocks.make("bk");
  blocks.append(block.append(block.make("rc", { t: String(type), v: "0" })));
  count(blocks);
  return blocks.children.length;
}

const ORDER = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];

function afterFutures(root: XmlElement): XmlElement | undefined {
  return root.children.find(({ local }) => ORDER.indexOf(local) > ORDER.indexOf("futureMetadata"));
}

function listOf(root: XmlElement, name: string): XmlElement {
  const stated = root.child(name);
  if (stated) return stated;
  const list = root.make(name);
  const next = root.children.find(({ local }) => ORDER.indexOf(local) > ORDER.indexOf(name));
  root.insertBefore(next, list);
  return list;
}

function count(list: XmlElement): void {
  list.set("count", String(list.children.length));
}

function metadata({ file, part }: WorkbookParts): XmlElement {
  const stated = file.related(part, "sheetMetadata")[0]?.part;
  if (stated !== undefined) return file.tree(stated);
  const name = file.freeName("/xl/metadata#.xml");
  file.write(name, `<metadata xmlns="${MAIN}"/>`, TYPE);
  file.relate(part, RELATION, name);
  return file.tree(name);
}
