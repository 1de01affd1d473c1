import { areaAddress } from "../tables/grid";
import type { Rectangle } from "./form-sheet";
import type { SheetDraft } from "./sheet-draft";

/**
 * The remark below a table: as long as it has no amount, that and why; afterwards what always stands there.
 * @param lacking 政府性基金预算收支 …, of which the unit then has none
 */
export function putNote(
  draft: SheetDraft,
  row: number,
  amounts: Rectangle,
  lacking: string,
  standing = ""
): void {
  const empty = `备注：本单位无${lacking}，故此表无数据。`;
  draft.put(
    row,
    0,
    {
      type: "formula",
      formula: `IF(COUNT(${areaAddress(amounts)})=0,"${empty}","${standing}")`,
      value: isEmpty(draft, amounts) ? empty : standing,
    },
    { style: "note" }
  );
  draft.merge({ top: row, left: 0, bottom: row, right: amounts.right });
}

function isEmpty(draft: SheetDraft, { top, left, bottom, right }: Rectangle): boolean {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (draft.fenAt(row, column) !== null) return false;
  return true;
}
