/** Who wrote the comments of a file: a list of the workbook's ([MS-XLSX] 2.1.41). */
import type { WorkbookParts } from "./workbook-parts";
import type { XmlElement } from "./xml/xml-tree";

const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const RELATION = "http://schemas.microsoft.com/office/2017/10/relationships/person";
const TYPE = "application/vnd.ms-excel.person+xml";

export class People {
  constructor(private parts: WorkbookParts) {}

  /** The id of a person of this name, who is added to the list if need be. */
  id(name: string): string {
    const list = this.list();
    const known = list.children.find((person) => person.get("displayName") === name)?.get("id");
    if (known !== undefined) return known;
    const number = (list.children.length + 1).toString(16).toUpperCase().padStart(12, "0");
    const id = `{0B0D6E70-0000-4000-8000-${number}}`;
    list.append(list.make("person", { displayName: name, id, userId: name, providerId: "None" }));
    return id;
  }

  private list(): XmlElement {
    const { file, part } = this.parts;
    const stated = file.related(part, "person")[0]?.part;
    if (stated !== undefined) return file.tree(stated);
    const name = file.freeName("/xl/persons/person#.xml");
    file.write(name, `<personList xmlns="${NAMESPACE}"/>`, TYPE);
    file.relate(part, RELATION, name);
    return file.tree(name);
  }
}
