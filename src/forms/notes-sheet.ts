import { SET_NOTES_SHEET } from "../tables/helper-sheets";
import type { FormSheet } from "./form-sheet";
import { isToLookAt, noticeText, type FormNotice } from "./notices";
import { SheetDraft } from "./sheet-draft";

const HEADER = 2;
/** In characters; a Chinese one is two wide. */
const WIDTH = 90;
const LINE_HEIGHT = 16;

/** How many lines a text takes in the column, all its characters counted as wide. */
function linesOf(text: string): number {
  return Math.ceil((text.length * 2) / WIDTH);
}

/** What is to be known of a set, kept in its workbook: whoever fills it has the list at hand. Null where there is nothing to say. */
export function notesSheet(notices: readonly FormNotice[]): FormSheet | null {
  if (notices.length === 0) return null;
  const draft = new SheetDraft(SET_NOTES_SHEET, null, [12, WIDTH]);
  draft.text(
    0,
    0,
    "新建这套表时带过来的和没有带过来的内容；不公开，核对后可以删除这张工作表",
    "note"
  );
  draft.text(HEADER, 0, "类别", "header");
  draft.text(HEADER, 1, "内容", "header");
  const ordered = [
    ...notices.filter(isToLookAt),
    ...notices.filter((notice) => !isToLookAt(notice)),
  ];
  ordered.forEach((notice, i) => {
    draft.text(HEADER + 1 + i, 0, isToLookAt(notice) ? "请核对" : "已带过来", "centred");
    const text = noticeText(notice);
    draft.text(HEADER + 1 + i, 1, text, "text");
    draft.height(HEADER + 1 + i, linesOf(text) * LINE_HEIGHT);
  });
  return draft.finish({
    frozenRows: HEADER + 1,
    print: { orientation: "portrait", repeated: { top: HEADER, bottom: HEADER } },
  });
}
