import type { Explanation, Finding, Repair } from "../../checks/finding";
import { amountText } from "../../checks/messages/amounts";
import { explanationText, titleOf } from "../../checks/messages/causes";
import type { CellValue } from "../../money/amount";
import { parseAmount } from "../../money/parse";
import type { Book } from "../../tables/book";
import { cellAddress, contains, isSameCell, type CellRef } from "../../tables/grid";
import { rowLabel } from "../../checks/labels";

/** One way to repair a finding. */
export interface RepairWay {
  readonly changes: readonly Repair[];
  /** What would have happened then; null where the finding says all there is to say. */
  readonly cause: { readonly title: string; readonly text: string } | null;
}

/** The certain repair; or else what each of the possible causes would change. */
export function repairWays(finding: Finding): readonly RepairWay[] {
  const { repair, explanations } = finding;
  const [first] = explanations;
  if (repair.length > 0)
    return [
      { changes: repair, cause: first && !isSaid(finding, first) ? said(finding, first) : null },
    ];
  return explanations.map((explanation) => ({
    changes: explanation.changes,
    cause: said(finding, explanation),
  }));
}

function said(finding: Finding, explanation: Explanation): RepairWay["cause"] {
  return { title: titleOf(explanation.cause), text: explanationText(explanation, finding) };
}

/** Whether the finding's own message is that of the cause. */
function isSaid({ detail }: Finding, { cause, changes }: Explanation): boolean {
  return detail.type === "cause" || (cause === "blank-subtotal" && changes.length === 1);
}

/** What the button does: 填入 28.50, 改为“…”, 清空 C7, 修复 5 个单元格. */
export function repairVerb(changes: readonly Repair[], finding: Finding): string {
  const [only, ...others] = changes;
  if (!only || others.length > 0) return `修复 ${changes.length} 个单元格`;
  if (only.value === null) return `清空 ${cellAddress(only.cell)}`;
  return typeof only.value === "number"
    ? `填入 ${valueText(only.value, finding)}`
    : `改为“${only.value}”`;
}

/** How a cell that holds nothing is called. */
export const BLANK = "空白";

/** A cell's value as the user reads it; an amount in the finding's unit. */
export function valueText(value: CellValue, { unit }: Pick<Finding, "unit">): string {
  if (value === null) return BLANK;
  if (typeof value !== "number" || !unit) return String(value);
  const amount = parseAmount(value, unit);
  return amount.kind === "amount" ? amountText(amount.fen, unit) : String(value);
}

/** What a cell will hold, as the user reads it. */
export function afterText({ value }: Repair, before: CellValue, finding: Finding): string {
  return value === null && before !== null ? "留空，待补填" : valueText(value, finding);
}

/** What the row of a cell is called in its table: "2010301 行政运行"; empty for a cell of no row. */
export function rowNameOf({ tables }: Book, cell: CellRef): string {
  const rows = tables.find(({ area }) => contains(area, cell))?.rows ?? [];
  const row = rows.find(({ cells }) => cells.some((one) => one && isSameCell(one, cell)));
  return row ? rowLabel(row) : "";
}
