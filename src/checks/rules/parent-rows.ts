import type { Subjects } from "../../subjects/subjects";
import type { BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { ancestorsOf, codedRows, codedTables } from "../coded-tables";
import { branchesOf, entriesOf } from "../subject-branch";
import { statement } from "../statement";
import { quoted } from "../../tables/quoted";

/** The parents of every subject stand in the table as rows, where the table prints their level at all. */
export const parentRows: Check = {
  id: "parent-rows",
  title: "每个科目的上级科目都在表中",
  basis: "domain.md A20",
  severity: "warning",
  needs: [],
  run({ book, subjects }, report) {
    for (const table of codedTables(book)) checkTable(table, subjects, report);
  },
};

function checkTable(table: BudgetTable, subjects: Subjects, report: Report): void {
  const rows = codedRows(table);
  const codes = new Set(rows.map(({ subject }) => subject.code));
  const lengths = new Set([...codes].map((code) => code.length));
  const missing = new Set<string>();
  for (const row of rows)
    for (const parent of ancestorsOf(row.subject.code)) {
      if (!lengths.has(parent.length)) {
        report.skipped(`${quoted(table.area.sheet)}没有列 ${parent.length} 位编码的科目`);
        continue;
      }
      report.ran();
      const cell = row.subject.codeCell ?? row.nameCell;
      if (codes.has(parent) || missing.has(parent) || !cell) continue;
      missing.add(parent);
      const parentName =
        entriesOf(subjects, parent, branchesOf(table.kind)).map(({ name }) => name)[0] ?? null;
      report.found(
        statement("warning", [cell], {
          type: "parent-missing",
          code: row.subject.code,
          name: row.name,
          parent,
          parentName,
        })
      );
    }
}
