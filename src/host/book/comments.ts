/** Comments. Univer has notes only, so a comment is shown as a note; notes of the user's are not comments. */
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from "@univerjs/sheets-note";
import { invalidArgument } from "../office/host-error";
import { RangeRef } from "./range-ref";
import type { SheetRef } from "./sheet-ref";
import type { UniverUnit } from "./univer-unit";

export interface Comment {
  readonly id: string;
  readonly sheet: SheetRef;
  resolved: boolean;
}

const NOTE_SIZE = { width: 240, height: 90 };

export class Comments {
  private known: Comment[] = [];

  constructor(
    private unit: UniverUnit,
    private newId: () => string
  ) {}

  /** All comments still there: one whose note the user removed, or whose sheet, is gone. */
  all(): Comment[] {
    this.known = this.known.filter((comment) => this.note(comment));
    return this.known;
  }

  at(range: RangeRef): Comment | undefined {
    return this.all().find((comment) => this.location(comment).address === range.address);
  }

  /** Where the comment stands now: its cell may have moved. */
  location(comment: Comment): RangeRef {
    const { row = 0, col = 0 } = this.note(comment) ?? {};
    return new RangeRef(comment.sheet, { row, column: col, rows: 1, columns: 1 });
  }

  content(comment: Comment): string {
    return this.note(comment)?.note ?? "";
  }

  /** As in Excel, a cell has a note or a comment, not both: InvalidArgument. */
  add(range: RangeRef, content: string): Comment {
    const { row, column } = range.area;
    const where = { row, col: column };
    if (this.model().getNote(this.unitId, range.sheet.id, where)) {
      throw invalidArgument("CommentCollection.add", "The cell already has a note or a comment.");
    }
    const comment = { id: this.newId(), sheet: range.sheet, resolved: false };
    this.known.push(comment);
    this.show(comment, range, content);
    return comment;
  }

  edit(comment: Comment, content: string): void {
    this.show(comment, this.location(comment), content);
  }

  delete(comment: Comment): void {
    this.known = this.known.filter((other) => other !== comment);
    this.unit.api.syncExecuteCommand(RemoveNoteMutation.id, {
      unitId: this.unitId,
      sheetId: comment.sheet.id,
      noteId: comment.id,
    });
  }

  /** A mutation, not a command: an add-in's comment is no step of the user's undo. */
  private show({ id, sheet }: Comment, { area }: RangeRef, content: string): void {
    this.unit.api.syncExecuteCommand(UpdateNoteMutation.id, {
      unitId: this.unitId,
      sheetId: sheet.id,
      row: area.row,
      col: area.column,
      note: { id, row: area.row, col: area.column, note: content, show: false, ...NOTE_SIZE },
    });
  }

  private note({ id, sheet }: Comment) {
    return this.model().getNote(this.unitId, sheet.id, { noteId: id });
  }

  private get unitId(): string {
    return this.unit.workbook.getId();
  }

  private model(): SheetsNoteModel {
    return this.unit.univer.__getInjector().get(SheetsNoteModel);
  }
}
