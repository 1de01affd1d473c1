import { cellOf } from "../../tables/select";
import type { BudgetTable } from "../../tables/table";
import type { Check, Found, Report } from "../check";
import { codedRows, codedTables, codeTree, type CodedRow } from "../coded-tables";
import type { Detail } from "../detail";
import { branchesOf } from "../subject-branch";
import { statement } from "../statement";
import { quoted } from "../../tables/quoted";

const FUNCTIONAL = [3, 5, 7];
const ECONOMIC = [3, 5];

/** Functional codes have 3, 5 or 7 digits, economic ones 3 or 5; a subject with an amount is detailed to the last level. */
export const codeShape: Check = {
  id: "code-shape",
  title: "科目编码位数正确并列到最低一级",
  basis: "domain.md A18",
  severity: "error",
  needs: [],
  run({ book }, report) {
    for (const table of codedTables(book)) checkTable(table, report);
  },
};

function checkTable(table: BudgetTable, report: Report): void {
  const isEconomic = branchesOf(table.kind)[0]?.startsWith("economic") ?? false;
  const allowed = isEconomic ? ECONOMIC : FUNCTIONAL;
  const lowest = Math.max(...allowed);
  const rows = codedRows(table);
  const tree = codeTree(rows);
  // A table that stops at a higher level throughout is made so on purpose, and no single row of it is wrong.
  const isDetailed = rows.some(({ subject }) => subject.code.length === lowest);
  if (rows.length > 0 && !isDetailed)
    report.skipped(
      `${quoted(table.area.sheet)}没有列到 ${lowest} 位编码，不能核对是否列到最低一级`
    );
  for (const row of rows) {
    const { code } = row.subject;
    report.ran();
    if (!allowed.includes(code.length)) {
      report.found(about(row, { type: "code-shape", code, digits: allowed }));
    } else if (
      isDetailed &&
      code.length < lowest &&
      tree.childrenOf(row).length === 0 &&
      hasAmount(table, row)
    ) {
      report.found(about(row, { type: "not-detailed", code, name: row.name, digits: lowest }));
    }
  }
}

function hasAmount(table: BudgetTable, row: CodedRow): boolean {
  return table.columns.some((column) => (cellOf(table, row, column)?.fen ?? 0) !== 0);
}

function about({ subject, nameCell }: CodedRow, detail: Detail): Found {
  return statement("error", [subject.codeCell ?? nameCell], detail);
}
