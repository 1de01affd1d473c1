import { localName, xmlAttributes, xmlTokens, type XmlToken } from "./xml-tokens";

/** What stands in a text for an element of the document that is none. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["br", "\n"],
  ["cr", "\n"],
  ["noBreakHyphen", "-"],
]);

/**
 * What is not shown, or shown elsewhere once more: deleted text of tracked changes, the old place of a moved one, how a word is
 * pronounced, and the second drawing of what older programs cannot show.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(["del", "moveFrom", "rt", "Fallback"]);

const WORD = /\/wordprocessingml\/(?:\d+\/)?main$/;

interface OpenParagraph {
  text: string;
  /** The end of the paragraph is deleted: the next one goes on in its line. */
  isJoined: boolean;
}

/**
 * The text of a Word document's XML, one paragraph a line, cells of tables as paragraphs. A text box comes behind the paragraph that it is
 * anchored in.
 */
export function wordText(xml: string): string {
  const reader = new WordReader();
  for (const token of xmlTokens(xml)) reader.take(token);
  return reader.end();
}

class WordReader {
  private text = "";
  /** From the outermost on. */
  private readonly paragraphs: OpenParagraph[] = [];
  private boxes = "";
  /** Of each run that is open, whether it is hidden. */
  private readonly runs: boolean[] = [];
  private isText = false;
  private leftOut = 0;
  private readonly prefixes = new Set(["w"]);

  take(token: XmlToken): void {
    if (token.type === "text") {
      if (this.isText) this.add(token.text);
      return;
    }
    const name = localName(token.name);
    if (token.type === "open" && token.attributes.includes("xmlns")) this.learn(token.attributes);
    const opens = token.type === "open" && !token.isEmpty;
    const closes = token.type === "close";
    if (LEFT_OUT.has(name) && (opens || closes)) {
      this.leftOut = Math.max(0, this.leftOut + (opens ? 1 : -1));
      return;
    }
    if (this.leftOut > 0 || !this.isOfWord(token.name)) return;
    if (name === "t") this.isText = opens;
    else if (name === "p") this.atParagraph(opens, closes);
    else if (name === "r" && opens) this.runs.push(false);
    else if (name === "r" && closes) this.runs.pop();
    else if (token.type === "open") this.atElement(name, token);
  }

  end(): string {
    while (this.paragraphs.length > 0) this.atParagraph(false, true);
    return this.text;
  }

  private atElement(name: string, token: XmlToken & { type: "open" }): void {
    const paragraph = this.paragraphs.at(-1);
    if (name === "vanish" && this.runs.length > 0)
      this.runs[this.runs.length - 1] = isOn(token.attributes);
    else if (name === "del" && paragraph) paragraph.isJoined = true;
    else this.add(SIGNS.get(name) ?? "");
  }

  private atParagraph(opens: boolean, closes: boolean): void {
    const paragraph = closes ? this.paragraphs.pop() : { text: "", isJoined: false };
    if (opens && paragraph) this.paragraphs.push(paragraph);
    else if (paragraph) {
      const line = paragraph.text + (paragraph.isJoined ? "" : "\n");
      if (this.paragraphs.length > 0) this.boxes += line;
      else {
        this.text += line + this.boxes;
        this.boxes = "";
      }
    }
  }

  private add(text: string): void {
    if (this.leftOut > 0 || this.runs.includes(true)) return;
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
    else this.text += text;
  }

  /** Which prefixes stand for Word's own elements: nearly always "w". */
  private learn(written: string): void {
    for (const [name, namespace] of xmlAttributes(written)) {
      const [declared, prefix = ""] = name.split(":");
      if (declared === "xmlns" && WORD.test(namespace)) this.prefixes.add(prefix);
    }
  }

  private isOfWord(name: string): boolean {
    const at = name.indexOf(":");
    return this.prefixes.has(at < 0 ? "" : name.slice(0, at));
  }
}

function isOn(written: string): boolean {
  const value = [...xmlAttributes(written)].find(([name]) => localName(name) === "val")?.[1];
  return value === undefined || !["0", "false", "off", "none"].includes(value);
}
