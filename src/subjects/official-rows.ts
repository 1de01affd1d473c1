import type { CellValue } from "../money/amount";
import {
  codeFromLevels,
  isSubjectCode,
  isSubjectName,
  printedName,
  written,
} from "./official-cells";
import { columnsOfContent, columnsOfHeader, type SubjectColumns } from "./official-columns";
import type { Branch } from "./subjects";

type Row = readonly CellValue[];
type Account = "general" | "fund";

/** What a row of an official table gives: a subject, or the reason (for the user) why it gives none. */
type OfficialRow =
  | {
      readonly kind: "subject";
      readonly row: number;
      readonly branch: Branch;
      readonly code: string;
      readonly name: string;
    }
  | { readonly kind: "skipped"; readonly row: number; readonly reason: string };

/** Longer texts are explanations, not headings. */
const HEADING_LENGTH = 40;
/** How far above a line of 类, 款, 项 the rest of the header stands. */
const HEADER_HEIGHT = 2;

/**
 * The subjects of an official table in its order, with the rows that give none; `row` is zero-based. Titles, headings of
 * sections and header rows are neither. Under a heading, or in a sheet or an edition, of 政府性基金 or 国有资本经营 functional codes belong to the fund
 * branch. Null where no columns of codes and names are found.
 * @param names of the sheet, of the edition: the first that names an account tells which one the rows belong to, until a heading does
 */
export function officialRows(rows: readonly Row[], names: readonly string[]): OfficialRow[] | null {
  const headers = rows.map((row, index) =>
    columnsOfHeader(row, rows.slice(Math.max(0, index - HEADER_HEIGHT), index))
  );
  let columns = headers.some((header) => header !== null) ? null : columnsOfContent(rows);
  let account = names.map(accountOf).find((named) => named !== null) ?? "general";
  let before = "";
  const read: OfficialRow[] = [];
  for (const [index, row] of rows.entries()) {
    const header = headers[index];
    const heading = accountOfHeading(row);
    if (heading) account = heading;
    if (header) {
      columns = header;
      before = "";
    } else if (!heading) {
      for (const each of columns ?? []) {
        const result = readRow(row, index, each, { account, before });
        if (result?.kind === "subject") before = result.code;
        if (result) read.push(result);
      }
    }
  }
  return columns ? read : null;
}

interface Situation {
  readonly account: Account;
  /** The code of the row before. */
  readonly before: string;
}

function readRow(
  row: Row,
  index: number,
  { codes, name: nameColumn }: SubjectColumns,
  { account, before }: Situation
): OfficialRow | null {
  const parts = codes.map((column) => written(row[column]));
  const name = printedName(row[nameColumn]);
  const digits = parts.join("");
  if (digits === "" && name === "") return null;
  const skipped = (reason: string): OfficialRow => ({ kind: "skipped", row: index, reason });
  if (digits === "") return skipped("这一行没有科目编码。");
  const code = codes.length === 1 ? digits : codeFromLevels(parts, before);
  if (!isSubjectCode(code)) {
    const shown = code === "" ? digits : code;
    return skipped(`“${shown}”不是类、款、项的编码（3、5 或 7 位数字，以 1、2、3 或 5 开头）。`);
  }
  if (!isSubjectName(name)) return skipped(`编码 ${code} 旁边没有科目名称。`);
  return { kind: "subject", row: index, branch: branchOf(code, account), code, name };
}

function branchOf(code: string, account: Account): Branch {
  if (code.startsWith("1")) return "income";
  if (code.startsWith("3")) return "economic-department";
  if (code.startsWith("5")) return "economic-government";
  return account === "fund" ? "fund" : "function";
}

/** The account that a heading names: a short text alone in its row. Null where the row is none. */
function accountOfHeading(row: Row): Account | null {
  const texts = row.filter((value) => written(value) !== "");
  const [text] = texts;
  if (texts.length !== 1 || typeof text !== "string") return null;
  if (text.length > HEADING_LENGTH || /[。；]|^注|^备注|^说明/.test(text)) return null;
  return accountOf(text);
}

/** Both named: a table of everything, in which the general account comes first. */
function accountOf(text: string): Account | null {
  if (/一般公共预算|经济分类|收入分类/.test(text)) return "general";
  return /政府性基金|国有资本经营|抗疫特别国债/.test(text) ? "fund" : null;
}
