/** An .xlsx file as a package of parts (ECMA-376 part 2): parts by name, their content types, and the relationships between them. */
import { unzipSync, zipSync } from "fflate";
import { xmlRoot } from "../book/xml-root";

/** The source of the package's own relationships. */
export const PACKAGE = "/";

const CONTENT_TYPES = "/[Content_Types].xml";
const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part that is missing or cannot be read. */
export class DamagedPart extends Error {
  constructor(readonly part: string) {
    super(`The part ${part} cannot be read.`);
  }
}

export class PackageFile {
  private names: string[] = [];
  private written = new Map<string, Uint8Array<ArrayBuffer>>();

  /** @param file a .zip whose directory was found in order (files/zip-guard.ts) */
  constructor(private file: Uint8Array) {
    unzipSync(file, { filter: ({ name }) => !this.names.push(name) });
  }

  /** A part's text without its XML declaration, which speaks of the bytes. Throws DamagedPart. */
  text(part: string): string {
    const bytes = this.bytes(part);
    if (!bytes) throw new DamagedPart(part);
    try {
      const encoding =
        bytes[0] === 0xff && bytes[1] === 0xfe
          ? "utf-16le"
          : bytes[0] === 0xfe && bytes[1] === 0xff
            ? "utf-16be"
            : "utf-8";
      return withoutDeclaration(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch (error) {
      throw Object.assign(new DamagedPart(part), { cause: error });
    }
  }

  /** The root element of a part. Throws DamagedPart. */
  root(part: string): Element {
    const root = xmlRoot(this.text(part));
    if (!root) throw new DamagedPart(part);
    return root;
  }

  /**
   * The parts that a part relates to; none when it has no relationships.
   * @param type the last word of the relationship's type: transitional and strict files begin it differently
   */
  related(source: string, type: string): Relation[] {
    const relationships = relationshipsOf(source);
    if (!this.has(relationships)) return [];
    return [...this.root(relationships).children]
      .filter((element) => element.getAttribute("Type")?.endsWith(`/${type}`))
      .filter((element) => element.getAttribute("TargetMode") !== "External")
      .map((element) => ({
        id: element.getAttribute("Id") ?? "",
        part: resolve(source, element.getAttribute("Target") ?? ""),
      }));
  }

  has(part: string): boolean {
    return this.written.has(part) || this.stored(part) !== undefined;
  }

  /** Adds a part, or replaces one. */
  write(part: string, xml: string, contentType?: string): void {
    const bytes = new TextEncoder().encode(DECLARATION + withoutDeclaration(xml));
    // a copy: under Jest the encoder's arrays are of another realm, which fflate takes for folders
    this.written.set(part, Uint8Array.from(bytes));
    if (contentType) {
      this.append(CONTENT_TYPES, "Override", { PartName: part, ContentType: contentType });
    }
  }

  /** Relates a part to another one; gives the relationship's id. */
  relate(source: string, type: string, target: string): string {
    const relationships = relationshipsOf(source);
    if (!this.has(relationships)) {
      this.write(relationships, `<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"/>`);
    }
    const taken = new Set(
      [...this.root(relationships).children].map((element) => element.getAttribute("Id"))
    );
    let id = "rId1";
    for (let i = 2; taken.has(id); i++) id = `rId${i}`;
    this.append(relationships, "Relationship", { Id: id, Type: type, Target: target });
    return id;
  }

  /** The package as a file. */
  save(): Uint8Array {
    const parts = unzipSync(this.file);
    for (const [part, bytes] of this.written) parts[this.stored(part) ?? part.slice(1)] = bytes;
    return zipSync(parts);
  }

  private append(part: string, name: string, attributes: Record<string, string>): void {
    const root = this.root(part);
    const element = root.ownerDocument.createElementNS(root.namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    root.append(element);
    this.write(part, new XMLSerializer().serializeToString(root));
  }

  private bytes(part: string): Uint8Array | undefined {
    const name = this.stored(part);
    if (this.written.has(part) || name === undefined) return this.written.get(part);
    try {
      return unzipSync(this.file, { filter: (file) => file.name === name })[name];
    } catch (error) {
      throw Object.assign(new DamagedPart(part), { cause: error });
    }
  }

  /** Names of parts are the same in any case. */
  private stored(part: string): string | undefined {
    const wanted = part.slice(1).toLowerCase();
    return this.names.find((name) => name.toLowerCase() === wanted);
  }
}

export interface Relation {
  id: string;
  /** The target's name from the package's root: "/xl/workbook.xml". */
  part: string;
}

function relationshipsOf(source: string): string {
  return source.replace(/([^/]*)$/, "_rels/$1.rels");
}

function resolve(source: string, target: string): string {
  try {
    return decodeURIComponent(new URL(target, `package://file${source}`).pathname);
  } catch (error) {
    throw Object.assign(new DamagedPart(relationshipsOf(source)), { cause: error });
  }
}

function withoutDeclaration(xml: string): string {
  return xml.replace(/^\uFEFF?\s*<\?xml\s[^>]*\?>\s*/, "");
}
