import type { IDisposable, IMutationInfo, IRange, Univer } from "@univerjs/core";
import { handleDefaultRangeChangeWithEffectRefCommands, RefRangeService } from "@univerjs/sheets";
import {
  RemoveNoteMutation,
  SheetsNoteModel,
  UniverSheetsNotePlugin,
  UpdateNoteMutation,
  UpdateNotePositionMutation,
  type ISheetNote,
} from "@univerjs/sheets-note";

/** Univer's plugin for notes, without the part that lets notes follow their cells: `keepNotesWithCells` takes its place. */
export class NotePlugin extends UniverSheetsNotePlugin {
  override onReady(): void {
    // nothing: Univer's own part starts here
  }
}

interface Place {
  unitId: string;
  sheetId: string;
}

/**
 * Lets notes follow their cells when rows or columns come and go, as steps of the user's undo. Univer 0.25.1 files what it watches by
 * the cell, so of notes in neighbouring cells one loses its watcher to the other at the first inserted row, and stays behind at the
 * next; here it is filed by the note.
 */
export function keepNotesWithCells(univer: Univer): void {
  const injector = univer.__getInjector();
  const model = injector.get(SheetsNoteModel);
  const ranges = injector.get(RefRangeService);
  const watched = new Map<string, IDisposable>();

  const forget = (key: string) => {
    watched.get(key)?.dispose();
    watched.delete(key);
  };
  const watch = (place: Place, note: ISheetNote) => {
    const key = keyOf(place, note);
    forget(key);
    const range = rangeOf(note);
    const follow: Parameters<RefRangeService["registerRefRange"]>[1] = (command) => {
      const moved = handleDefaultRangeChangeWithEffectRefCommands(range, command);
      return mutationsFor(place, note, moved);
    };
    watched.set(key, ranges.registerRefRange(range, follow, place.unitId, place.sheetId));
  };

  for (const [unitId, sheets] of model.getNotes()) {
    for (const [sheetId, notes] of sheets) {
      for (const note of notes.values()) watch({ unitId, sheetId }, note);
    }
  }
  model.change$.subscribe(({ unitId, subUnitId, oldNote, newNote }) => {
    const place = { unitId, sheetId: subUnitId };
    if (oldNote) forget(keyOf(place, oldNote));
    if (newNote) watch(place, newNote);
  });
}

function keyOf({ unitId, sheetId }: Place, { id }: ISheetNote): string {
  return `${unitId} ${sheetId} ${id}`;
}

function rangeOf({ row, col }: ISheetNote): IRange {
  return { startRow: row, endRow: row, startColumn: col, endColumn: col };
}

/** @param range where the note's cell goes; null when it goes away */
function mutationsFor(
  { unitId, sheetId }: Place,
  note: ISheetNote,
  range: IRange | null
): { redos: IMutationInfo[]; undos: IMutationInfo[] } {
  const { id: noteId, row, col } = note;
  const where = { unitId, sheetId };
  if (!range) {
    return {
      redos: [{ id: RemoveNoteMutation.id, params: { ...where, noteId } }],
      undos: [{ id: UpdateNoteMutation.id, params: { ...where, row, col, note } }],
    };
  }
  if (range.startRow === row && range.startColumn === col) return { redos: [], undos: [] };
  const to = (newPosition: { row: number; col: number }): IMutationInfo => ({
    id: UpdateNotePositionMutation.id,
    params: { ...where, noteId, newPosition, silent: false },
  });
  return {
    redos: [to({ row: range.startRow, col: range.startColumn })],
    undos: [to({ row, col })],
  };
}
