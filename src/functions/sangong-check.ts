import { toUnit } from "../money/print";
import type { Subjects } from "../subjects/subjects";
import type { Range } from "./arguments";
import type { Answer } from "./function-error";
import { sangongConclusions } from "./sangong-conclusion";
import { readSangong } from "./sangong-range";
import { sentenceConclusion, textOf } from "./sangong-sentence";
import { sangongYears } from "./sangong-year";

const HEADINGS = ["年度", "合计", "分项之和", "差额", "结论"] as const;

/**
 * Whether a “三公” table adds up (domain.md B30, B31): headings, then one row a year with 合计 as printed, the sum of its parts,
 * 合计 − that sum, and the conclusion; amounts in the table's unit. With a text a last row says whether it agrees with the table.
 * Throws a FunctionError where the range is no such table or an amount cannot be read.
 * @param text the cells of a sentence or a paragraph
 */
export function checkSangong(range: Range, subjects: Subjects, text: Range = []): Answer[][] {
  const found = readSangong(range);
  const { unit } = found.table;
  const conclusionOf = sangongConclusions(found, subjects);
  const rows = sangongYears(found.table).map(({ role, label, total, parts }): Answer[] => [
    label,
    toUnit(total, unit),
    toUnit(parts, unit),
    toUnit(total - parts, unit),
    conclusionOf(role),
  ]);
  const said = textOf(text);
  const sentence =
    said === "" ? [] : [["文字", "", "", "", sentenceConclusion(said, found, subjects)]];
  return [[...HEADINGS], ...rows, ...sentence];
}
