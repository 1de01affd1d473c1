import { plainText } from "./cell-text";

/** The subjects that a new set of tables brings along for its drop-downs (src/forms): no table of a budget. */
export const SUBJECT_LIST_SHEET = "科目（下拉用）";

/** What a new set says of itself: what was taken over from last year and what was not. */
export const SET_NOTES_SHEET = "套表说明（不公开）";

/** Charts over figures of the tables, with the figures repeated (src/narrative/overview): no table of a budget either. */
export const OVERVIEW_SHEET = "支出概览图";

const HELPERS = [SUBJECT_LIST_SHEET, SET_NOTES_SHEET, OVERVIEW_SHEET].map(plainText);

/** Whether a sheet, by its name, only accompanies the tables, or is a copy of such a one. */
export function isHelperSheet(name: string): boolean {
  return HELPERS.some((helper) => plainText(name).includes(helper));
}
