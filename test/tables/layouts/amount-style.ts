/** How amounts are printed: numbers or text, grouped, in full width, negative ones in brackets, and what stands for nothing. */
import fc from "fast-check";
import { FEN_PER_UNIT, type CellValue, type Unit } from "../../../src/money/amount";
import { fullWidth } from "../relayout";
import { isMoney, type LaidTable, type Money } from "./laid-table";

export interface AmountStyle {
  readonly as: "number" | "text" | "grouped" | "full width";
  readonly negative: "minus" | "brackets" | "full-width brackets";
  readonly blank: CellValue;
}

export const amountStyles: fc.Arbitrary<AmountStyle> = fc.record({
  as: fc.constantFrom("number", "text", "grouped", "full width"),
  negative: fc.constantFrom("minus", "brackets", "full-width brackets"),
  blank: fc.constantFrom<CellValue>(null, 0, "-", "—", "0.00", "－", " "),
});

function digits(fen: number, unit: Unit): { whole: string; decimals: string } {
  const per = FEN_PER_UNIT[unit];
  const whole = Math.floor(fen / per);
  const rest = String(fen % per).padStart(Math.round(Math.log10(per)), "0");
  return { whole: String(whole), decimals: rest.replace(/0+$/, "").padEnd(2, "0") };
}

function printed(fen: number, unit: Unit, { as, negative }: AmountStyle): CellValue {
  const { whole, decimals } = digits(Math.abs(fen), unit);
  if (as === "number") return Number(`${fen < 0 ? "-" : ""}${whole}.${decimals}`);
  const grouped = as === "text" ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const figure = `${grouped}.${decimals}`;
  const text = as === "full width" ? fullWidth(figure) : figure;
  if (fen >= 0) return text;
  if (negative === "minus") return `${as === "full width" ? "－" : "-"}${text}`;
  return negative === "brackets" ? `(${text})` : `（${text}）`;
}

/** Prints the amounts of a table in a unit. */
export function printAmounts(
  { rows }: LaidTable,
  unit: Unit,
  style: AmountStyle
): readonly (readonly CellValue[])[] {
  const print = ({ fen }: Money): CellValue =>
    fen === null ? style.blank : printed(fen, unit, style);
  return rows.map(({ cells }) => cells.map((cell) => (isMoney(cell) ? print(cell) : cell)));
}
