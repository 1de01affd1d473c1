import type { Fen } from "../../money/amount";
import type { BudgetTable } from "../../tables/table";
import { allowedBy } from "./allowed";
import type { Cause, Proposal } from "./cause";
import { ANYTHING, includes } from "./ranges";
import type { Changes, ConstraintSystem } from "./system";

/** Behind one mistyped digit: a small carry-over is within the tolerance of many a difference. */
const NEARLY = 7;

/** One table's totals lack 上年结转. */
export const carryOverLeftOut: Cause = {
  id: "carry-over-left-out",
  title: "漏了上年结转",
  description: "一张表的合计比应有的正好少了收支总表中的上年结转，加上就都相符。",
  original: ({ printed, carryOvers, allows }) =>
    carryOvers.map((carryOver) => printed + carryOver).find(allows) ?? null,
  *propose({ system, suspects, broken, carryOvers }): Iterable<Proposal> {
    if (carryOvers.length === 0) return;
    const brokenRelations = new Set(broken);
    const short = new Map<string, Map<number, Fen>>();
    const tables = new Map<object, number>();
    for (const suspect of suspects) {
      const position = system.positionOf(suspect);
      if (!position || system.amountOf(suspect) === 0) continue;
      const table = tables.get(position.table) ?? tables.size;
      tables.set(position.table, table);
      for (const number of system.relationsOf(suspect)) {
        if (!brokenRelations.has(number)) continue;
        const allowed = allowedBy(system, number, [suspect]);
        const missing = carryOvers.find((carryOver) =>
          includes(allowed, system.amountOf(suspect) + carryOver)
        );
        if (allowed === ANYTHING || missing === undefined) continue;
        // the row's figures alone, and the table's together
        for (const group of [`${String(table)}`, `${String(table)} ${String(position.row)}`]) {
          const key = `${group} ${String(missing)}`;
          const changes = short.get(key) ?? new Map<number, Fen>();
          short.set(key, changes.set(suspect, system.amountOf(suspect) + missing));
        }
      }
    }
    for (const changes of [...short.values()].flatMap((own) => [
      own,
      ...withColumns(system, own),
    ])) {
      if (changes.size < 2) continue;
      const { exact = 0, settled = [] } = system.outcome(changes) ?? {};
      yield { changes, unlikeliness: exact < settled.length ? NEARLY : 0 };
    }
  },
};

/**
 * The same rows with each other column of the table, or in all columns that are short: 总计 lacks what 基本支出 or 项目支出 lacks, and where
 * the two agree with each other no relation points at them.
 */
function* withColumns(system: ConstraintSystem, changes: Changes): Iterable<Changes> {
  const rows = new Map<number, Fen>();
  const columns = new Set<number>();
  let table: BudgetTable | undefined;
  for (const [cell, amount] of changes) {
    const position = system.positionOf(cell);
    if (position?.row == null || position.column === null) return;
    table = position.table;
    columns.add(position.column);
    rows.set(position.row, amount - system.amountOf(cell));
  }
  if (!table) return;
  const { rows: tableRows } = table;
  const others = [...table.columns.keys()].filter((column) => !columns.has(column));
  for (const own of columns.size > 1
    ? [[...columns]]
    : others.map((other) => [...columns, other])) {
    const more = [...rows].flatMap(([row, missing]) =>
      own.flatMap((column): [number, Fen][] => {
        const cell = tableRows[row]?.cells[column];
        const number = cell?.state === "amount" ? system.find(cell) : undefined;
        return number === undefined ? [] : [[number, system.amountOf(number) + missing]];
      })
    );
    if (more.length === rows.size * own.length) yield new Map(more);
  }
}
