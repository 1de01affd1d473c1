import { normaliseName } from "../../money/width";
import type { TextCell } from "../../tables/performance";

/** The texts of 绩效目标表 are long, and several checks read each. */
const plainOf = new WeakMap<TextCell, string>();

/** What a cell says, in the form in which names are compared. */
export function plainTextOf(cell: TextCell): string {
  let plain = plainOf.get(cell);
  if (plain === undefined) plainOf.set(cell, (plain = normaliseName(cell.text)));
  return plain;
}
