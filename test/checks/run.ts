import type { Check, Coverage } from "../../src/checks/check";
import { runChecks } from "../../src/checks/engine";
import type { Finding } from "../../src/checks/finding";
import { checks } from "../../src/checks/registry";
import { standardSubjects } from "../../src/subjects/edition-2026";
import type { Book } from "../../src/tables/book";
import { cellAddress } from "../../src/tables/grid";
import type { BudgetTable } from "../../src/tables/table";
import { bookOf } from "./build-table";

/** One check by its id. */
export function checkOf(id: string): Check {
  const check = checks.find((candidate) => candidate.id === id);
  if (!check) throw new Error(`no check ${id}`);
  return check;
}

/** What one check of the registry finds in tables, and its coverage. */
export function runOne(
  id: string,
  tables: readonly BudgetTable[] | Book
): { findings: readonly Finding[]; coverage: Coverage } {
  const book = "tables" in tables ? tables : bookOf(tables);
  const { findings, coverage } = runChecks({ book, subjects: standardSubjects }, [checkOf(id)]);
  const [line] = coverage;
  if (!line) throw new Error("no coverage");
  return { findings, coverage: line };
}

/** Findings as [severity, first cell, difference in 分 or the detail's type where there is none]. */
export function found(
  findings: readonly Finding[]
): readonly (readonly [string, string, number | string])[] {
  return findings.map(({ severity, where: [place], difference, detail }) => [
    severity,
    place && !place.narrative ? cellAddress(place) : "-",
    difference ?? detail.type,
  ]);
}
