import type { CellValue, Unit } from "../money/amount";
import { filledColumns, refAt, valueAt, type Block } from "./block";
import { plainText } from "./cell-text";
import type { CellRef } from "./grid";

/** The unit that a table states, and where. */
export interface StatedUnit {
  readonly unit: Unit;
  readonly cell: CellRef;
  readonly text: string;
}

const UNIT = "(?:人民币)?(万元|千元|亿元|元)";
/** 单位：万元, 金额单位:元, 单位 万元. 单位：某某局 names a department. */
const LABELLED = new RegExp(`单位[:(]?${UNIT}(?![一-龥])`);
/** 金额（万元）, 预算数(元), （万元）, 万元 alone. */
const BRACKETED = new RegExp(`\\(${UNIT}\\)$`);
const ALONE = new RegExp(`^${UNIT}$`);

function unitIn(value: CellValue): Unit | null {
  if (typeof value !== "string" || value.length > 200) return null;
  const text = plainText(value);
  const match = LABELLED.exec(text) ?? BRACKETED.exec(text) ?? ALONE.exec(text);
  return (match?.[1] as Unit | undefined) ?? null;
}

/** The first unit that the block states in its title, its header or near them, otherwise in a remark below; null if nowhere. */
export function findUnit(block: Block, rows: readonly number[]): StatedUnit | null {
  for (const row of rows)
    for (const column of filledColumns(block, row)) {
      const text = valueAt(block, row, column);
      const unit = unitIn(text);
      if (unit !== null) return { unit, cell: refAt(block, row, column), text: String(text) };
    }
  return null;
}
