import { formatArea, MAX_COLUMNS, MAX_ROWS } from "../a1";
import type { SheetMoves } from "../files/formula-references";
import type { RawChange } from "./changes";
import { insertedLines, movedExtras, removedLines, UNMOVED } from "./extras-moves";
import type { SheetExtras } from "./sheet-extras";
import type { SheetRef } from "./sheet-ref";

/** How many deletions can be taken back with what they took away. */
const MOST_REMEMBERED = 50;

interface Removed {
  what: string;
  /** By the sheets' ids: the extras before, and after. */
  extras: Map<string, { before: SheetExtras; after: string }>;
}

/** Has what Univer does not know of the sheets (sheet-extras.ts) follow rows, columns and names. */
export class ExtrasFollower {
  private removed: Removed[] = [];

  constructor(private sheets: () => SheetRef[]) {}

  /** Rows or columns came or went. @param takenBack by undoing the opposite: what went with them comes back */
  linesChanged({ sheetId, type, area }: RawChange, takenBack: boolean): void {
    const moved = this.sheets().find(({ id }) => id === sheetId);
    if (!moved) return;
    const what = `${sheetId} ${formatArea(area)}`;
    if (takenBack && type.endsWith("Inserted") && this.restore(what)) return;
    const rows = area.columns === MAX_COLUMNS;
    if (!rows && area.rows !== MAX_ROWS) return;
    const [first, count] = rows ? [area.row, area.rows] : [area.column, area.columns];
    const lines = type.endsWith("Inserted")
      ? insertedLines(first, count)
      : removedLines(first, count);
    const extras = this.move((name) =>
      name === moved.name
        ? { name, rows: rows ? lines : UNMOVED, columns: rows ? UNMOVED : lines }
        : undefined
    );
    if (type.endsWith("Inserted")) return;
    this.removed = [...this.removed, { what, extras }].slice(-MOST_REMEMBERED);
  }

  /** A sheet got another name. */
  renamed(before: string, after: string): void {
    const moves: SheetMoves = (name) =>
      name === before ? { name: after, rows: UNMOVED, columns: UNMOVED } : undefined;
    this.move(moves, (name) => (name === after ? before : name));
  }

  /** @param nameBefore the name that a sheet had before the move */
  private move(moves: SheetMoves, nameBefore = (name: string) => name): Removed["extras"] {
    const changed: Removed["extras"] = new Map();
    for (const sheet of this.sheets()) {
      const before = sheet.extras;
      if (!Object.keys(before).length) continue;
      const after = movedExtras(before, nameBefore(sheet.name), moves);
      sheet.setExtras(after);
      changed.set(sheet.id, { before, after: JSON.stringify(sheet.extras) });
    }
    return changed;
  }

  /** Not where somebody has changed the extras since. */
  private restore(what: string): boolean {
    const last = this.removed.at(-1);
    if (last?.what !== what) return false;
    this.removed.pop();
    const sheets = this.sheets().filter(({ id }) => last.extras.has(id));
    if (sheets.some(({ id, extras }) => last.extras.get(id)?.after !== JSON.stringify(extras)))
      return false;
    for (const sheet of sheets) sheet.setExtras(last.extras.get(sheet.id)?.before ?? {});
    return true;
  }
}
