/** What a cell holds, and how a file states it (ECMA-376 part 1, 18.3.1.4). */
import { formatArea, type Area } from "../a1";
import type { CellValue } from "../book/cell-value";
import type { XmlElement } from "./xml/xml-tree";

export interface CellContent {
  /** Without "=", as the file spells it; null for a constant. */
  readonly formula: string | null;
  /** The formula's result, or the constant; "" for nothing. */
  readonly value: CellValue;
  /** The cells that the formula fills. */
  readonly spill: Area | null;
}

/** All that the format knows (18.18.11); Excel states its newer ones as #VALUE! with a remark elsewhere. */
const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)$/;
const NEWER_ERRORS = /^#(SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;
const BUSY = "#BUSY!";
/** Characters that XML does not have, and texts that look like their replacement (22.9.2.19). */

const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_x[0-9a-fA-F]{4}_/g;

/** Replaces a cell's content. What the content was in is gone: rich text, what tells an array apart. */
export function writeContent(cell: XmlElement, content: CellContent): void {
  clearContent(cell);
  const { formula, spill } = content;
  if (formula !== null) {
    const element = cell.make("f").setText(writable(formula));
    if (spill) element.set("t", "array").set("ref", formatArea(spill));
    cell.append(element);
  }
  writeValue(cell, content);
}

/** Replaces the result of a formula that stays. */
export function writeResult(cell: XmlElement, value: CellValue): void {
  cell.child("v")?.remove();
  cell.child("is")?.remove();
  cell.set("t", undefined);
  writeValue(cell, { formula: "", value });
}

export function clearContent(cell: XmlElement): void {
  for (const name of ["f", "v", "is"]) cell.child(name)?.remove();
  for (const name of ["t", "cm", "vm"]) cell.set(name, undefined);
}

function writeValue(
  cell: XmlElement,
  { formula, value }: Pick<CellContent, "formula" | "value">
): void {
  const put = (type: string | undefined, text: string) => {
    cell.set("t", type).append(spaced(cell.make("v"), text));
  };
  if (value === "") {
    // a formula's empty text is a result; a constant's is nothing
    if (formula !== null) put("str", "");
  } else if (typeof value === "number") {
    put(undefined, String(value));
  } else if (typeof value === "boolean") {
    put("b", value ? "1" : "0");
  } else if (ERRORS.test(value)) {
    put("e", value);
  } else if (value === BUSY) {
    put("e", "#GETTING_DATA");
  } else if (NEWER_ERRORS.test(value)) {
    put("e", "#VALUE!");
  } else if (formula !== null) {
    put("str", writable(value));
  } else {
    const text = spaced(cell.make("t"), writable(value));
    cell.set("t", "inlineStr").append(cell.make("is").append(text));
  }
}

function spaced(element: XmlElement, text: string): XmlElement {
  if (text !== text.trim() || /[\n\r\t]/.test(text)) element.set("xml:space", "preserve");
  return element.setText(text);
}

function writable(text: string): string {
  return text.replace(UNWRITABLE, (found) =>
    found.startsWith("_")
      ? `_x005F${found}`
      : `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`
  );
}
