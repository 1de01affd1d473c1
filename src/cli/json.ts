import type { CheckResult } from "../checks/check";
import type { Finding, Place } from "../checks/finding";
import { messageText } from "../checks/messages";
import type { Fen, Unit } from "../money/amount";
import type { Book, Unrecognised } from "../tables/book";
import { areaAddress, cellAddress, type CellRef } from "../tables/grid";
import type { BudgetTable } from "../tables/table";
import { exactAmount } from "./exact-amount";

/** design.md, «The terminal's contract»: the shapes here are what programs rely on. */

/** A cell as programs see it. */
export function cellJson({ sheet, row, column }: CellRef): { sheet: string; cell: string } {
  return { sheet, cell: cellAddress({ row, column }) };
}

function tableJson({ kind, title, area, year, unit }: BudgetTable): object {
  return { kind, title, sheet: area.sheet, range: areaAddress(area), year, unit };
}

function unrecognisedJson({ area, reason }: Unrecognised): object {
  return { sheet: area.sheet, range: areaAddress(area), reason };
}

function placeJson(place: Place): object {
  if (!place.narrative) return cellJson(place);
  const { quote, start, end } = place;
  return { narrative: true, quote, start, end };
}

function comparedJson(value: Fen | string | null, unit: Unit | null): string | null {
  return typeof value === "number" ? exactAmount(value, unit ?? "元") : value;
}

function findingJson(finding: Finding): object {
  const { check, severity, where, expected, actual, difference, unit, id, cause, repair } = finding;
  return {
    check,
    severity,
    where: where.map(placeJson),
    expected: comparedJson(expected, unit),
    actual: comparedJson(actual, unit),
    difference: comparedJson(difference, unit),
    unit,
    message: messageText(finding),
    id,
    cause,
    repair: repair.map(({ cell, value }) => ({ ...cellJson(cell), value })),
  };
}

/** What `tables --json` prints of a workbook. */
export function tablesJson(file: string, { tables, unrecognised }: Book): object {
  return {
    file,
    tables: tables.map(tableJson),
    unrecognised: unrecognised.map(unrecognisedJson),
  };
}

/** What `check --json` prints of a workbook. */
export function checkJson(file: string, edition: string, book: Book, result: CheckResult): object {
  const { tables, unrecognised } = book;
  return {
    file,
    edition,
    tables: tables.map(tableJson),
    unrecognised: unrecognised.map(unrecognisedJson),
    findings: result.findings.map(findingJson),
    coverage: result.coverage,
  };
}
