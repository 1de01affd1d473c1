import { valueAt } from "./block";
import { printedText, plainText } from "./cell-text";
import type { MeasuredColumn } from "./measures";
import { splitNumbering } from "./numbering";
import { LineRow, PrintedPlaces, SubjectRow } from "./printed-row";
import { holdsAmount, type Region } from "./region";
import type { RowDraft } from "./row-draft";
import type { SubjectColumns } from "./subject-columns";
import { isOfficeName, subjectText, type SubjectText } from "./subject-text";
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

/** The code of a row that prints only a name: the one the tree has, or the one next to the row before. */
function inferredCode(name: string, branch: Branch, before: string | null): string | null {
  const own = standardSubjects.byName(name, branch);
  // 部门支出总表 has the subjects of 政府性基金 among the others.
  const isAlsoFund = own.length === 0 && branch === "function";
  const entries = isAlsoFund ? standardSubjects.byName(name, "fund") : own;
  if (entries.length === 1) return entries[0]?.code ?? null;
  const near = entries.filter(({ code }) => before?.startsWith(code.slice(0, -2)));
  return near.length === 1 ? (near[0]?.code ?? null) : null;
}

/**
 * Whether a coded row is a unit's: its code is none of the kind's, or its name is that of an office (units have codes such as 201 too),
 * and no subject has the name.
 */
function isUnit(
  code: string,
  { name, isOffice }: NamedCode,
  codes: RegExp,
  branch: Branch
): boolean {
  return (
    (isOffice || !codes.test(code)) &&
    name !== "" &&
    standardSubjects.byName(name, branch).length === 0
  );
}

interface NamedCode {
  readonly found: FoundCode | null;
  readonly name: string;
  readonly nameColumn: number | null;
  readonly isOffice: boolean;
}

/** Code and name of a row; the name from its own column or, if that is blank, from the code's cell. */
function readNamedCode(
  found: FoundCode | null,
  beside: SubjectText | null,
  nameColumn: number | null
): NamedCode {
  // Most names stand in a column of their own, without a code.
  if (beside && beside.printed !== "" && beside.printedCode === null)
    return { found, name: beside.name, nameColumn, isOffice: beside.isOffice };
  const text = beside?.printed ?? "";
  const joined = beside?.printedCode ?? null;
  const own = joined !== null && joined.code === found?.code ? joined.name : text;
  const { name } = splitNumbering(own === "" ? (found?.name ?? "") : own);
  const column = own === "" ? (found?.column ?? null) : nameColumn;
  return { found, name, nameColumn: column, isOffice: isOfficeName(name) };
}

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
  const placesIn = new PrintedPlaces(block.grid);
  const parts = new Parts(columns.codes);
  const [only = null] = columns.codes;
  const codeColumn = columns.codes.length === 1 ? only : null;
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
    const coded = codeColumn === null ? null : subjectText(valueAt(block, row, codeColumn));
    const named = columns.name === null ? null : subjectText(valueAt(block, row, columns.name));
    const textIn = (column: number): SubjectText | null =>
      column === codeColumn
        ? coded
        : column === columns.name
          ? named
          : subjectText(valueAt(block, row, column));
    const label = labelColumns.find((column) => textIn(column)?.isTotal);
    if (label !== undefined) {
      const name = printedText(valueAt(block, row, label)).replace(/[:：]$/, "");
      drafts.push(new LineRow("total", name, row, placesIn.of(label, null)));
      continue;
    }
    const ownCode = coded?.code ?? null;
    const found =
      codeColumn === null
        ? parts.read(region, row)
        : ownCode && { code: ownCode.code, name: ownCode.name, column: codeColumn };
    const read = readNamedCode(found, named, columns.name);
    const { name, nameColumn } = read;
    if (!found && (name === "" || /^小计/.test(name))) continue;
    const code: string | null = found?.code ?? inferredCode(name, branch, before);
    if (code !== null && !(found && isUnit(code, read, codes, branch))) {
      before = code;
      const printedIn = placesIn.of(nameColumn, found ? found.column : null);
      drafts.push(new SubjectRow(code, name, row, printedIn));
    } else if (measured.some(({ column }) => holdsAmount(block, { row, column })))
      drafts.push(new LineRow("item", name, row, placesIn.of(nameColumn, null)));
  }
  return drafts;
}
