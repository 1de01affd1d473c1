/** The custom XML parts of a workbook (ECMA-376 part 1, 15.2.5 and 15.2.6; the properties' content in 22.5). */
import { namespaceOf, type XmlPart } from "../book/add-in-data";
import { xmlRoot } from "../book/xml-root";
import { DamagedPart, type PackageFile } from "./package-file";
import { xmlAttribute } from "./xml-attribute";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const GUID = /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/;

interface StoredPart extends XmlPart {
  /** The name of the part that holds it. */
  readonly part: string;
  readonly relation: string;
}

/**
 * @param workbook the name of the workbook's part
 * @param onDamage hears of every part that is missing or not readable; the others are given
 */
export function readCustomXml(
  file: PackageFile,
  workbook: string,
  onDamage: (part: string) => void
): XmlPart[] {
  return storedParts(file, workbook, onDamage).map(({ id, xml }) => ({ id, xml }));
}

function storedParts(
  file: PackageFile,
  workbook: string,
  onDamage: (part: string) => void
): StoredPart[] {
  const parts = new Map<string, StoredPart>();
  for (const { part, id: relation } of file.related(workbook, "customXml")) {
    try {
      const xml = file.text(part);
      if (!xmlRoot(xml)) throw new DamagedPart(part);
      const stated = itemId(file, part);
      const id = stated && !parts.has(stated) ? stated : idOfName(part);
      parts.set(id, { id, xml, part, relation });
    } catch (error) {
      if (!(error instanceof DamagedPart)) throw error;
      onDamage(part);
    }
  }
  return [...parts.values()];
}

/** For a part that states no id: the same whenever the file is read. */
function idOfName(part: string): string {
  let hash = 0n;
  for (const character of part) {
    hash = (hash * 31n + BigInt(character.codePointAt(0) ?? 0)) % 0x1000000000000n;
  }
  return `{00000000-0000-4000-8000-${hash.toString(16).toUpperCase().padStart(12, "0")}}`;
}

/** Without readable properties a part only gets another id: its content is there. */
function itemId(file: PackageFile, part: string): string | undefined {
  try {
    const [properties] = file.related(part, "customXmlProps");
    const root = properties && file.root(properties.part);
    const id = [...(root?.attributes ?? [])].find(({ localName }) => localName === "itemID");
    const stated = id?.value.toUpperCase();
    return stated && GUID.test(stated) ? stated : undefined;
  } catch (error) {
    if (!(error instanceof DamagedPart)) throw error;
    return undefined;
  }
}

/** Brings the file's custom XML to what `parts` say; what is the same already, or cannot be read, stays as it is. */
export function writeCustomXml(
  file: PackageFile,
  workbook: string,
  parts: readonly XmlPart[]
): void {
  const wanted = new Map(parts.map((part) => [part.id, part]));
  for (const stored of storedParts(file, workbook, () => undefined)) {
    const now = wanted.get(stored.id);
    wanted.delete(stored.id);
    if (!now) remove(file, workbook, stored);
    else if (now.xml !== stored.xml) file.write(stored.part, now.xml);
  }
  for (const part of wanted.values()) {
    const item = file.freeName("/customXml/item#.xml");
    const properties = file.freeName("/customXml/itemProps#.xml");
    file.write(item, part.xml, "application/xml");
    file.write(properties, propertiesOf(part), PROPERTIES_TYPE);
    file.relate(workbook, `${RELATIONSHIPS}/customXml`, item);
    file.relate(item, `${RELATIONSHIPS}/customXmlProps`, properties.replace("/customXml/", ""));
  }
}

function remove(file: PackageFile, workbook: string, { part, relation }: StoredPart): void {
  for (const properties of file.related(part, "customXmlProps")) file.remove(properties.part);
  file.remove(part);
  file.unrelate(workbook, relation);
}

function propertiesOf(part: XmlPart): string {
  const namespace = namespaceOf(part);
  const schema = namespace && `<ds:schemaRef ds:uri="${xmlAttribute(namespace)}"/>`;
  return `<ds:datastoreItem xmlns:ds="${NAMESPACE}" ds:itemID="${part.id}"><ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`;
}
