import type { Fen } from "../../money/amount";
import type { Cause, Proposal } from "./cause";
import { ANYTHING, includes } from "./ranges";

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
        const allowed = system.allowedBy(number, [suspect]);
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
    for (const changes of short.values()) if (changes.size > 1) yield { changes };
  },
};
