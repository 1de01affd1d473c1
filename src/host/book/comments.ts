/** Comments. Univer has notes only, so a comment is a note that carries its thread; notes of the user's are not comments. */
import {
  RemoveNoteMutation,
  SheetsNoteModel,
  UpdateNoteMutation,
  type ISheetNote,
} from "@univerjs/sheets-note";
import type { IDisposable } from "@univerjs/core";
import { invalidArgument } from "../office/host-error";
import type { CommentChange } from "./book-events";
import { mustAllow } from "./protection";
import { RangeRef } from "./range-ref";
import { SheetRef } from "./sheet-ref";
import type { UniverUnit } from "./univer-unit";

export interface Reply {
  readonly id: string;
  readonly author: string;
  readonly content: string;
}

/** What makes a note a comment. It stands on the note itself: so it goes with it when Univer copies its sheet, or brings the note back by an undo. */
export interface Thread {
  readonly author: string;
  readonly resolved: boolean;
  readonly replies: readonly Reply[];
}

/** The note's id is the comment's. */
export type CommentNote = ISheetNote & { readonly thread: Thread };

export interface Comment {
  readonly id: string;
  readonly sheet: SheetRef;
}

/** Who comments: the add-in on behalf of the user, whom the host does not know by name. */
const AUTHOR = "预算公开助手";
const NOTE_SIZE = { width: 240, height: 90 };

export function isComment(note: ISheetNote): note is CommentNote {
  return "thread" in note && note.thread !== undefined;
}

function withReplies(note: CommentNote, replies: readonly Reply[]): CommentNote {
  return { ...note, thread: { ...note.thread, replies } };
}

export class Comments {
  constructor(
    private unit: UniverUnit,
    private newId: () => string,
    private changed: (comment: Comment, change: CommentChange) => void
  ) {}

  /** Tells of what the user writes into a comment's note. */
  watch(): IDisposable {
    const subscription = this.model().change$.subscribe(
      ({ unitId, subUnitId, oldNote, newNote }) => {
        if (unitId !== this.unitId || !oldNote || !newNote || !isComment(newNote)) return;
        if (oldNote.note === newNote.note) return;
        const sheet = this.unit.workbook.getSheetBySheetId(subUnitId);
        if (sheet)
          this.changed({ id: newNote.id, sheet: new SheetRef(this.unit, sheet) }, "CommentEdited");
      }
    );
    return { dispose: () => subscription.unsubscribe() };
  }

  /** All comments, by their sheets' order and then by cell. */
  all(): Comment[] {
    return this.unit.workbook.getSheets().flatMap((facade) => {
      const sheet = new SheetRef(this.unit, facade);
      const notes = [...(this.model().getSheetNotes(this.unitId, sheet.id)?.values() ?? [])];
      return notes
        .filter(isComment)
        .sort((a, b) => a.row - b.row || a.col - b.col)
        .map(({ id }) => ({ id, sheet }));
    });
  }

  at(range: RangeRef): Comment | undefined {
    const { row, column } = range.area;
    const note = this.model().getNote(this.unitId, range.sheet.id, { row, col: column });
    return note && isComment(note) ? { id: note.id, sheet: range.sheet } : undefined;
  }

  /** Where the comment stands now: its cell may have moved. */
  location(comment: Comment): RangeRef {
    const { row = 0, col = 0 } = this.note(comment) ?? {};
    return new RangeRef(comment.sheet, { row, column: col, rows: 1, columns: 1 });
  }

  content(comment: Comment): string {
    return this.note(comment)?.note ?? "";
  }

  thread(comment: Comment): Thread {
    return this.note(comment)?.thread ?? { author: AUTHOR, resolved: false, replies: [] };
  }

  /** As in Excel, a cell has a note or a comment, not both: InvalidArgument. */
  add(range: RangeRef, content: string): Comment {
    mustAllow(range.sheet, "allowEditObjects", "CommentCollection.add");
    const { row, column } = range.area;
    if (this.model().getNote(this.unitId, range.sheet.id, { row, col: column })) {
      throw invalidArgument("CommentCollection.add", "The cell already has a note or a comment.");
    }
    const id = this.unusedId();
    const thread: Thread = { author: AUTHOR, resolved: false, replies: [] };
    const note = { id, row, col: column, note: content, show: false, ...NOTE_SIZE, thread };
    this.put(range.sheet, note);
    return { id, sheet: range.sheet };
  }

  edit(comment: Comment, content: string): void {
    this.change(comment, "CommentEdited", (note) => ({ ...note, note: content }));
  }

  resolve(comment: Comment, resolved: boolean): void {
    this.change(comment, "CommentResolved", (note) => ({
      ...note,
      thread: { ...note.thread, resolved },
    }));
  }

  reply(comment: Comment, content: string): Reply {
    const reply = { id: this.newId(), author: AUTHOR, content };
    this.change(comment, "ReplyAdded", (note) =>
      withReplies(note, [...note.thread.replies, reply])
    );
    return reply;
  }

  deleteReply(comment: Comment, reply: Reply): void {
    this.change(comment, "ReplyDeleted", (note) =>
      withReplies(
        note,
        note.thread.replies.filter(({ id }) => id !== reply.id)
      )
    );
  }

  delete(comment: Comment): void {
    mustAllow(comment.sheet, "allowEditObjects", "Comment.delete");
    this.unit.api.syncExecuteCommand(RemoveNoteMutation.id, {
      unitId: this.unitId,
      sheetId: comment.sheet.id,
      noteId: comment.id,
    });
  }

  private change(
    comment: Comment,
    what: CommentChange,
    changed: (note: CommentNote) => CommentNote
  ): void {
    const note = this.note(comment);
    if (!note) return;
    mustAllow(comment.sheet, "allowEditObjects", "Comment");
    this.put(comment.sheet, changed(note));
    // what was written is heard by watch()
    if (what !== "CommentEdited") this.changed(comment, what);
  }

  /** A mutation, not a command: an add-in's comment is no step of the user's undo. */
  private put(sheet: SheetRef, note: CommentNote): void {
    this.unit.api.syncExecuteCommand(UpdateNoteMutation.id, {
      unitId: this.unitId,
      sheetId: sheet.id,
      row: note.row,
      col: note.col,
      note,
    });
  }

  private note({ id, sheet }: Comment): CommentNote | undefined {
    const note = this.model().getNote(this.unitId, sheet.id, { noteId: id });
    return note && isComment(note) ? note : undefined;
  }

  /** A file brings comments with ids of its own. */
  private unusedId(): string {
    const sheets = this.unit.workbook.getSheets().map((sheet) => sheet.getSheetId());
    const used = (noteId: string) =>
      sheets.some((sheet) => this.model().getNote(this.unitId, sheet, { noteId }));
    let id = this.newId();
    while (used(id)) id = this.newId();
    return id;
  }

  private get unitId(): string {
    return this.unit.workbook.getId();
  }

  private model(): SheetsNoteModel {
    return this.unit.univer.__getInjector().get(SheetsNoteModel);
  }
}
