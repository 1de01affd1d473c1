import { normaliseName } from "../../money/width";
import type { BudgetTable } from "../../tables/table";

/** A table's name among the tables of a workbook: the kind, whose it is, of which year and project, wherever it stands. */
type TableIdentity = readonly (string | number | null)[];

/**
 * Names tables by what they are. Where several are the same in all of that, by their sheets' names, and within a sheet by their order, too.
 */
export function tableIdentities(
  tables: readonly BudgetTable[]
): (table: BudgetTable) => TableIdentity {
  const own = new Map(tables.map((table) => [table, identityOf(table)]));
  const count = new Map<string, number>();
  for (const identity of own.values()) {
    const key = JSON.stringify(identity);
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  const inSheet = new Map<string, number>();
  const identities = new Map<BudgetTable, TableIdentity>();
  for (const [table, identity] of own) {
    if ((count.get(JSON.stringify(identity)) ?? 0) < 2) {
      identities.set(table, identity);
      continue;
    }
    const told = [...identity, table.area.sheet];
    const key = JSON.stringify(told);
    const place = inSheet.get(key) ?? 0;
    inSheet.set(key, place + 1);
    identities.set(table, [...told, place]);
  }
  return (table) => identities.get(table) ?? identityOf(table);
}

function identityOf({ kind, department, year, performance }: BudgetTable): TableIdentity {
  return [kind, normaliseName(department ?? ""), year, performance?.project?.text ?? ""];
}
