/**
 * Notes and comments of a sheet, written over those of the file. A comment is written as Excel does: the thread in a part of its own,
 * and a note for programs that know no threads ([MS-XLSX] 2.1.40 and 2.6.205).
 */
import type { ISheetNote } from "@univerjs/sheets-note";
import { cellName } from "../a1";
import { isComment, type CommentNote } from "../book/comments";
import { NoteShapes } from "./note-shapes";
import { People } from "./people";
import { authorOf, commentElements, isStandIn, noteText } from "./read-notes";
import type { SheetEdit } from "./sheet-edit";
import type { XmlElement } from "./xml/xml-tree";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const THREAD_RELATION = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const NOTES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const THREADS_TYPE = "application/vnd.ms-excel.threadedcomments+xml";
const STAND_IN =
  "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    ";

export function writeNotes(edit: SheetEdit, base: readonly ISheetNote[]): void {
  const now = [...edit.now.notes].sort((a, b) => a.row - b.row || a.col - b.col);
  const key = (notes: readonly ISheetNote[]) =>
    JSON.stringify(
      [...notes]
        .sort((a, b) => a.row - b.row || a.col - b.col)
        .map((note) => [note.row, note.col, note.note, isComment(note) && note.thread])
    );
  if (key(now) === key(base)) return;
  writeNoteElements(edit, now);
  writeThreads(edit, now.filter(isComment));
}

function writeNoteElements(edit: SheetEdit, notes: readonly ISheetNote[]): void {
  const { parts, part, root } = edit;
  const relation = parts.file.related(part, "comments")[0];
  const shapes = new NoteShapes(parts.file, part, root);
  if (notes.length === 0) {
    if (relation) {
      parts.file.remove(relation.part);
      parts.file.unrelate(part, relation.id);
    }
    shapes.write([], edit);
    return;
  }
  const stated = commentElements(parts, part);
  const name = relation?.part ?? parts.file.freeName("/xl/comments#.xml");
  if (!relation) {
    parts.file.write(
      name,
      `<comments xmlns="${MAIN}"><authors/><commentList/></comments>`,
      NOTES_TYPE
    );
    parts.file.relate(part, `${OFFICE}/comments`, name);
  }
  const list = parts.file.tree(name);
  const authors = list.child("authors");
  const comments = list.child("commentList");
  if (!authors || !comments) return;
  const byCell = new Map(stated.map((element) => [element.get("ref") ?? "", element]));
  const elements = notes.map((note) => {
    const origin = originRef(edit, note);
    const before = origin === null ? undefined : byCell.get(origin);
    return noteElement(note, before, authors, comments);
  });
  comments.replaceChildren(elements);
  shapes.write(notes, edit);
}

/** Where a note's cell stood in the file; null for a new cell. */
function originRef({ rows, columns }: SheetEdit, { row, col }: ISheetNote): string | null {
  const [fromRow, fromColumn] = [rows.originOf(row), columns.originOf(col)];
  return fromRow === null || fromColumn === null ? null : cellName(fromRow, fromColumn);
}

function noteElement(
  note: ISheetNote,
  before: XmlElement | undefined,
  authors: XmlElement,
  list: XmlElement
): XmlElement {
  const ref = cellName(note.row, note.col);
  const text = isComment(note) ? standInText(note) : note.note;
  if (before && isStandIn(before) === isComment(note)) {
    const unchanged = isComment(note)
      ? authorOf(before) === `tc=${note.id}` && noteText(before).includes(note.note)
      : noteText(before) === text;
    if (unchanged) return before.set("ref", ref);
  }
  const author = isComment(note)
    ? `tc=${note.id}`
    : before && !isStandIn(before)
      ? authorOf(before)
      : "";
  const element = list.make("comment", { ref, authorId: String(authorPlace(authors, author)) });
  const t = list.make("t").set("xml:space", "preserve").setText(text);
  return element.append(list.make("text").append(list.make("r").append(t)));
}

function standInText({ note, thread }: CommentNote): string {
  return (
    STAND_IN + [note, ...thread.replies.map(({ content }) => `Reply:\n    ${content}`)].join("\n")
  );
}

function authorPlace(authors: XmlElement, name: string): number {
  const place = authors.children.findIndex((author) => author.text === name);
  if (place >= 0) return place;
  authors.append(authors.make("author").setText(name));
  return authors.children.length - 1;
}

function writeThreads({ parts, part }: SheetEdit, comments: readonly CommentNote[]): void {
  const relation = parts.file.related(part, "threadedComment")[0];
  if (comments.length === 0) {
    if (!relation) return;
    parts.file.remove(relation.part);
    parts.file.unrelate(part, relation.id);
    return;
  }
  const name = relation?.part ?? parts.file.freeName("/xl/threadedComments/threadedComment#.xml");
  if (!relation) {
    parts.file.write(name, `<ThreadedComments xmlns="${THREADS}"/>`, THREADS_TYPE);
    parts.file.relate(part, THREAD_RELATION, name);
  }
  const root = parts.file.tree(name);
  const stated = new Map(root.children.map((element) => [element.get("id") ?? "", element]));
  const people = new People(parts);
  const element = (
    id: string,
    ref: string,
    author: string,
    content: string,
    more: Record<string, string | undefined>
  ) => {
    const before = stated.get(id);
    const made = before ?? root.make("threadedComment", { ref });
    made.set("ref", ref);
    if (!before)
      made
        .set("dT", new Date().toISOString().slice(0, 22))
        .set("personId", people.id(author))
        .set("id", id);
    for (const [key, value] of Object.entries(more)) made.set(key, value);
    const text = made.child("text") ?? made.make("text");
    if (text.text !== content) text.setText(content);
    if (!text.parent) made.insertBefore(made.children[0], text);
    return made;
  };
  root.replaceChildren(
    comments.flatMap(({ id, row, col, note, thread }) => {
      const ref = cellName(row, col);
      const done = thread.resolved ? "1" : undefined;
      return [
        element(id, ref, thread.author, note, { done }),
        ...thread.replies.map((reply) =>
          element(reply.id, ref, reply.author, reply.content, { parentId: id })
        ),
      ];
    })
  );
}
