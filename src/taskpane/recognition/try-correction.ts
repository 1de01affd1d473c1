import { createBook } from "../../tables/book";
import { withCorrection, type Correction, type Corrections } from "../../tables/corrections";
import type { Grid } from "../../tables/grid";

/**
 * Why a part of a workbook cannot be what the user says, in Chinese; null where it can. Nothing is kept and nothing is checked.
 * @param grids as last read
 * @param before what was said of that part before, null for nothing
 */
export function whyNotSo(
  grids: readonly Grid[],
  corrections: Corrections,
  before: Correction | null,
  now: Correction
): string | null {
  const { stated, tables } = withCorrection(corrections, before, now);
  const { unrecognised, lost = [] } = createBook(grids, null, stated, tables);
  const isIt = ({ at }: Correction) => JSON.stringify(at) === JSON.stringify(now.at);
  if (lost.some(isIt)) return "这里与另一处已指定的内容重叠，或者刚刚改过。请重新检查后再指定。";
  const failed = unrecognised.find(({ correction }) => correction && isIt(correction));
  return failed && now.kind ? failed.reason : null;
}
