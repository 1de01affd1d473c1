/** The notes and comments of a file, as Univer's plugin for notes stores them in a workbook's data: a comment is a note with its thread (book/comments.ts). */
import type { IWorkbookData } from "@univerjs/core";
import type { ISheetNote } from "@univerjs/sheets-note";
import { parseReference } from "../a1";
import type { CommentNote } from "../book/comments";
import { DamagedPart } from "./package-file";
import type { SheetSource } from "./sheet-source";
import type { WorkbookParts } from "./workbook-parts";
import type { XmlElement } from "./xml/xml-tree";

const NOTE_PLUGIN = "SHEET_NOTE_PLUGIN";
const SIZE = { width: 240, height: 90 };
/** How the text of a note begins that stands in for a comment in older programs: its author. */
const STANDS_IN = "tc=";

export function noteResources(
  sources: readonly SheetSource[],
  parts: WorkbookParts | null
): NonNullable<IWorkbookData["resources"]> {
  const people = parts ? personNames(parts) : new Map<string, string>();
  const notes = sources.map((source) => [
    source.id,
    byCell(
      source.stored && parts
        ? [...notesOf(source, parts), ...threadsOf(source.stored.part, parts, people)]
        : []
    ),
  ]);
  return [{ name: NOTE_PLUGIN, data: JSON.stringify(Object.fromEntries(notes)) }];
}

function byCell(notes: readonly ISheetNote[]) {
  const rows: Record<number, Record<number, ISheetNote>> = {};
  for (const note of notes) (rows[note.row] ??= {})[note.col] = note;
  return rows;
}

/** The notes of a sheet's comments part, without those that only stand in for a comment. */
function notesOf({ id, stored }: SheetSource, parts: WorkbookParts): ISheetNote[] {
  return commentElements(parts, stored?.part ?? "").flatMap((element): ISheetNote[] => {
    const area = parseReference(element.get("ref") ?? "")?.area;
    if (!area || isStandIn(element)) return [];
    const { row, column } = area;
    const note = noteText(element);
    return [
      {
        id: `${id}-${String(row)},${String(column)}`,
        row,
        col: column,
        note,
        show: false,
        ...SIZE,
      },
    ];
  });
}

/** The comment elements of a sheet's notes; none when it has no such part or that cannot be read. */
export function commentElements(parts: WorkbookParts, sheet: string): XmlElement[] {
  return readable(() =>
    parts.file
      .related(sheet, "comments")
      .flatMap(({ part }) => parts.file.tree(part).child("commentList")?.children ?? [])
  );
}

export function noteText(element: XmlElement): string {
  const text = element.child("text");
  return (text?.descendants("t") ?? []).map((t) => t.text).join("");
}

export function authorOf(element: XmlElement): string {
  const authors = element.parent?.parent?.child("authors")?.children ?? [];
  return authors[Number(element.get("authorId") ?? 0)]?.text ?? "";
}

export function isStandIn(element: XmlElement): boolean {
  return authorOf(element).startsWith(STANDS_IN);
}

function threadsOf(
  sheet: string,
  parts: WorkbookParts,
  people: ReadonlyMap<string, string>
): CommentNote[] {
  const elements = readable(() =>
    parts.file
      .related(sheet, "threadedComment")
      .flatMap(({ part }) => parts.file.tree(part).childrenNamed("threadedComment"))
  );
  const author = (element: XmlElement) => people.get(element.get("personId") ?? "") ?? "";
  const content = (element: XmlElement) => element.child("text")?.text ?? "";
  return elements.flatMap((element): CommentNote[] => {
    const area = parseReference(element.get("ref") ?? "")?.area;
    const id = element.get("id") ?? "";
    if (!area || element.get("parentId") !== undefined || id === "") return [];
    const replies = elements
      .filter((other) => other.get("parentId") === id)
      .map((other) => ({
        id: other.get("id") ?? "",
        author: author(other),
        content: content(other),
      }));
    const thread = { author: author(element), resolved: element.get("done") === "1", replies };
    const { row, column } = area;
    return [{ id, row, col: column, note: content(element), show: false, ...SIZE, thread }];
  });
}

function personNames(parts: WorkbookParts): Map<string, string> {
  const people = readable(() =>
    parts.file
      .related(parts.part, "person")
      .flatMap(({ part }) => parts.file.tree(part).childrenNamed("person"))
  );
  return new Map(people.map((person) => [person.get("id") ?? "", person.get("displayName") ?? ""]));
}

/** A part beside the sheets that cannot be read costs what it holds, not the workbook; saving leaves it as it is. */
function readable(read: () => XmlElement[]): XmlElement[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof DamagedPart) return [];
    throw error;
  }
}
