/** Drawings, charts and tables: parts beside a sheet that name its rows and columns. */
import { movedFormula, movedReference, type SheetMoves } from "./formula-references";
import type { PackageFile } from "./package-file";
import { DamagedPart } from "./package-file";
import { ownMove, type SheetEdit } from "./sheet-edit";
import type { WorkbookParts } from "./workbook-parts";
import type { XmlElement } from "./xml/xml-tree";

/** Moves what is anchored to a sheet's cells. */
export function moveAnchors(edit: SheetEdit): void {
  const { rows, columns, parts, part } = edit;
  if (rows.isIdentity && columns.isIdentity) return;
  for (const drawing of parts.file.related(part, "drawing")) {
    const root = readableTree(parts.file, drawing.part);
    for (const anchor of root?.children ?? []) {
      const [from, to] = [anchor.child("from"), anchor.child("to")];
      const before = anchorCell(from);
      if (!from || !before || anchor.get("editAs") === "absolute") continue;
      const after = {
        row: nearest(before.row, (row) => rows.placeOf(row)),
        column: nearest(before.column, (column) => columns.placeOf(column)),
      };
      setAnchor(from, after.row, after.column);
      const end = anchorCell(to);
      if (!to || !end) continue;
      // a picture that does not change its size keeps its distance, one that does ends where its cell went
      const stretch = anchor.get("editAs") !== "oneCell";
      setAnchor(
        to,
        stretch ? nearest(end.row, (row) => rows.placeOf(row)) : end.row + after.row - before.row,
        stretch
          ? nearest(end.column, (column) => columns.placeOf(column))
          : end.column + after.column - before.column
      );
    }
  }
  for (const table of parts.file.related(part, "table")) {
    const root = readableTree(parts.file, table.part);
    const move = ownMove(edit);
    for (const element of root ? [root, root.child("autoFilter")] : []) {
      const moved = element && movedReference(element.get("ref") ?? "", move);
      if (moved) element.set("ref", moved);
    }
  }
}

/** Formulas in charts follow what they name, wherever the chart stands. */
export function moveChartReferences(parts: WorkbookParts, moves: SheetMoves): void {
  for (const sheet of parts.file.relations(parts.part)) {
    for (const drawing of parts.file.related(sheet.part, "drawing")) {
      const charts = parts.file
        .relations(drawing.part)
        .filter(({ type }) => /\/chart(Ex)?$/.test(type));
      for (const { part } of charts) {
        for (const formula of readableTree(parts.file, part)?.descendants("f") ?? []) {
          // references in charts always name their sheet
          formula.setText(movedFormula(formula.text, "", moves));
        }
      }
    }
  }
}

/** null for a part that cannot be read: it stays as it is. */
function readableTree(file: PackageFile, part: string): XmlElement | null {
  try {
    return file.tree(part);
  } catch (error) {
    if (error instanceof DamagedPart) return null;
    throw error;
  }
}

function anchorCell(end: XmlElement | undefined): { row: number; column: number } | null {
  const [row, column] = [end?.child("row")?.text, end?.child("col")?.text];
  return row === undefined || column === undefined
    ? null
    : { row: Number(row), column: Number(column) };
}

function setAnchor(end: XmlElement, row: number, column: number): void {
  end.child("row")?.setText(String(Math.max(0, row)));
  end.child("col")?.setText(String(Math.max(0, column)));
}

/** Where a row went, or the next one after it that is still there. */
function nearest(origin: number, place: (origin: number) => number | null): number {
  for (let next = origin; ; next++) {
    const found = place(next);
    if (found !== null) return found;
  }
}
