/** An .xlsx file as a package of parts (ECMA-376 part 2): parts by name, their content types, and the relationships between them. */
import { unzipSync, zipSync } from "fflate";
import { xmlRoot } from "../book/xml-root";
import { parseXml, type XmlDocument, type XmlElement } from "./xml/xml-tree";

/** The source of the package's own relationships. */
export const PACKAGE = "/";

const CONTENT_TYPES = "/[Content_Types].xml";
const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
/** A declaration that is true of what is written here, which is UTF-8. */
const UTF_8 = /^\s*<\?xml\s(?![^>]*encoding=["'](?!utf-8["']))[^>]*\?>/i;
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
  private trees = new Map<string, XmlDocument>();
  private gone = new Set<string>();

  /** @param file a .zip whose directory was found in order (files/zip-guard.ts) */
  constructor(private file: Uint8Array) {
    unzipSync(file, { filter: ({ name }) => !this.names.push(name) });
  }

  /** A part's text without its XML declaration, which speaks of the bytes. Throws DamagedPart. */
  text(part: string): string {
    return withoutDeclaration(this.trees.get(part)?.serialize() ?? this.read(part));
  }

  private read(part: string): string {
    const bytes = this.bytes(part);
    if (!bytes) throw new DamagedPart(part);
    try {
      const encoding =
        bytes[0] === 0xff && bytes[1] === 0xfe
          ? "utf-16le"
          : bytes[0] === 0xfe && bytes[1] === 0xff
            ? "utf-16be"
            : "utf-8";
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
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
   * The root element of a part, to be read or changed in place: a part of which nothing was changed is saved as it was.
   * Throws DamagedPart.
   */
  tree(part: string): XmlElement {
    const known = this.trees.get(part);
    if (known) return known.root;
    const text = this.read(part);
    try {
      const tree = parseXml(text);
      this.trees.set(part, tree);
      return tree.root;
    } catch (error) {
      throw Object.assign(new DamagedPart(part), { cause: error });
    }
  }

  /**
   * The parts that a part relates to; none when it has no relationships.
   * @param type the last word of the relationship's type: transitional and strict files begin it differently
   */
  related(source: string, type: string): Relation[] {
    return this.relations(source).filter((relation) => relation.type.endsWith(`/${type}`));
  }

  /** All parts that a part relates to. What lies outside the package is no part. */
  relations(source: string): Relation[] {
    const relationships = relationshipsOf(source);
    if (!this.has(relationships)) return [];
    return this.tree(relationships)
      .children.filter((element) => element.get("TargetMode") !== "External")
      .map((element) => ({
        id: element.get("Id") ?? "",
        type: element.get("Type") ?? "",
        part: resolve(source, element.get("Target") ?? ""),
      }));
  }

  has(part: string): boolean {
    return this.written.has(part) || this.stored(part) !== undefined;
  }

  /** Adds a part, or replaces one. */
  write(part: string, xml: string, contentType?: string): void {
    this.trees.delete(part);
    this.written.set(part, encodedXml(xml));
    if (contentType === undefined) return;
    const types = this.tree(CONTENT_TYPES);
    const stated = types.children.find((element) => samePart(element.get("PartName"), part));
    if (stated) stated.set("ContentType", contentType);
    else types.append(types.make("Override", { PartName: part, ContentType: contentType }));
  }

  /** Copies a part, with its content type and its relationships. */
  copy(part: string, copied: string): void {
    const bytes = this.bytes(part);
    if (!bytes) throw new DamagedPart(part);
    const tree = this.trees.get(part);
    this.written.set(copied, tree ? encodedXml(tree.serialize()) : Uint8Array.from(bytes));
    const types = this.tree(CONTENT_TYPES);
    const stated = types.children.find((element) => samePart(element.get("PartName"), part));
    if (stated) types.append(stated.clone().set("PartName", copied));
    const relationships = relationshipsOf(part);
    if (this.has(relationships)) {
      this.written.set(relationshipsOf(copied), encodedXml(this.text(relationships)));
    }
  }

  /** Takes a part out, with its relationships and its content type. What relates to it is the caller's. */
  remove(part: string): void {
    for (const name of [part, relationshipsOf(part)]) {
      this.trees.delete(name);
      this.written.delete(name);
      const stored = this.stored(name);
      if (stored !== undefined) this.gone.add(stored);
    }
    this.tree(CONTENT_TYPES)
      .children.find((element) => samePart(element.get("PartName"), part))
      ?.remove();
  }

  /** A name that no part has: "/xl/comments#.xml" with a number for the «#». */
  freeName(pattern: string): string {
    for (let i = 1; ; i++) {
      const name = pattern.replace("#", String(i));
      if (!this.has(name)) return name;
    }
  }

  /** Relates a part to another one; gives the relationship's id. */
  relate(source: string, type: string, target: string): string {
    const relationships = relationshipsOf(source);
    if (!this.has(relationships)) {
      this.write(relationships, `<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"/>`);
    }
    const root = this.tree(relationships);
    const taken = new Set(root.children.map((element) => element.get("Id")));
    let id = "rId1";
    for (let i = 2; taken.has(id); i++) id = `rId${i}`;
    root.append(root.make("Relationship", { Id: id, Type: type, Target: target }));
    return id;
  }

  /** Ends a relationship. The part that it led to stays. */
  unrelate(source: string, id: string): void {
    this.relationElement(source, id)?.remove();
  }

  /** Lets a relationship lead to another part. */
  redirect(source: string, id: string, target: string): void {
    this.relationElement(source, id)?.set("Target", target);
  }

  /** The package as a file: parts that nobody changed as they were, in their order. */
  save(): Uint8Array {
    for (const [part, tree] of this.trees) {
      if (tree.root.touched) this.written.set(part, encodedXml(tree.serialize()));
    }
    const parts = unzipSync(this.file, { filter: ({ name }) => !this.gone.has(name) });
    for (const [part, bytes] of this.written) parts[this.stored(part) ?? part.slice(1)] = bytes;
    return zipSync(parts);
  }

  private relationElement(source: string, id: string): XmlElement | undefined {
    const relationships = relationshipsOf(source);
    if (!this.has(relationships)) return undefined;
    return this.tree(relationships).children.find((element) => element.get("Id") === id);
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
    return this.names.find((name) => name.toLowerCase() === wanted && !this.gone.has(name));
  }
}

export interface Relation {
  id: string;
  type: string;
  /** The target's name from the package's root: "/xl/workbook.xml". */
  part: string;
}

function encodedXml(xml: string): Uint8Array<ArrayBuffer> {
  // a copy: under Jest the encoder's arrays are of another realm, which fflate takes for folders
  const text = UTF_8.test(xml) ? xml : DECLARATION + withoutDeclaration(xml);
  return Uint8Array.from(new TextEncoder().encode(text));
}

function samePart(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
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
