/** The custom XML parts of a workbook (ECMA-376 part 1, 15.2.5 and 15.2.6; the properties' content in 22.5). */
import { namespaceOf, newPartId, type XmlPart } from "../book/add-in-data";
import { xmlRoot } from "../book/xml-root";
import { DamagedPart, type PackageFile } from "./package-file";
import { xmlAttribute } from "./xml-attribute";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const GUID = /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/;

/**
 * @param workbook the name of the workbook's part
 * @param onDamage hears of every part that is missing or not readable; the others are given
 */
export function readCustomXml(
  file: PackageFile,
  workbook: string,
  onDamage: (part: string) => void
): XmlPart[] {
  const parts = new Map<string, XmlPart>();
  for (const { part } of file.related(workbook, "customXml")) {
    try {
      const xml = file.text(part);
      if (!xmlRoot(xml)) throw new DamagedPart(part);
      const stated = itemId(file, part);
      const id = stated && !parts.has(stated) ? stated : newPartId();
      parts.set(id, { id, xml });
    } catch (error) {
      if (!(error instanceof DamagedPart)) throw error;
      onDamage(part);
    }
  }
  return [...parts.values()];
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

/** Adds the parts to a file that has no custom XML yet. */
export function writeCustomXml(
  file: PackageFile,
  workbook: string,
  parts: readonly XmlPart[]
): void {
  parts.forEach((part, i) => {
    const item = `/customXml/item${i + 1}.xml`;
    const properties = `/customXml/itemProps${i + 1}.xml`;
    file.write(item, part.xml, "application/xml");
    file.write(properties, propertiesOf(part), PROPERTIES_TYPE);
    file.relate(workbook, `${RELATIONSHIPS}/customXml`, item);
    file.relate(item, `${RELATIONSHIPS}/customXmlProps`, `itemProps${i + 1}.xml`);
  });
}

function propertiesOf(part: XmlPart): string {
  const namespace = namespaceOf(part);
  const schema = namespace && `<ds:schemaRef ds:uri="${xmlAttribute(namespace)}"/>`;
  return `<ds:datastoreItem xmlns:ds="${NAMESPACE}" ds:itemID="${part.id}"><ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`;
}
