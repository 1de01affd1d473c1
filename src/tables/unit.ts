import type { CellValue, Unit } from "../money/amount";
import { filledColumns, refAt, valueAt, type Block } from "./block";
import { plainText } from "./cell-text";
import type { CellRef } from "./grid";
import { remembering } from "../money/remembering";

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

/** 单价（元） says nothing of the amounts beside it. */
const OF_ANOTHER_FIGURE = /单价|均价|定额|标准/;

const unitIn = remembering((value: CellValue): Unit | null => {
  if (typeof value !== "string" || value.length > 200) return null;
  const text = plainText(value);
  if (OF_ANOTHER_FIGURE.test(text)) return null;
  const match = LABELLED.exec(text) ?? BRACKETED.exec(text) ?? ALONE.exec(text);
  return (match?.[1] as Unit | undefined) ?? null;
});

/** The first unit that rows state in their cells, such as those of a title and a header; null if nowhere. */
export function findUnit(block: Block, rows: readonly number[]): StatedUnit | null {
  for (const row of rows)
    for (const column of filledColumns(block, row)) {
      const text = valueAt(block, row, column);
      const unit = unitIn(text);
      if (unit !== null) return { unit, cell: refAt(block, row, column), text: String(text) };
    }
  return null;
}

/** The unit that a remark among or below rows of data states. A cell among others there may measure anything. */
export function findUnitInRemarks(block: Block, rows: readonly number[]): StatedUnit | null {
  return findUnit(
    block,
    rows.filter((row) => filledColumns(block, row).length === 1)
  );
}
