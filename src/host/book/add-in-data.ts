/** What an add-in keeps inside the workbook. It lives as long as the workbook is open: it is not written into a saved file yet. */

export interface XmlPart {
  readonly id: string;
  xml: string;
}

export class AddInData {
  /** document.settings and workbook.settings are one store: a name, and its value as JSON text. */
  readonly settings = new Map<string, string>();
  private parts: XmlPart[] = [];

  constructor(private newId: () => string) {}

  xmlParts(namespace?: string): XmlPart[] {
    if (namespace === undefined) return this.parts;
    return this.parts.filter((part) => namespaceOf(part) === namespace);
  }

  addXmlPart(xml: string): XmlPart {
    const part = { id: this.newId(), xml };
    this.parts.push(part);
    return part;
  }

  deleteXmlPart(part: XmlPart): void {
    this.parts = this.parts.filter((other) => other !== part);
  }
}

/** The namespace of a part's root element, "" without one. */
export function namespaceOf({ xml }: XmlPart): string {
  return /xmlns="([^"]*)"/.exec(xml)?.[1] ?? "";
}
