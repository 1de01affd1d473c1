import type { BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { codedRows, codeTree, isCoded, type CodedRow } from "../coded-tables";
import { statement } from "../statement";
import { quoted } from "../../tables/quoted";

/** A table prints a code once. Tables that list their subjects again for every unit are no duplicates. */
export const duplicateCodes: Check = {
  id: "duplicate-codes",
  title: "同一张表里没有重复的科目编码",
  description: "看同一张表里一个编码是否只有一行。按单位分别列示科目的表，编码可以重复，不核验。",
  basis: "domain.md A23",
  severity: "error",
  needs: [],
  reads: "words",
  isAbout: isCoded,
  checkTable,
};

function checkTable(table: BudgetTable, report: Report): void {
  const all = codedRows(table);
  if (codeTree(all).repeated.size === 0) {
    report.ran(all.length);
    return;
  }
  const byCode = new Map<string, CodedRow[]>();
  for (const row of all) {
    const same = byCode.get(row.subject.code);
    if (same) same.push(row);
    else byCode.set(row.subject.code, [row]);
  }
  const repeated = [...byCode.values()].filter((rows) => rows.length > 1);
  if (repeated.length > 0 && isByUnit(table, byCode.size, repeated.length)) {
    report.skipped(`${quoted(table.area.sheet)}像是按单位分别列示，科目编码可以重复`);
    return;
  }
  report.ran(byCode.size);
  for (const [code, rows] of byCode) {
    const [first] = rows;
    if (rows.length < 2 || !first) continue;
    report.found(
      statement("error", rows.map((row) => row.subject.codeCell ?? row.nameCell).reverse(), {
        type: "duplicate-code",
        code,
        name: first.name,
        count: rows.length,
      })
    );
  }
}

/** Units stand as rows between the subjects, or most of the subjects are repeated. */
function isByUnit(table: BudgetTable, codes: number, repeated: number): boolean {
  return table.rows.some(({ line }) => line === "item") || (repeated > 2 && repeated * 2 >= codes);
}
