import type { FormSheet, Rectangle } from "./form-sheet";
import { SUBJECT_LIST_SHEET } from "../tables/helper-sheets";
import { SheetDraft } from "./sheet-draft";
import type { ListName, SubjectLists } from "./subject-lists";

const LIST_TITLES: Readonly<Record<ListName, string>> = {
  functional: "支出功能分类",
  fund: "政府性基金",
  "state-capital": "国有资本经营",
  "economic-department": "部门预算支出经济分类",
  "economic-government": "政府预算支出经济分类",
};

const NAMES = Object.keys(LIST_TITLES) as ListName[];
const LEVELS = { 1: "类", 2: "款", 3: "项" } as const;
/** 编码, 名称, 级次, 依据, and a gap. */
const BLOCK_WIDTH = 5;
const TOP = 3;
/** The list of the 类 by name alone stands behind the others. */
const CATEGORIES_COLUMN = NAMES.length * BLOCK_WIDTH;

function leftOf(list: ListName): number {
  return NAMES.indexOf(list) * BLOCK_WIDTH;
}

function columnArea(column: number, rows: number): Rectangle {
  return { top: TOP, left: column, bottom: TOP + Math.max(rows, 1) - 1, right: column };
}

/** Where the codes of a list stand. */
export function codesArea(lists: SubjectLists, list: ListName): Rectangle {
  return columnArea(leftOf(list), lists[list].length);
}

/** The 类 of 支出功能分类 by name, each once. */
export function categoryNames(lists: SubjectLists): string[] {
  return [...new Set(lists.functional.filter(({ level }) => level === 1).map(({ name }) => name))];
}

/** Where the names of the 类 stand. */
export function categoriesArea(lists: SubjectLists): Rectangle {
  return columnArea(CATEGORIES_COLUMN, categoryNames(lists).length);
}

/** The subjects that the drop-downs offer, one block a list. */
export function subjectSheet(lists: SubjectLists): FormSheet {
  const widths = NAMES.flatMap(() => [11, 40, 6, 9, 3]);
  const draft = new SheetDraft(SUBJECT_LIST_SHEET, null, [...widths, 30]);
  draft.text(0, 0, "供各表下拉选择和取名称，请勿删除；不公开，公开前可以隐藏", "note");
  for (const list of NAMES) {
    const left = leftOf(list);
    draft.text(TOP - 2, left, LIST_TITLES[list], "header");
    ["编码", "名称", "级次", "依据"].forEach((words, i) => {
      draft.text(TOP - 1, left + i, words, "header");
    });
    lists[list].forEach(({ code, name, level, isProven }, i) => {
      draft.text(TOP + i, left, code, "code-1");
      draft.text(TOP + i, left + 1, name, `subject-${level}`);
      draft.text(TOP + i, left + 2, LEVELS[level], "centred");
      draft.text(TOP + i, left + 3, isProven ? "已见公开" : "待核对", "centred");
    });
  }
  draft.text(TOP - 1, CATEGORIES_COLUMN, "类级科目", "header");
  categoryNames(lists).forEach((name, i) => {
    draft.text(TOP + i, CATEGORIES_COLUMN, name, "subject-1");
  });
  return draft.finish({
    frozenRows: TOP,
    print: { orientation: "landscape", repeated: { top: TOP - 2, bottom: TOP - 1 } },
  });
}
