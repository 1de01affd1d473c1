/** What the checks find in a book, without where it stands: equal for every layout of the same tables. */
import type { Finding, Place } from "../../../src/checks/finding";
import type { Book } from "../../../src/tables/book";
import type { CellRef } from "../../../src/tables/grid";
import type { BudgetTable } from "../../../src/tables/table";
import { rowKey } from "../meaning";

function keyOf({ sheet, row, column }: CellRef): string {
  return JSON.stringify([sheet, row, column]);
}

/** What stands in which cell: an amount by its row's and its column's role, a label by its row's, an indicator by its name. */
function contentsOf(table: BudgetTable): readonly (readonly [CellRef, string])[] {
  const { columns, performance } = table;
  const rows = table.rows.flatMap((row) => {
    const own = rowKey(row);
    const labels = [row.subject?.codeCell, row.nameCell].flatMap((cell) => cell ?? []);
    return [
      ...labels.map((cell) => [cell, own] as const),
      ...row.cells.flatMap((cell, i) =>
        cell
          ? [[cell, `${own} ${columns[i]?.year ?? ""} ${columns[i]?.measure ?? ""}`] as const]
          : []
      ),
    ];
  });
  const amounts = performance?.amounts.map(
    ({ money, within, amount }) => [amount, `${within ?? ""} ${money}`] as const
  );
  const indicators = performance?.indicators.flatMap((indicator) =>
    (["first", "second", "name", "nature", "value", "unit", "core", "weight"] as const).flatMap(
      (field) => {
        const cell = indicator[field]?.cell;
        return cell ? [[cell, `${indicator.name.text} ${field}`] as const] : [];
      }
    )
  );
  const project = performance?.project?.name ?? "";
  return [...rows, ...(amounts ?? []), ...(indicators ?? [])].map(
    ([cell, content]) => [cell, `${table.kind} ${project}: ${content}`] as const
  );
}

/** Each finding as check, severity, what stands in its cells, and its amounts; in an order of their own. */
export function foundMeaning(book: Book, findings: readonly Finding[]): string[] {
  const contents = new Map<string, string>();
  for (const [cell, content] of book.tables.flatMap(contentsOf))
    if (!contents.has(keyOf(cell))) contents.set(keyOf(cell), content);
  const said = (place: Place): string =>
    place.narrative === true ? place.quote : (contents.get(keyOf(place)) ?? "elsewhere");
  return findings
    .map(({ check, severity, where, expected, actual, difference }) =>
      JSON.stringify([
        check,
        severity,
        [...new Set(where.map(said))].sort(),
        expected,
        actual,
        difference,
      ])
    )
    .sort();
}
