import type { Finding, Place } from "../checks/finding";
import { messageText } from "../checks/messages";
import type { Fen, Unit } from "../money/amount";
import type { Book, Unrecognised } from "../tables/book";
import type { Correction } from "../tables/corrections";
import { areaAddress, cellAddress, type CellRef } from "../tables/grid";
import type { BudgetTable } from "../tables/table";
import type { CheckedFile } from "../documents/checked-file";
import { exactAmount } from "./exact-amount";

/** design.md, «The terminal's contract»: the shapes here are what programs rely on. */

/** A cell as programs see it. */
export function cellJson({ sheet, row, column }: CellRef): { sheet: string; cell: string } {
  return { sheet, cell: cellAddress({ row, column }) };
}

/** `corrected` only where the user says what the table is, its unit or its year: with what was said. */
function tableJson({ kind, title, area, year, unit, correction }: BudgetTable): object {
  return {
    kind,
    title,
    sheet: area.sheet,
    range: areaAddress(area),
    year,
    unit,
    ...(correction && { corrected: saidJson(correction) }),
  };
}

function unrecognisedJson({ area, reason, correction }: Unrecognised): object {
  return {
    sheet: area.sheet,
    range: areaAddress(area),
    reason,
    ...(correction && { corrected: saidJson(correction) }),
  };
}

function saidJson({ kind, unit, year }: Correction): object {
  return { ...(kind && { kind }), ...(unit && { unit }), ...(year !== undefined && { year }) };
}

/** What the user says not to be a table, and of what nothing was found any more; only where there is some. */
function correctionsJson({ ignored, lost }: Book): object {
  return {
    ...(ignored && {
      ignored: ignored.map(({ area, title }) => ({
        sheet: area.sheet,
        range: areaAddress(area),
        title,
      })),
    }),
    ...(lost && { lost: lost.map(({ at }) => ({ ...cellJson(at), text: at.text })) }),
  };
}

function placeJson(place: Place): object {
  if (!place.narrative) return cellJson(place);
  const { quote, start, end } = place;
  return { narrative: true, quote, start, end };
}

function comparedJson(value: Fen | string | null, unit: Unit | null): string | null {
  return typeof value === "number" ? exactAmount(value, unit ?? "元") : value;
}

/** What the user said of a warning; `outdated` when its amounts have changed since, and it counts again. */
function explainedJson(
  { id, remark }: Finding,
  outdated: CheckedFile["outdated"]
): { text: string; outdated: boolean } | null {
  if (remark) return { text: remark.text, outdated: false };
  const text = outdated.get(id);
  return text === undefined ? null : { text, outdated: true };
}

function findingJson(finding: Finding, outdated: CheckedFile["outdated"]): object {
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
    explained: explainedJson(finding, outdated),
  };
}

/** What `tables --json` prints of a workbook. */
export function tablesJson(file: string, book: Book): object {
  const { tables, unrecognised } = book;
  return {
    file,
    tables: tables.map(tableJson),
    unrecognised: unrecognised.map(unrecognisedJson),
    ...correctionsJson(book),
  };
}

/** What `check --json` prints of a workbook. */
export function checkJson({ file, edition, book, result, outdated }: CheckedFile): object {
  const { tables, unrecognised } = book;
  return {
    file,
    edition,
    tables: tables.map(tableJson),
    unrecognised: unrecognised.map(unrecognisedJson),
    ...correctionsJson(book),
    findings: result.findings.map((finding) => findingJson(finding, outdated)),
    coverage: result.coverage,
  };
}
