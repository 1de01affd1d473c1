import type { Subjects } from "../../subjects/subjects";
import type { BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { ancestorsOf, codedRows, isCoded } from "../coded-tables";
import { branchesOf, entriesOf } from "../subject-branch";
import { statement } from "../statement";
import { quoted } from "../../tables/quoted";

/** The parents of every subject stand in the table as rows, where the table prints their level at all. */
export const parentRows: Check = {
  id: "parent-rows",
  title: "每个科目的上级科目都在表中",
  description:
    "看每个科目的类、款是否也在同一张表中单独成行。整张表都不列的那一级不要求；多数不列的只作警告。",
  basis: "domain.md A20",
  severity: "error",
  needs: [],
  reads: "words",
  isAbout: isCoded,
  checkTable: (table, report, { subjects }) => {
    checkRows(table, subjects, report);
  },
};

function checkRows(table: BudgetTable, subjects: Subjects, report: Report): void {
  const rows = codedRows(table);
  const codes = new Set<string>();
  const lengths = new Set<number>();
  for (const { subject } of rows) {
    codes.add(subject.code);
    lengths.add(subject.code.length);
  }
  const missing = new Set<string>();
  const isPrinted = new Map<number, boolean>();
  let looks = 0;
  for (const row of rows)
    for (const parent of ancestorsOf(row.subject.code)) {
      if (!lengths.has(parent.length)) {
        report.skipped(`${quoted(table.area.sheet)}没有列 ${parent.length} 位编码的科目`);
        continue;
      }
      looks++;
      if (codes.has(parent) || missing.has(parent)) continue;
      const cell = row.subject.codeCell ?? row.nameCell;
      if (!cell) continue;
      missing.add(parent);
      const digits = parent.length;
      if (!isPrinted.has(digits)) isPrinted.set(digits, isLevelPrinted(codes, digits));
      const parentName =
        entriesOf(subjects, parent, branchesOf(table.kind)).map(({ name }) => name)[0] ?? null;
      report.found(
        statement(isPrinted.get(digits) ? "error" : "warning", [cell], {
          type: "parent-missing",
          code: row.subject.code,
          name: row.name,
          parent,
          parentName,
        })
      );
    }
  report.ran(looks);
}

/** Whether a table prints a level as a rule, so that a single row of it that is missing was forgotten, or a code mistyped. */
function isLevelPrinted(codes: ReadonlySet<string>, digits: number): boolean {
  const asked = new Set<string>();
  for (const code of codes) if (code.length > digits) asked.add(code.slice(0, digits));
  let printed = 0;
  for (const code of asked) if (codes.has(code)) printed++;
  return printed * 2 > asked.size;
}
