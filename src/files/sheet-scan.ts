import { damaged } from "./file-kind";

/** The rectangle from A1 to the last cell of a sheet. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** A row, a cell or a column's width, as writers write it: attributes in quotation marks, without entities. */
const TAG =
  /<(?:[\w.-]+:)?(row|col|c)(?=[\s/>])((?:\s+[\w:.-]+\s*=\s*(?:"[^"<>&]*"|'[^'<>&]*'))*)\s*\/?>/y;
const BEGINNING = /<(?:[^\s/>:<]*:)?(?:row|col|c)(?=[\s/>])/g;
/** By far the most cells and rows: the place first, and no second one. */
const USUAL_PLACE = /^ r="([A-Z]{0,3})(\d{1,7})"(?!.*\sr\s*=)/s;
const PLACE = /\sr\s*=\s*["']([A-Za-z]{0,3})(\d{0,7})["']/g;
const ANY_PLACE = /\sr\s*=/g;
const SPAN = /\s(min|max)\s*=\s*["'](\d{1,7})["']/g;
const ANY_SPAN = /\s(?:min|max)\s*=/g;
const COLUMNS = 16_384;
/** A column belongs to one width at most; a few more do no harm. */
const MOST_SPANNED = 10 * COLUMNS;
/** No tag of a row or a cell is longer. */
const LONGEST_TAG = 64 * 1024;
/** What ends a sheet, as far as something may follow. */
const ENDING = /<\/(?:[\w.-]+:)?worksheet\s*>|<(?:[\w.-]+:)?worksheet(?:\s[^<>]*)?\/>/;
const LONGEST_ENDING = 4 * 1024;

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}

/**
 * Looks through a sheet for its last row and column, piece by piece, before anything is made of it. Cells that do not say where they stand count
 * on from the one before.
 */
export class SheetScan {
  private rest = "";
  private ending = "";
  private row = 0;
  private column = 0;
  private rows = 0;
  private columns = 0;
  private spanned = 0;

  /**
   * The next piece of the sheet's text.
   * @throws UnreadableFileError where a row, a cell or a column is written as no program writes it
   */
  push(piece: string): void {
    const text = this.rest + piece;
    this.ending = (this.ending + piece).slice(-LONGEST_ENDING);
    let done = 0;
    BEGINNING.lastIndex = 0;
    for (let start = BEGINNING.exec(text); start; start = BEGINNING.exec(text)) {
      if (text.indexOf(">", start.index) < 0) {
        if (text.length - start.index > LONGEST_TAG) throw damaged();
        this.rest = text.slice(start.index);
        return;
      }
      TAG.lastIndex = start.index;
      const [tag, kind, attributes] = TAG.exec(text) ?? [];
      if (tag === undefined || attributes === undefined) throw damaged();
      if (kind === "row") this.atRow(attributes);
      else if (kind === "c") this.atCell(attributes);
      else this.atWidth(attributes);
      done = start.index + tag.length;
      BEGINNING.lastIndex = done;
    }
    // A tag may begin in this piece and be told only by the next one.
    const open = text.lastIndexOf("<");
    this.rest = open >= done ? text.slice(open).slice(0, LONGEST_TAG) : "";
  }

  /**
   * What was seen.
   * @throws UnreadableFileError where the sheet breaks off: the reader would take what is there for all of it
   */
  end(): Extent {
    if (!ENDING.test(this.ending)) throw damaged();
    return { rows: this.rows, columns: this.columns };
  }

  private atRow(attributes: string): void {
    const place = placeIn(attributes);
    if (place && place.letters !== "") throw damaged();
    this.row = Number(place?.digits ?? 0) || this.row + 1;
    this.column = 0;
  }

  private atCell(attributes: string): void {
    const place = placeIn(attributes);
    this.column = place ? columnNumber(place.letters) : this.column + 1;
    this.rows = Math.max(this.rows, Number(place?.digits ?? 0) || this.row);
    this.columns = Math.max(this.columns, this.column);
  }

  private atWidth(attributes: string): void {
    const ends = [...attributes.matchAll(SPAN)];
    if (ends.length !== countOf(attributes, ANY_SPAN)) throw damaged();
    const endOf = (wanted: string): number | undefined =>
      ends
        .filter(([, name]) => name === wanted)
        .map(([, , value]) => Number(value))
        .at(-1);
    this.spanned += Math.max(0, Math.min(endOf("max") ?? 0, COLUMNS) - (endOf("min") ?? 1) + 1);
    if (this.spanned > MOST_SPANNED) throw damaged();
  }
}

interface WrittenPlace {
  readonly letters: string;
  readonly digits: string;
}

/** What the last `r` among the attributes says; null where there is none, or an empty one. */
function placeIn(attributes: string): WrittenPlace | null {
  const usual = USUAL_PLACE.exec(attributes);
  if (usual) return { letters: usual[1] ?? "", digits: usual[2] ?? "" };
  const places = [...attributes.matchAll(PLACE)];
  if (places.length !== countOf(attributes, ANY_PLACE)) throw damaged();
  const [, letters = "", digits = ""] = places.at(-1) ?? [];
  return letters + digits === "" ? null : { letters, digits };
}

function countOf(text: string, what: RegExp): number {
  return [...text.matchAll(what)].length;
}
