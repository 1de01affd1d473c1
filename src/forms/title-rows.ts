import type { FormContext } from "./form";
import { FORM_UNIT, type SheetDraft } from "./sheet-draft";

/** The row below the lines above a table. */
export const HEADER_TOP = 3;

const TITLE_ROW = 1;
const TITLE_HEIGHT = 30;

/** 表一 / the title over the whole width / 单位：万元 at the right. */
export function putTitleRows(
  draft: SheetDraft,
  { number }: FormContext,
  title: string,
  width: number
): void {
  draft.text(0, 0, number, "number");
  draft.text(TITLE_ROW, 0, title, "title");
  draft.merge({ top: TITLE_ROW, left: 0, bottom: TITLE_ROW, right: width - 1 });
  draft.height(TITLE_ROW, TITLE_HEIGHT);
  draft.text(HEADER_TOP - 1, width - 1, `单位：${FORM_UNIT}`, "unit");
}
