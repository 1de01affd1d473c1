import { FEN_PER_UNIT, type Unit } from "../../money/amount";
import { plainText } from "../../tables/cell-text";
import { rationalOf, times, type Rational } from "../rational";

/** How far a relation of one's own may miss (容差), where the user says so; null unit for that of the table. */
export interface Margin {
  readonly figure: Rational;
  readonly unit: Unit | null;
}

const MARGIN = /^(\d{1,12}(?:\.\d{1,6})?)(亿元|万元|千元|元)?$/;

/** What a cell says of the margin: null for a blank, undefined for what is no amount. */
export function marginOf(text: string): Margin | null | undefined {
  const written = plainText(text).replaceAll(",", "");
  if (written === "") return null;
  const [, figure, unit] = MARGIN.exec(written) ?? [];
  if (figure === undefined) return undefined;
  return { figure: rationalOf(figure), unit: (unit as Unit | undefined) ?? null };
}

/** The margin in 分. */
export function marginInFen({ figure, unit }: Margin, tableUnit: Unit): Rational {
  return times(figure, { top: BigInt(FEN_PER_UNIT[unit ?? tableUnit]), bottom: 1n });
}
