import type { CellValue } from "../money/amount";
import { type Range, readColumn } from "./arguments";
import { FunctionError } from "./function-error";
import { codesAbove, readCode } from "./subject-code";

/** A row with a code and an amount. */
export interface CodedRow {
  readonly code: string;
  readonly amount: CellValue;
  /** How to call its amount in a message. */
  readonly place: string;
}

/** The row's place in the ranges, and what it says. */
export type SubjectRow =
  | ({ readonly kind: "coded" } & CodedRow)
  /** A row without a code: 合计, a heading. */
  | { readonly kind: "named"; readonly name: string }
  | { readonly kind: "blank" };

/**
 * Pairs codes with amounts, one entry a row. Throws a FunctionError when the ranges differ in height, when a code cell is
 * an error value, a number that cannot be a code, or when there is no code at all.
 */
export function readSubjectRows(codes: Range, amounts: Range): readonly SubjectRow[] {
  const codeCells = readColumn(codes, "科目编码");
  const amountCells = readColumn(amounts, "金额");
  if (codeCells.length !== amountCells.length)
    throw new FunctionError(
      "value",
      `科目编码有 ${codeCells.length} 行，金额有 ${amountCells.length} 行，行数要相同。请重新选取。`
    );
  const rows = codeCells.map((cell, index) => readRow(cell, amountCells[index] ?? null, index));
  if (!rows.some(({ kind }) => kind === "coded"))
    throw new FunctionError("value", "“科目编码”这一列里没有科目编码。请检查所选的列。");
  return rows;
}

function readRow(cell: CellValue, amount: CellValue, index: number): SubjectRow {
  const read = readCode(cell);
  const line = `第 ${index + 1} 行`;
  switch (read.kind) {
    case "blank":
      return { kind: "blank" };
    case "error":
      throw new FunctionError("value", `${line}的科目编码是错误值 ${read.text}。请先改正。`);
    case "code":
      return { kind: "coded", code: read.code, amount, place: `${line}（${read.code}）的金额` };
    case "name":
      if (!/^[-\d.,]+$/.test(read.name)) return { kind: "named", name: read.name };
      throw new FunctionError(
        "value",
        `${line}的“${read.name}”不是科目编码。科目编码至少有 3 位数字，例如 201。`
      );
  }
}

/** The rows that no other row details: the only ones that may be added (domain.md B10). */
export function lowestRows(rows: readonly SubjectRow[]): readonly CodedRow[] {
  const coded = rows.filter((row) => row.kind === "coded");
  const detailed = new Set(coded.flatMap(({ code }) => codesAbove(code)));
  return coded.filter(({ code }) => !detailed.has(code));
}
