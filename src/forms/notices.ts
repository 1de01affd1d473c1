import type { Fen, Unit } from "../money/amount";
import { printAmount } from "../money/print";
import { areaAddress, cellAddress, type CellRef } from "../tables/grid";
import { KIND_TITLES } from "../tables/kind-titles";
import { quoted } from "../tables/quoted";
import type { BudgetTable, Row, TableKind } from "../tables/table";
import { FORM_UNIT } from "./sheet-draft";

/** What the user should know of a new set: what was taken over from last year, and what was not and why. */
export type FormNotice =
  | { readonly type: "taken"; readonly kind: TableKind; readonly amounts: number }
  | { readonly type: "subjects-taken"; readonly kind: TableKind; readonly subjects: number }
  | { readonly type: "converted"; readonly kind: TableKind; readonly unit: Unit }
  | { readonly type: "other-department"; readonly department: string }
  | { readonly type: "no-table"; readonly kind: TableKind }
  | {
      readonly type: "several-tables";
      readonly kind: TableKind;
      readonly left: readonly BudgetTable[];
    }
  | { readonly type: "no-total-row"; readonly kind: TableKind }
  /** A line with an amount and without a usable code. */
  | { readonly type: "no-code"; readonly name: string; readonly fen: Fen; readonly cell: CellRef }
  | { readonly type: "rows-left-out"; readonly kind: TableKind; readonly rows: readonly Row[] }
  | {
      readonly type: "repeated-code";
      readonly code: string;
      readonly fen: Fen;
      readonly cell: CellRef;
    }
  | { readonly type: "unread"; readonly name: string; readonly cell: CellRef }
  | { readonly type: "not-a-number"; readonly name: string; readonly cell: CellRef }
  /** Last year's printed sum is not the sum of what stands below it; it is kept as printed. */
  | {
      readonly type: "sum-as-printed";
      readonly name: string;
      readonly printed: Fen;
      readonly sum: Fen;
      /** Rounding alone explains the difference. */
      readonly isRounding: boolean;
    }
  | { readonly type: "renamed"; readonly code: string; readonly from: string; readonly to: string }
  | { readonly type: "unknown-subject"; readonly code: string; readonly name: string }
  | { readonly type: "unknown-code"; readonly code: string }
  | { readonly type: "not-expenditure"; readonly code: string }
  | { readonly type: "not-in-set"; readonly code: string; readonly kind: TableKind };

/** Whether a notice tells of something that was left out or is to be looked at, not only of what was done. */
export function isToLookAt(notice: FormNotice): boolean {
  const { type } = notice;
  if (type === "sum-as-printed") return !notice.isRounding;
  return type !== "taken" && type !== "subjects-taken" && type !== "converted";
}

function place(cell: CellRef): string {
  return `${quoted(cell.sheet)}${cellAddress(cell)}`;
}

function money(fen: Fen): string {
  return `${printAmount(fen, FORM_UNIT, { thousands: true })} ${FORM_UNIT}`;
}

/** A notice as one sentence or two, for the user. */
export function noticeText(notice: FormNotice): string {
  switch (notice.type) {
    case "taken":
      return `${quoted(KIND_TITLES[notice.kind])}的上年预算数：从上年的表取来 ${String(notice.amounts)} 个金额。`;
    case "subjects-taken":
      return `${quoted(KIND_TITLES[notice.kind])}：沿用上年有金额的 ${String(notice.subjects)} 个科目。`;
    case "converted":
      return `上年的${quoted(KIND_TITLES[notice.kind])}以${notice.unit}为单位，已换算为${FORM_UNIT}，保留两位小数。`;
    case "other-department":
      return `上年的工作簿是${quoted(notice.department)}的，与这次的名称不同。请确认没有选错文件。`;
    case "no-table":
      return `上年的工作簿里没有找到${quoted(KIND_TITLES[notice.kind])}，它的上年预算数没有填。请自己填写。`;
    case "several-tables":
      return `上年有几张${quoted(KIND_TITLES[notice.kind])}，只用了第一张，没有用：${notice.left.map(tablePlace).join("、")}。`;
    case "no-total-row":
      return `上年的${quoted(KIND_TITLES[notice.kind])}有几行，没有合计行，上年预算数没有填。请自己填写。`;
    case "no-code":
      return `上年的${quoted(notice.name)}（${place(notice.cell)}，${money(notice.fen)}）没有可用的科目编码，没有带过来。请自己填写。`;
    case "rows-left-out":
      return `上年的${quoted(KIND_TITLES[notice.kind])}有 ${String(notice.rows.length)} 行没有可用的科目编码，没有沿用：${notice.rows.map(({ name }) => name).join("、")}。`;
    case "repeated-code":
      return `上年的 ${notice.code} 有两行，${place(notice.cell)} 的 ${money(notice.fen)} 没有带过来。请核对后自己加上。`;
    case "unread":
      return `上年的${quoted(notice.name)}（${place(notice.cell)}）有金额，但认不出是什么，没有带过来。`;
    case "not-a-number":
      return `上年${quoted(notice.name)}的 ${place(notice.cell)} 不是数字，没有带过来。请自己填写。`;
    case "sum-as-printed":
      return `上年${quoted(notice.name)}公开的是 ${money(notice.printed)}，各项之和是 ${money(notice.sum)}${notice.isRounding ? "，差的是尾差" : ""}；上年预算数按公开的填，没有用公式。`;
    case "renamed":
      return `${notice.code} 上年的名称是${quoted(notice.from)}，已按科目表改为${quoted(notice.to)}。`;
    case "unknown-subject":
      return `${notice.code} ${notice.name}不在科目表里，名称沿用上年的。请对照本年的政府收支分类科目核对。`;
    case "unknown-code":
      return `${notice.code} 不在科目表里，名称空着。请核对编码，并自己填写名称。`;
    case "not-expenditure":
      return `${notice.code} 不是支出科目的编码，没有用上。功能分类以 2 开头，部门经济分类以 3 开头，政府经济分类以 5 开头。`;
    case "not-in-set":
      return `${notice.code} 应列在${quoted(KIND_TITLES[notice.kind])}，这次没有选这张表，没有用上。`;
  }
}

function tablePlace({ area }: BudgetTable): string {
  return `${quoted(area.sheet)}${areaAddress(area)}`;
}
