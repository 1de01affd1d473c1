import type { CellValue } from "../../money/amount";
import type { Book } from "../../tables/book";
import { contains, type CellRef } from "../../tables/grid";
import type { BudgetTable, Row } from "../../tables/table";
import type { Finding, Place } from "../finding";
import { tableIdentities } from "./table-identity";

/** What a remark is about. */
export interface RemarkSubject {
  /**
   * The finding without its amounts: its check, its table, and the row and column by what they are. The same after rows were inserted,
   * sheets moved, or everything was checked again.
   */
  readonly key: string;
  /** The amounts, or what else the finding is about: when it changes, the remark no longer holds. */
  readonly amounts: string;
}

/** Names a book's findings. Made once for many findings: it indexes the rows of the tables they stand in. */
export function remarkSubjects(book: Book): (finding: Finding) => RemarkSubject {
  const identityOf = tableIdentities(book.tables);
  const rows = new Map<BudgetTable, ReadonlyMap<number, readonly NamedRow[]>>();
  const rowAt = (table: BudgetTable, { row, column }: CellRef): NamedRow | undefined => {
    const own = rows.get(table) ?? namedRows(table);
    rows.set(table, own);
    return own.get(row)?.find((named) => stretches(named.row, column));
  };

  const placeOf = (place: Place | undefined, finding: Finding): Identity => {
    const words = discriminators(finding);
    if (!place || place.narrative) return { identity: words, raw: null };
    const table = book.tables.find(({ area }) => contains(area, place));
    if (!table) return { identity: [place.sheet, ...words], raw: null };
    const named = rowAt(table, place);
    const cell = named?.row.cells.find((candidate) => candidate?.column === place.column);
    return {
      identity: [
        ...identityOf(table),
        ...(named ? [named.name] : placeInTable(table, place)),
        columnName(table, place.column),
        ...relationOf(finding),
      ],
      raw: cell?.raw ?? null,
    };
  };

  return (finding) => {
    const { check, detail, expected, actual, where } = finding;
    const { identity, raw } = placeOf(where[0], finding);
    const hasAmounts = expected !== null || actual !== null;
    return {
      key: JSON.stringify([check, detail.type, ...identity]),
      amounts: JSON.stringify(hasAmounts ? [expected, actual] : [raw, ...sorted(detail)]),
    };
  };
}

interface Identity {
  readonly identity: readonly (string | number | null)[];
  /** What the cell holds, for findings without amounts. */
  readonly raw: CellValue;
}

interface NamedRow {
  readonly row: Row;
  readonly name: string;
}

/** The rows by where they stand; of several of one name in a table, all but the first have their number. */
function namedRows(table: BudgetTable): ReadonlyMap<number, readonly NamedRow[]> {
  const seen = new Map<string, number>();
  const byRow = new Map<number, NamedRow[]>();
  for (const row of table.rows) {
    const name = JSON.stringify([row.side, row.subject?.code ?? row.line, row.name]);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const named = { row, name: count === 1 ? name : `${name} ${String(count)}` };
    const beside = byRow.get(row.row);
    if (beside) beside.push(named);
    else byRow.set(row.row, [named]);
  }
  return byRow;
}

/** Whether a row of the table, which may be half of a line of the sheet, has a cell in the column. */
function stretches({ cells, nameCell, subject }: Row, column: number): boolean {
  return [nameCell, subject?.codeCell, ...cells].some((cell) => cell?.column === column);
}

function columnName({ columns, area }: BudgetTable, column: number): string {
  const found = columns.find((candidate) => candidate.column === column);
  return found
    ? [found.measure, found.year, found.side ?? ""].join(" ")
    : String(column - area.left);
}

/** A cell that no row has: by the indicator of its line, or by its distance from the table's first line. */
function placeInTable(
  { performance, area }: BudgetTable,
  { row }: CellRef
): readonly (string | number)[] {
  const indicator = performance?.indicators.find((candidate) => candidate.row === row);
  if (!indicator) return [row - area.top];
  return [indicator.first?.text ?? "", indicator.second?.text ?? "", indicator.name.text];
}

/** Findings of one check in one cell are told apart by this. */
function relationOf({ detail }: Finding): readonly string[] {
  return "relation" in detail ? [detail.relation] : [];
}

/** What a finding outside of all tables is about. */
function discriminators({ detail }: Finding): readonly string[] {
  return sorted(detail).flatMap(([name, value]) =>
    /^(?:relation|item|code|name|kind)$/.test(name) && typeof value === "string" ? [value] : []
  );
}

function sorted(detail: Finding["detail"]): readonly (readonly [string, unknown])[] {
  return Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1));
}
