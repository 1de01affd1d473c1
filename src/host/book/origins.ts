/**
 * Where a sheet, a row or a column stood in the file. Univer carries what is stored with a row along when rows come, go and come back by
 * undo, so a file's own contents can follow: a chart's anchor, a print area, whatever Univer knows nothing of.
 */
import type { CustomData, IColumnData, IRowData, IWorksheetData } from "@univerjs/core";

const ORIGIN = "origin";

type Line = Partial<IRowData> | Partial<IColumnData>;
type Lines<T> = Record<number, T>;

/** The note of where something stood in the file, for a sheet's, row's or column's data. */
export function originNote(origin: number): { custom: CustomData } {
  return { custom: { [ORIGIN]: origin } };
}

/** null for what was not in the file. */
export function originOf({ custom }: { custom?: CustomData }): number | null {
  const origin: unknown = custom?.[ORIGIN];
  return typeof origin === "number" ? origin : null;
}

/** Notes for all of a sheet's rows or columns. */
export function noteOrigins<T extends Line>(lines: Lines<T>, count: number): Lines<T> {
  const noted: Lines<T> = {};
  for (let i = 0; i < count; i++) noted[i] = { ...lines[i], ...originNote(i) } as T;
  return noted;
}

/** The data without the notes: what the user's workbook is. */
export function withoutOrigins(sheet: Partial<IWorksheetData>): Partial<IWorksheetData> {
  const plain = <T extends Line>(lines: Lines<T> = {}): Lines<T> =>
    Object.fromEntries(
      Object.entries(lines).map(([i, { custom: _, ...line }]) => [i, line as unknown as T])
    );
  const { custom, ...data } = sheet;
  const { [ORIGIN]: _, ...others } = custom ?? {};
  return {
    ...data,
    ...(Object.keys(others).length > 0 && { custom: others }),
    rowData: plain(data.rowData),
    columnData: plain(data.columnData),
  };
}

/** Rows, or columns, of a sheet: where they stood in the file, and where they stand now. */
export class AxisMap {
  private origins: Array<number | null>;
  private places = new Map<number, number>();
  /** Behind this place, and this origin, nothing came or went. */
  private tail = { place: 0, origin: 0 };
  /** Nothing came, went or moved. */
  readonly isIdentity: boolean;

  /** @param lines the sheet's row or column data @param noted how many lines had notes when the file was opened */
  constructor(lines: Lines<Line>, count: number, noted: number) {
    this.origins = Array.from({ length: count }, (_, i) => originOf(lines[i] ?? {}));
    this.origins.forEach((origin, place) => {
      if (origin === null) return;
      if (this.places.has(origin)) this.origins[place] = null;
      else this.places.set(origin, place);
      this.tail = { place: place + 1, origin: noted };
    });
    const moved = this.origins.some((origin, place) => origin !== place && place < this.tail.place);
    this.isIdentity = !moved && this.tail.place === noted;
  }

  /** null: the line is new. */
  originOf(place: number): number | null {
    if (place < this.tail.place) return this.origins[place] ?? null;
    return place - this.tail.place + this.tail.origin;
  }

  /** null: the line is gone. */
  placeOf(origin: number): number | null {
    const place = this.places.get(origin);
    if (place !== undefined) return place;
    return origin >= this.tail.origin ? origin - this.tail.origin + this.tail.place : null;
  }

  /** Where what remains of a span now stands; null when nothing does. @param last inclusive */
  spanOf(first: number, last: number): [first: number, last: number] | null {
    if (this.isIdentity) return [first, last];
    const from = Math.min(last, this.tail.origin);
    const places: number[] = [];
    for (let origin = first; origin <= from; origin++) {
      const place = this.placeOf(origin);
      if (place !== null) places.push(place);
    }
    // a span may lie behind all that is noted
    for (const edge of [first, last]) {
      const place = this.placeOf(edge);
      if (place !== null) places.push(place);
    }
    if (places.length === 0) return null;
    return [Math.min(...places), Math.max(...places)];
  }
}
