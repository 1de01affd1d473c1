/**
 * XML as a tree that remembers its own text: an element that nobody touched is written exactly as it was read, whatever its
 * quotes, blanks and entities. So a part of a file can be changed in one place and stay the same in all others.
 */

export type XmlNode = XmlElement | string;

const TOKEN =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<\/([^\s<>]+)\s*>|<([^\s/<>!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/gy;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITY = /&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g;
const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const CDATA = /^<!\[CDATA\[([^]*)\]\]>$/;

/** The text is no well-formed XML, or has a document type. */
export class XmlSyntaxError extends Error {}

export class XmlElement {
  parent: XmlElement | null = null;
  private parsed: Map<string, string> | null = null;
  private nodes: XmlNode[] = [];
  /** The element's own text as it was read; null once something in it changed. */
  private source: string | null = null;

  /** @param startText the attributes as they stand in the start tag */
  constructor(
    readonly name: string,
    private startText = ""
  ) {}

  /** The name without its prefix. */
  get local(): string {
    return this.name.slice(this.name.indexOf(":") + 1);
  }

  get children(): XmlElement[] {
    return this.nodes.filter((node) => node instanceof XmlElement);
  }

  /** All text in it, entities resolved. */
  get text(): string {
    return this.nodes
      .map((node) => {
        if (node instanceof XmlElement) return node.text;
        const data = CDATA.exec(node)?.[1];
        return data ?? (node.startsWith("<") ? "" : decoded(node));
      })
      .join("");
  }

  /** The first child of this name, whatever its prefix. */
  child(local: string): XmlElement | undefined {
    return this.children.find((child) => child.local === local);
  }

  childrenNamed(local: string): XmlElement[] {
    return this.children.filter((child) => child.local === local);
  }

  /** All elements of this name below it, in the order of the text. */
  descendants(local: string): XmlElement[] {
    return this.children.flatMap((child) => [
      ...(child.local === local ? [child] : []),
      ...child.descendants(local),
    ]);
  }

  /** @param name with its prefix, as it stands */
  get(name: string): string | undefined {
    return this.attributes.get(name);
  }

  /** By the name without its prefix. */
  getLocal(local: string): string | undefined {
    for (const [name, value] of this.attributes) {
      if (name === local || name.endsWith(`:${local}`)) return value;
    }
    return undefined;
  }

  /** undefined takes the attribute away. Setting what is there already changes nothing. */
  set(name: string, value: string | undefined): this {
    const { attributes } = this;
    if (attributes.get(name) === value) return this;
    if (value === undefined) attributes.delete(name);
    else attributes.set(name, value);
    this.startText = [...attributes].map(([key, text]) => ` ${key}="${encoded(text)}"`).join("");
    this.touch();
    return this;
  }

  setText(text: string): this {
    if (this.children.length === 0 && this.text === text) return this;
    this.nodes.forEach((node) => node instanceof XmlElement && (node.parent = null));
    this.nodes = text === "" ? [] : [encoded(text)];
    this.touch();
    return this;
  }

  append(...elements: XmlElement[]): this {
    return this.insertBefore(undefined, ...elements);
  }

  insertBefore(next: XmlElement | undefined, ...elements: XmlElement[]): this {
    const at = next ? this.nodes.indexOf(next) : this.nodes.length;
    this.nodes.splice(at, 0, ...elements);
    elements.forEach((element) => (element.parent = this));
    this.touch();
    return this;
  }

  /** Takes the place of all child elements; text between them is blank in the files that this is for, and goes. */
  replaceChildren(elements: readonly XmlElement[]): this {
    const before = this.children;
    if (before.length === elements.length && before.every((child, i) => child === elements[i])) {
      return this;
    }
    before.forEach((child) => (child.parent = null));
    this.nodes = [...elements];
    elements.forEach((element) => (element.parent = this));
    this.touch();
    return this;
  }

  remove(): void {
    const { parent } = this;
    if (!parent) return;
    parent.nodes = parent.nodes.filter((node) => node !== this);
    this.parent = null;
    parent.touch();
  }

  /** A new element in the same namespace as this one. */
  make(local: string, attributes: Record<string, string | undefined> = {}): XmlElement {
    const prefix = this.name.slice(0, this.name.length - this.local.length);
    const element = new XmlElement(`${prefix}${local}`);
    for (const [name, value] of Object.entries(attributes)) element.set(name, value);
    return element;
  }

  clone(): XmlElement {
    return parseElement(this.serialize());
  }

  serialize(): string {
    if (this.source !== null) return this.source;
    const start = `<${this.name}${this.startText}`;
    if (this.nodes.length === 0) return `${start}/>`;
    const content = this.nodes.map((node) => (typeof node === "string" ? node : node.serialize()));
    return `${start}>${content.join("")}</${this.name}>`;
  }

  /** True once something in it differs from what was read. */
  get touched(): boolean {
    return this.source === null;
  }

  /** For the parser only: a node as it was read. */
  adopt(node: XmlNode): void {
    this.nodes.push(node);
    if (node instanceof XmlElement) node.parent = this;
  }

  /** For the parser only: the text that the element was read from. */
  remember(source: string): void {
    this.source = source;
  }

  get attributes(): Map<string, string> {
    if (!this.parsed) {
      this.parsed = new Map();
      for (const [, name = "", double, single] of this.startText.matchAll(ATTRIBUTE)) {
        this.parsed.set(name, decoded(double ?? single ?? ""));
      }
    }
    return this.parsed;
  }

  private touch(): void {
    if (this.source === null && !this.parent?.source) return;
    this.source = null;
    this.parent?.touch();
  }
}

export interface XmlDocument {
  readonly root: XmlElement;
  /** The text, with everything outside the root element as it was read. */
  serialize(): string;
}

/** @throws XmlSyntaxError */
export function parseXml(text: string): XmlDocument {
  const outside: [string, string] = ["", ""];
  const roots: XmlElement[] = [];
  const open: Array<{ element: XmlElement; start: number }> = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const token = TOKEN.exec(text);
    if (!token) throw new XmlSyntaxError(`No XML at ${String(start)}.`);
    const [whole, end, name, attributes, empty] = token;
    if (name !== undefined) {
      const element = new XmlElement(name, attributes);
      const parent = open.at(-1);
      if (parent) parent.element.adopt(element);
      else roots.push(element);
      if (empty) element.remember(whole);
      else open.push({ element, start });
    } else if (end !== undefined) {
      const closed = open.pop();
      if (closed?.element.name !== end) throw new XmlSyntaxError(`</${end}> ends nothing.`);
      closed.element.remember(text.slice(closed.start, TOKEN.lastIndex));
    } else {
      const parent = open.at(-1);
      if (parent) parent.element.adopt(whole);
      else outside[roots.length ? 1 : 0] += whole;
    }
  }
  const [root] = roots;
  if (!root || roots.length > 1 || open.length > 0) throw new XmlSyntaxError("No single root.");
  return { root, serialize: () => outside[0] + root.serialize() + outside[1] };
}

/** One element from its text. @throws XmlSyntaxError */
export function parseElement(text: string): XmlElement {
  return parseXml(text).root;
}

function decoded(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
    // beyond what characters there are it names none, and stays as it is written
    if (code <= 0x10ffff) return String.fromCodePoint(code);
    return NAMED[name ?? ""] ?? whole;
  });
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Blanks other than spaces would be read back as spaces in an attribute, and a carriage return as a line's end. */
function encoded(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (c) => ESCAPES[c] ?? `&#${String(c.charCodeAt(0))};`);
}
