/** What an add-in keeps inside the workbook, and what a saved file carries along (files/add-in-parts.ts). */
import { xmlRoot } from "./xml-root";

export interface XmlPart {
  /** A GUID in braces, which a saved file keeps. */
  readonly id: string;
  readonly xml: string;
}

/** What a file holds for the add-in. */
export interface AddInContents {
  readonly parts: readonly XmlPart[];
  readonly settings: ReadonlyMap<string, string>;
}

export class AddInData implements AddInContents {
  /** document.settings and workbook.settings are one store: a name, and its value as JSON text. */
  readonly settings = new Map<string, string>();
  private xml: StoredPart[] = [];

  /** @param changed hears of every change of a custom XML part: there the user's own content is. Settings are the add-in's. */
  constructor(private changed: () => void) {}

  get parts(): readonly XmlPart[] {
    return this.xml;
  }

  /** Takes over what a file held, once, before anybody has written here. */
  restore({ parts, settings }: AddInContents): void {
    this.xml = parts.map((part) => ({ ...part }));
    settings.forEach((value, key) => this.settings.set(key, value));
  }

  partsOf(namespace: string): XmlPart[] {
    return this.xml.filter((part) => namespaceOf(part) === namespace);
  }

  addPart(xml: string): XmlPart {
    const part = { id: newPartId(), xml };
    this.xml.push(part);
    this.changed();
    return part;
  }

  changePart({ id }: XmlPart, xml: string): void {
    const part = this.xml.find((other) => other.id === id);
    if (!part) return;
    part.xml = xml;
    this.changed();
  }

  deletePart({ id }: XmlPart): void {
    this.xml = this.xml.filter((other) => other.id !== id);
    this.changed();
  }
}

interface StoredPart {
  readonly id: string;
  xml: string;
}

/** ST_Guid of ECMA-376 part 1, 22.9.2.4, has capital letters. */
export function newPartId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}

/** The namespace of a part's root element, "" without one. */
export function namespaceOf({ xml }: XmlPart): string {
  return xmlRoot(xml)?.namespaceURI ?? "";
}
