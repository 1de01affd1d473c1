import type { Fen } from "../../money/amount";
import type { BudgetTable } from "../../tables/table";
import type { Cause, Proposal, Search } from "./cause";
import { columnsOf, isAmong } from "./columns";
import type { Changes, ConstraintSystem } from "./system";

const TIMES = 10_000;
/** A slip of the point makes a figure ten times too large, a figure in the wrong unit exceeds its bound by far more. */
const FAR = 20;

/** 元 where 万元 is meant, or the other way round: one figure, a column, a whole table. */
export const yuanForWan: Cause = {
  id: "yuan-for-wan",
  title: "元与万元弄混了",
  description: "一个数、一列或一整张表的金额大（小）了一万倍，改过来与它有关的各处就都相符。",
  original: ({ printed, step, allows }) =>
    [Math.round(printed / TIMES / step) * step, printed * TIMES].find(
      (amount) => amount !== 0 && Number.isSafeInteger(amount) && allows(amount)
    ) ?? null,
  *propose(search): Iterable<Proposal> {
    const { system } = search;
    const columns = columnsOf(search);
    for (const { figures } of columns) {
      const isInside = (cell: number) => isAmong(figures, cell);
      yield* scaled(search, { figures: () => figures, isInside });
    }
    for (const table of new Set(columns.map((column) => column.table))) {
      const isInside = (cell: number) => {
        const position = system.positionOf(cell);
        return position?.table === table && position.row !== null;
      };
      const figures = () => system.printedIn(table);
      yield* scaled(search, { figures, isInside, table });
    }
  },
};

/** Figures that may all be scaled: a column, or a whole table. */
interface Scaled {
  figures(): readonly number[];
  isInside(cell: number): boolean;
  readonly table?: BudgetTable;
}

/** Ten thousand times too large is likelier than too small: the treasury's system exports 元. */
function* scaled({ system }: Search, { figures, isInside, table }: Scaled): Iterable<Proposal> {
  const reaching = reachingOutside(system, isInside);
  if (reaching.length === 0) return;
  for (const isTooLarge of [true, false]) {
    const unit = table && statedUnit(table, isTooLarge);
    const scale = (cells: Iterable<number>): Changes => {
      const changes = new Map<number, Fen>();
      for (const cell of cells) {
        const amount = system.amountOf(cell);
        // Another word for the unit keeps the figures as they are; rewritten ones are rounded like their neighbours.
        const step = unit ? 1 : 2 * system.halfStepOf(cell) || 1;
        const right = isTooLarge ? Math.round(amount / TIMES / step) * step : amount * TIMES;
        if (amount !== 0 && Number.isSafeInteger(right)) changes.set(cell, right);
      }
      return changes;
    };
    // Asked of the few relations that are broken before all figures are scaled.
    if (!reaching.some(({ number, inside }) => system.wouldHoldWith(number, scale(inside))))
      continue;
    const changes = scale(figures());
    if (changes.size > 1 && reachesOutside(system, changes, isTooLarge))
      yield { changes, unit, unlikeliness: isTooLarge ? 0 : 0.5 };
  }
}

/** The broken relations of figures inside and of others outside, with those inside. */
function reachingOutside(
  system: ConstraintSystem,
  isInside: (cell: number) => boolean
): readonly { readonly number: number; readonly inside: readonly number[] }[] {
  const isOutside = (cell: number) => !isInside(cell) && system.amountOf(cell) !== 0;
  return system.broken().flatMap((number) => {
    const inside = [...system.membersOf(number)].filter(isInside);
    return inside.length > 0 && system.figuresOf(number).some(isOutside)
      ? [{ number, inside }]
      : [];
  });
}

/**
 * Whether figures that stay as they are come to agree; among scaled figures only the tolerance would change. Next to nothing is below
 * anything, so a bound tells only where it is missed by far, and where nothing among the scaled figures was wrong as well.
 */
function reachesOutside(system: ConstraintSystem, changes: Changes, isTooLarge: boolean): boolean {
  const settled = system.outcome(changes)?.settled ?? [];
  const isOutside = (cell: number) => !changes.has(cell) && system.amountOf(cell) !== 0;
  const outside = settled.filter((number) => system.figuresOf(number).some(isOutside));
  if (outside.length === 0) return false;
  if (outside.some((number) => system.relation(number).compared.op === "=")) return true;
  if (outside.length < settled.length) return false;
  const factor = isTooLarge ? 1 / FAR : FAR;
  const nearer = new Map(
    [...changes.keys()].map((cell) => [cell, Math.round(system.amountOf(cell) * factor)])
  );
  return outside.some((number) => !system.wouldHoldWith(number, nearer));
}

/** A table whose figures are 元 under «万元», or 万元 under «元», is repaired in the words that state the unit. */
function statedUnit(
  { unit, unitCell, unitText }: BudgetTable,
  isTooLarge: boolean
): Proposal["unit"] {
  const [from, to] = isTooLarge ? (["万元", "元"] as const) : (["元", "万元"] as const);
  if (!unitCell || unitText === undefined || unit !== from) return undefined;
  return { cell: unitCell, before: unitText, after: unitText.replace(from, to) };
}
