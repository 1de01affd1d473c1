import type { CellValue } from "../money/amount";
import { remembering } from "../money/remembering";
import { refAt, valueAt } from "./block";
import { printedText, plainText } from "./cell-text";
import { codeIn, levelOf } from "./code";
import { isTotalLabel } from "./header-words";
import type { MeasuredColumn } from "./measures";
import { splitNumbering } from "./numbering";
import { holdsAmount, type Region, type RowDraft } from "./region";
import type { SubjectColumns } from "./subject-columns";
import type { Branch } from "../subjects/subjects";
import { standardSubjects } from "../subjects/edition-2026";

interface FoundCode {
  readonly code: string;
  readonly column: number;
  /** The name where it shares the code's cell. */
  readonly name: string;
}

/** Takes 类, 款, 项 from their columns: the lowest one filled, with the parts above it carried down. */
class Parts {
  private readonly above: string[] = [];

  constructor(private readonly columns: readonly number[]) {}

  read(region: Region, row: number): FoundCode | null {
    let found: FoundCode | null = null;
    this.columns.forEach((column, level) => {
      const text = printedText(valueAt(region.block, row, column));
      const digits = plainText(text);
      if (!/^\d+$/.test(digits)) return;
      const parent = this.above.slice(0, level).join("");
      const part =
        level > 0 && digits.length > 2 && digits.startsWith(parent)
          ? digits.slice(parent.length)
          : digits.padStart(level === 0 ? 3 : 2, "0");
      this.above.splice(level, this.above.length, part);
      found = { code: this.above.join(""), column, name: "" };
    });
    return found;
  }
}

function readCode(
  region: Region,
  row: number,
  columns: SubjectColumns,
  parts: Parts
): FoundCode | null {
  const [only] = columns.codes;
  if (columns.codes.length > 1) return parts.read(region, row);
  if (only === undefined) return null;
  const found = codeIn(valueAt(region.block, row, only));
  return found && { ...found, column: only };
}

/** The code of a row that prints only a name: the one the tree has, or the one next to the row before. */
function inferredCode(name: string, branch: Branch, before: string | null): string | null {
  const entries = standardSubjects.byName(name, branch);
  if (entries.length === 1) return entries[0]?.code ?? null;
  const near = entries.filter(({ code }) => before?.startsWith(code.slice(0, -2)));
  return near.length === 1 ? (near[0]?.code ?? null) : null;
}

const UNIT = /(?:局|办|办公室|委员会|中心|学校|学院|医院|街道|支队|大队|[（(]本级[)）]|本级)$/;

/**
 * Whether a coded row is a unit's: its code is none of the kind's, or its name is that of an office (units have codes such as 201 too),
 * and no subject has the name.
 */
function isUnit(code: string, name: string, codes: RegExp, branch: Branch): boolean {
  return (
    (!codes.test(code) || UNIT.test(name)) &&
    name !== "" &&
    standardSubjects.byName(name, branch).length === 0
  );
}

interface NamedCode {
  readonly found: FoundCode | null;
  readonly name: string;
  readonly nameColumn: number | null;
}

/** Code and name of a row; the name from its own column or, if that is blank, from the code's cell. */
function readNamedCode(
  region: Region,
  row: number,
  columns: SubjectColumns,
  parts: Parts
): NamedCode {
  const found = readCode(region, row, columns, parts);
  const text = columns.name === null ? "" : printedText(valueAt(region.block, row, columns.name));
  const joined = codeIn(text);
  const own = joined !== null && joined.code === found?.code ? joined.name : text;
  return {
    found,
    name: splitNumbering(own === "" ? (found?.name ?? "") : own).name,
    nameColumn: own === "" ? (found?.column ?? null) : columns.name,
  };
}

/** Whether a cell is the label of the grand total, however it is numbered. */
function namesTotal(value: CellValue): boolean {
  return typeof value === "string" && isTotalName(value);
}

const isTotalName = remembering((text: string): boolean =>
  isTotalLabel(plainText(splitNumbering(printedText(text)).name))
);

/**
 * The rows of a table of subjects. A row is a subject by its code, or by its name where the code is missing; the grand total by 合计 in
 * any label column; a line of its own ("item") when it has amounts under another name, such as a unit's. Other rows are left out.
 * @param codes what the codes of the kind look like
 */
export function readSubjectRows(
  region: Region,
  columns: SubjectColumns,
  measured: readonly MeasuredColumn[],
  codes: RegExp,
  branch: Branch
): RowDraft[] {
  const { block } = region;
  const parts = new Parts(columns.codes);
  const amountColumns = new Set(measured.map(({ column }) => column));
  const labelColumns = [
    ...new Set([
      ...region.header.columns.map(({ column }) => column),
      ...columns.codes,
      ...(columns.name === null ? [] : [columns.name]),
    ]),
  ].filter((column) => !amountColumns.has(column));
  let before: string | null = null;
  const drafts: RowDraft[] = [];
  for (const row of region.dataRows) {
    const add = (of: Pick<RowDraft, "subject" | "line" | "name" | "nameCell">): void => {
      const { subject, line, name, nameCell } = of;
      const cells = measured.map(({ column }) => ({ row, column }));
      drafts.push({ side: null, row, cells, subject, line, name, nameCell });
    };
    const label = labelColumns.find((column) => namesTotal(valueAt(block, row, column)));
    if (label !== undefined) {
      const name = printedText(valueAt(block, row, label)).replace(/[:：]$/, "");
      add({ subject: null, line: "total", name, nameCell: refAt(block, row, label) });
      continue;
    }
    const { found, name, nameColumn } = readNamedCode(region, row, columns, parts);
    const nameCell = nameColumn === null ? null : refAt(block, row, nameColumn);
    if (!found && (name === "" || /^小计/.test(name))) continue;
    const code: string | null = found?.code ?? inferredCode(name, branch, before);
    if (code !== null && !(found && isUnit(code, name, codes, branch))) {
      before = code;
      const codeCell = found && refAt(block, row, found.column);
      const subject = { code, level: levelOf(code), codeCell };
      add({ subject, line: null, name, nameCell });
    } else if (measured.some(({ column }) => holdsAmount(block, { row, column })))
      add({ subject: null, line: "item", name, nameCell });
  }
  return drafts;
}
