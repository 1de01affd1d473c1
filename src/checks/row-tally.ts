import { partOf } from "../tables/same-words";
import type { BudgetTable, Row } from "../tables/table";
import { changedRows } from "../tables/changed-rows";

/** What was last told of the rows of a table. */
interface Last {
  readonly rows: readonly Row[];
  readonly told: Int32Array;
}

/**
 * A number for each row of a table that depends on nothing but the row and the table's words. Of a table in which some rows were edited only
 * these are told again.
 */
export class RowTally {
  private readonly last = new WeakMap<object, Last>();

  /** @param tell the number of a row, whole and of at most 32 bits */
  constructor(private readonly tell: (row: Row, table: BudgetTable) => number) {}

  /** The numbers of all rows, in their order; they are good until a table of the same words is asked about. */
  of(table: BudgetTable): Int32Array {
    const words = partOf(table, "words");
    const { rows } = table;
    const last = this.last.get(words);
    const changed = last && changedRows(last.rows, rows);
    const told = changed ? last.told : new Int32Array(rows.length);
    // One row that cannot be told leaves nothing half done.
    this.last.delete(words);
    for (const at of changed ?? rows.keys()) {
      const row = rows[at];
      if (row) told[at] = this.tell(row, table);
    }
    this.last.set(words, { rows, told });
    return told;
  }
}
