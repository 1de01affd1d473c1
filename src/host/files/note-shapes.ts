/** The boxes in which older programs show notes: a drawing in VML that goes with a sheet's notes (ECMA-376 part 4, 19.4). */
import type { ISheetNote } from "@univerjs/sheets-note";
import { DamagedPart, type PackageFile } from "./package-file";
import { insertInOrder, type SheetEdit } from "./sheet-edit";
import { parseElement, type XmlElement } from "./xml/xml-tree";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const EMPTY =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';
const FIRST_SHAPE = 1025;

interface Shape {
  element: XmlElement;
  row: number;
  column: number;
}

export class NoteShapes {
  constructor(
    private file: PackageFile,
    private part: string,
    private sheet: XmlElement
  ) {}

  /** One box for each note: those that the file has follow their cells, those of deleted notes go. */
  write(notes: readonly ISheetNote[], { rows, columns }: SheetEdit): void {
    const drawing = this.drawing(notes.length > 0);
    if (!drawing) return;
    const wanted = new Set(notes.map(({ row, col }) => `${String(row)},${String(col)}`));
    for (const shape of noteShapes(drawing)) {
      const row = rows.placeOf(shape.row);
      const column = columns.placeOf(shape.column);
      const key = `${String(row)},${String(column)}`;
      if (row === null || column === null || !wanted.delete(key)) shape.element.remove();
      else move(shape, row, column);
    }
    for (const key of wanted) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      drawing.append(box(row, column, freeId(drawing)));
    }
  }

  /** The drawing's root; undefined when there is none and none is wanted. One that cannot be read is made anew. */
  private drawing(wanted: boolean): XmlElement | undefined {
    const id = this.sheet.child("legacyDrawing")?.getLocal("id");
    const stated = this.file
      .related(this.part, "vmlDrawing")
      .find((known) => known.id === id)?.part;
    try {
      if (stated !== undefined) return this.file.tree(stated);
    } catch (error) {
      if (!(error instanceof DamagedPart)) throw error;
      this.file.write(stated ?? "", EMPTY);
      return this.file.tree(stated ?? "");
    }
    if (!wanted) return undefined;
    const name = this.file.freeName("/xl/drawings/vmlDrawing#.vml");
    this.file.write(name, EMPTY, TYPE);
    const relation = this.file.relate(this.part, `${OFFICE}/vmlDrawing`, name);
    const element = this.sheet.make("legacyDrawing", { "xmlns:r": OFFICE, "r:id": relation });
    insertInOrder(this.sheet, element);
    return this.file.tree(name);
  }
}

/** Only those of notes: the drawing may hold buttons and pictures of headers too. */
function noteShapes(drawing: XmlElement): Shape[] {
  return drawing.childrenNamed("shape").flatMap((element) => {
    const data = element.child("ClientData");
    const row = data?.child("Row")?.text;
    const column = data?.child("Column")?.text;
    if (data?.get("ObjectType") !== "Note" || row === undefined || column === undefined) return [];
    return [{ element, row: Number(row), column: Number(column) }];
  });
}

function move({ element, row, column }: Shape, toRow: number, toColumn: number): void {
  if (row === toRow && column === toColumn) return;
  const data = element.child("ClientData");
  data?.child("Row")?.setText(String(toRow));
  data?.child("Column")?.setText(String(toColumn));
  const anchor = data?.child("Anchor");
  const numbers = anchor?.text.split(",").map(Number) ?? [];
  if (!anchor || numbers.length !== 8) return;
  // left column, offset, top row, offset, right column, offset, bottom row, offset
  const moved = numbers.map((number, i) => {
    if (i % 2 === 1) return number;
    return Math.max(0, number + (i % 4 === 0 ? toColumn - column : toRow - row));
  });
  anchor.setText(moved.join(", "));
}

function freeId(drawing: XmlElement): number {
  const ids = drawing
    .childrenNamed("shape")
    .map((shape) => Number(/\d+$/.exec(shape.get("id") ?? "")?.[0] ?? 0));
  return Math.max(FIRST_SHAPE - 1, ...ids) + 1;
}

function box(row: number, column: number, id: number): XmlElement {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 4, 15, row + 4, 4].join(", ");
  const element = parseElement(
    `<v:shape id="_x0000_s${String(id)}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:180pt;height:68pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
  );
  return element;
}
