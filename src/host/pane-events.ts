/** What happens in the workbook, as Office.js expects to be told of it. */
import { formatArea } from "./a1";
import type { BookEvents, CellChange, Editor } from "./book/book-events";
import { valueType } from "./book/cell-value";
import { EventType } from "./office/wire";

type Notify = (type: EventType, sheetId: string, body: () => unknown) => void;

const sourceOf = (editor: Editor) => (editor === "coauthor" ? "Remote" : "Local");

/**
 * @param notify sends an event to whoever listens to it
 * @param remember keeps the range of a change for the event's getRange(); gives the name it is kept under
 * @param onEditing hears when the user begins to type into a cell, and when that is over
 */
export function paneEvents(
  notify: Notify,
  remember: (change: CellChange) => string,
  onEditing: (editing: boolean) => void
): BookEvents {
  const ofSheet = (type: EventType, worksheetId: string, editor: Editor, more: object = {}) =>
    notify(type, worksheetId, () => ({ worksheetId, source: sourceOf(editor), ...more }));
  return {
    changed: (change) =>
      notify(EventType.Changed, change.sheetId, () => ({
        changeType: change.type,
        source: sourceOf(change.editor),
        worksheetId: change.sheetId,
        address: formatArea(change.area),
        triggerSource: change.editor === "addIn" ? "ThisLocalAddin" : "Unknown",
        shiftDirection: change.shift,
        referenceId: remember(change),
        ...details(change),
      })),
    calculated: (worksheetId, areas) =>
      notify(EventType.Calculated, worksheetId, () => ({
        worksheetId,
        address: areas.map(formatArea).join(","),
      })),
    selected: (worksheetId, area) =>
      notify(EventType.SelectionChanged, worksheetId, () => ({
        worksheetId,
        address: formatArea(area),
        isInsideUsedRange: true,
      })),
    activated: (worksheetId) => notify(EventType.Activated, worksheetId, () => ({ worksheetId })),
    deactivated: (worksheetId) =>
      notify(EventType.Deactivated, worksheetId, () => ({ worksheetId })),
    added: (id, editor) => ofSheet(EventType.Added, id, editor),
    deleted: (id, editor) => ofSheet(EventType.Deleted, id, editor),
    renamed: (id, nameBefore, nameAfter, editor) =>
      ofSheet(EventType.NameChanged, id, editor, { nameBefore, nameAfter }),
    moved: (id, positionBefore, positionAfter, editor) =>
      ofSheet(EventType.Moved, id, editor, { positionBefore, positionAfter }),
    shownOrHidden: (id, visibilityBefore, visibilityAfter, editor) =>
      ofSheet(EventType.VisibilityChanged, id, editor, { visibilityBefore, visibilityAfter }),
    rowsHidden: (id, area, hidden, editor) =>
      ofSheet(EventType.RowHiddenChanged, id, editor, {
        address: formatArea(area),
        changeType: hidden ? "Hidden" : "Unhidden",
      }),
    editing: onEditing,
    refused: () => undefined,
    protectionChanged: (id, isProtected, editor) =>
      ofSheet(EventType.ProtectionChanged, id, editor, { isProtected }),
    commented: (id, commentId, changeType) =>
      ofSheet(EventType.CommentChanged, id, "user", {
        changeType,
        commentDetails: [{ commentId }],
      }),
  };
}

function details({ values }: CellChange): object {
  return values
    ? {
        valueBefore: values.before,
        valueAfter: values.after,
        valueTypeBefore: valueType(values.before),
        valueTypeAfter: valueType(values.after),
      }
    : {};
}
