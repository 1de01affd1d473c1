import type { AddInFormula } from "../../excel/add-in-formulas";
import type { LeftWhy } from "../../excel/restore-formulas";

/** Why a formula is left when the others become values; in the order of what the user can do about it. */
export function whyNotConverted({ state, isProtected }: AddInFormula): string {
  switch (state) {
    case "computing":
      return "还在计算，算完再转。";
    case "unknown-name":
      return isProtected
        ? "显示 #NAME?，工作表受保护，不能重新计算。请撤销保护后再试。"
        : "显示 #NAME?，要先重新计算。";
    case "error":
      return "显示错误值，转了就只剩错误值。请先按提示改正。";
    case "value":
      return "工作表受保护，不能改动。请在“审阅”中撤销保护后再转。";
  }
}

/** Why a formula has not been put back. */
export const WHY_LEFT: Readonly<Record<LeftWhy, string>> = {
  changed: "转为数值后，单元格又改过，没有覆盖。",
  gone: "原来的单元格已删除，没有写到别处。",
  "reference-gone": "公式引用的单元格已删除，没有恢复。",
  protected: "工作表受保护，不能改动。请在“审阅”中撤销保护后再恢复。",
};

/** «工作簿里有 5 个公式用了这些函数，其中 2 个现在不能转为数值：» */
export function summary(formulas: number, notConvertible: number, kept: number): string {
  const found =
    formulas === 0
      ? "工作簿里没有用这些函数写的公式。"
      : `工作簿里有 ${String(formulas)} 个公式用了这些函数${notConvertible > 0 ? `，其中 ${String(notConvertible)} 个现在不能转为数值` : ""}。`;
  return kept === 0 ? found : `${found}另有 ${String(kept)} 个已转为数值，可以恢复。`;
}
