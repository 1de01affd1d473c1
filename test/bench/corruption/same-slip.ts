/** Whether two slips cannot be told apart: both print the same figures from the same originals. */
import type { CauseKind } from "../../../src/checks/finding";
import { parseAmount } from "../../../src/money/parse";
import { exactAmount } from "../../../src/cli/exact-amount";
import type { Fen } from "../../../src/money/amount";
import type { Corruption, Edit } from "./edits";
import { movedPoint } from "./slips";

/** Whether the named cause is what was done, or would have printed exactly the same. What cannot be read has no cause to name. */
export function doesTheSame(corruption: Corruption, named: CauseKind): boolean {
  if (corruption.cause === null || corruption.cause === named) return true;
  const [edit, another] = corruption.edits;
  if (named === "swapped") return isSwap(corruption);
  if (named === "shifted-column") return isShift(corruption);
  if (!edit || another) return false;
  if (named === "blank-subtotal") return edit.value === null;
  const { unit } = corruption.table;
  const to = printedIn(corruption, edit);
  return printsOf(exactAmount(edit.cell.fen, unit)).some((from) =>
    slipped(named, from).some((figure) => amountIn(corruption, figure) === to)
  );
}

function printedIn(corruption: Corruption, { value }: Edit): Fen {
  const parsed = parseAmount(value, corruption.table.unit);
  return parsed.kind === "amount" ? parsed.fen : 0;
}

function amountIn(corruption: Corruption, figure: string): Fen | null {
  const parsed = parseAmount(figure, corruption.table.unit);
  return parsed.kind === "amount" ? parsed.fen : null;
}

/** A figure with its zeros behind the point, and as a cell holds it without them. */
function printsOf(figure: string): readonly string[] {
  return [...new Set([figure, figure.replace(/\.?0+$/, "")])];
}

/** Every figure that a slip of typing can make of one. */
function slipped(cause: CauseKind, figure: string): readonly string[] {
  const places = [...figure].flatMap((character, at) => (/\d/.test(character) ? at : []));
  const digits = [..."0123456789"];
  switch (cause) {
    case "transposed-digits":
      return places.slice(0, -1).map((at, index) => {
        const next = places[index + 1] ?? at;
        const between = figure.slice(at + 1, next);
        return `${figure.slice(0, at)}${figure[next] ?? ""}${between}${figure[at] ?? ""}${figure.slice(next + 1)}`;
      });
    case "dropped-digit":
      return places.map((at) => figure.slice(0, at) + figure.slice(at + 1));
    case "extra-digit":
      return [...places, figure.length].flatMap((at) =>
        digits.map((digit) => figure.slice(0, at) + digit + figure.slice(at))
      );
    case "wrong-digit":
      return places.flatMap((at) =>
        digits.map((digit) => figure.slice(0, at) + digit + figure.slice(at + 1))
      );
    case "decimal-point":
      return [-4, -3, -2, -1, 1, 2, 3, 4].map((by) => movedPoint(figure, by));
    case "yuan-for-wan":
      return [movedPoint(figure, 4), movedPoint(figure, -4)];
    case "sign":
      return [figure.startsWith("-") ? figure.slice(1) : `-${figure}`];
    default:
      return [];
  }
}

function isSwap(corruption: Corruption): boolean {
  const [one, other, more] = corruption.edits;
  if (!one || !other || more) return false;
  return (
    printedIn(corruption, one) === other.cell.fen && printedIn(corruption, other) === one.cell.fen
  );
}

/** Whether all that changed is one column's rows that moved by one, with nothing where the first or the last came from. */
function isShift(corruption: Corruption): boolean {
  const { edits, table } = corruption;
  const [first] = edits;
  if (!first || edits.some(({ cell }) => cell.column !== first.cell.column)) return false;
  const index = table.columns.findIndex(({ column }) => column === first.cell.column);
  const cells = table.rows.flatMap(({ cells: own }) => own[index] ?? []);
  const edited = new Map(edits.map((edit) => [edit.cell, printedIn(corruption, edit)]));
  const at = cells.flatMap((cell, position) => (edited.has(cell) ? position : []));
  const run = cells.slice(at[0], (at.at(-1) ?? -1) + 1);
  const before = run.map(({ fen }) => fen);
  const after = run.map((cell) => edited.get(cell) ?? cell.fen);
  const isLike = (moved: readonly Fen[]) => moved.every((fen, position) => fen === after[position]);
  return isLike([0, ...before.slice(0, -1)]) || isLike([...before.slice(1), 0]);
}
