import { runChecks } from "../checks/engine";
import type { Finding, Severity } from "../checks/finding";
import { describe } from "../checks/messages";
import { actualText } from "../checks/messages/amounts";
import { explanationsText } from "../checks/messages/causes";
import type { CellValue, Unit } from "../money/amount";
import { toUnit } from "../money/print";
import { normaliseName } from "../money/width";
import type { Subjects } from "../subjects/subjects";
import { createBook, type Book } from "../tables/book";
import { cellAddress } from "../tables/grid";
import { type Answer, FunctionError } from "./function-error";
import { holdsOnlyIfBlank, isOfLookalikes, notRunSentence } from "./table-check-coverage";
import type { TableRange } from "./table-range";

const UNITS: readonly Unit[] = ["元", "千元", "万元", "亿元"];

/** As the pane calls them. */
const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  rounding: "尾差",
  info: "提示",
};

/**
 * What the pane's own checks find in a range with a table, or with several: headings, a row a finding (severity, cell, message, expected
 * and actual; amounts as numbers in the unit of the table), and a last row with what was not checked. Where nothing is found a row says so.
 * @param unit in which the amounts are where no table says it; 万元 without
 * @throws FunctionError where no table is recognised, or the unit is none or not the table's
 */
export function checkTable(range: TableRange, unit: CellValue, subjects: Subjects): Answer[][] {
  const statedUnit = readUnit(unit);
  const book = createBook([range.grid], null, statedUnit === null ? {} : { unit: statedUnit });
  rejectUnread(book);
  rejectOtherUnit(book, statedUnit);
  const { findings, coverage } = runChecks({ book, subjects });
  const decided = findings.filter((finding) => !isOfLookalikes(finding, range));
  const place = range.isPlaced ? "单元格" : "单元格（从所选区域的左上角算起）";
  return [
    ["级别", place, "问题", "应为", "实际"],
    ...(decided.length === 0 ? [["通过", "", "没有发现错误。", "", ""]] : []),
    ...decided.map((finding) => rowOf(finding, range)),
    ["未核验", "", notRunSentence(coverage, range), "", ""],
  ];
}

function readUnit(argument: CellValue): Unit | null {
  // A blank cell may come as 0.
  if (argument === null || argument === "" || argument === 0) return null;
  const text = normaliseName(String(argument)).replace(/^.*单位[:：]?/, "");
  const unit = UNITS.find((one) => one === text);
  if (unit) return unit;
  throw new FunctionError(
    "value",
    `“${String(argument)}”不是金额单位。请填“万元”“千元”或“元”，表中写明了的可以不填。`
  );
}

function rejectUnread({ tables, unrecognised: [first] }: Book): void {
  if (tables.length > 0) return;
  throw new FunctionError(
    "value",
    first?.reason ?? "没有认出预算公开表。请连标题和表头一起选取整张表。"
  );
}

function rejectOtherUnit({ tables }: Book, unit: Unit | null): void {
  const other = tables.find((table) => table.unitCell !== null && table.unit !== unit);
  if (unit === null || !other) return;
  throw new FunctionError(
    "value",
    `表中写的单位是“${other.unit}”，与所填的“${unit}”不同。表中写明了单位的，不用再填。`
  );
}

function rowOf(finding: Finding, range: TableRange): Answer[] {
  const [place] = finding.where;
  const isDoubtful = holdsOnlyIfBlank(finding, range);
  return [
    SEVERITY_WORDS[isDoubtful ? "warning" : finding.severity],
    place && !place.narrative ? cellAddress(place) : "",
    isDoubtful ? `${messageOf(finding)}。${ZEROS}` : messageOf(finding),
    compared(finding.expected, finding.unit),
    actualOf(finding, range),
  ];
}

const ZEROS = "Excel 把空白单元格当作 0 交给函数；单元格里写着 0 的，可以没有备注";

/** Without the amounts, which have columns of their own. */
function messageOf(finding: Finding): string {
  const causes = explanationsText(finding);
  const { title } = describe(finding);
  return causes === "" ? title : `${title}。${causes}`;
}

function actualOf(finding: Finding, { blankMayBeZero }: TableRange): Answer {
  if (actualText(finding) === "空白") return blankMayBeZero ? "空白或 0" : "空白";
  return compared(finding.actual, finding.unit);
}

function compared(value: Finding["expected"], unit: Unit | null): string | number {
  if (value === null) return "";
  return typeof value === "number" ? toUnit(value, unit ?? "万元") : value;
}
