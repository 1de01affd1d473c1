import type { Cause } from "./cause";
import { blankSubtotal } from "./blank-subtotal";
import { carryOverLeftOut } from "./carry-over-left-out";
import { decimalPoint } from "./decimal-point";
import { droppedDigit } from "./dropped-digit";
import { extraDigit } from "./extra-digit";
import { lastYearsFigure } from "./last-years-figure";
import { oneFigure } from "./one-figure";
import { shiftedColumn } from "./shifted-column";
import { sign } from "./sign";
import { swapped } from "./swapped";
import { totalTypedOver } from "./total-typed-over";
import { transposedDigits } from "./transposed-digits";
import { wrongDigit } from "./wrong-digit";
import { yuanForWan } from "./yuan-for-wan";

/** The causes by how telling they are: what fits by chance least often outranks what fits more often. Those in one line fit as often. */
const ranks: readonly (readonly Cause[])[] = [
  [blankSubtotal],
  [lastYearsFigure],
  [carryOverLeftOut],
  [sign],
  [yuanForWan],
  [decimalPoint],
  [transposedDigits],
  [droppedDigit],
  [extraDigit, wrongDigit],
  [swapped],
  [shiftedColumn],
  [totalTypedOver],
  [oneFigure],
];

/** Every cause that is tried, the most telling first. */
export const causes: readonly Cause[] = ranks.flat();

const lineOf = new Map(ranks.flatMap((line, at) => line.map((cause) => [cause, at] as const)));

/** The line of a cause: less is more telling. */
export function rankOf(cause: Cause): number {
  return lineOf.get(cause) ?? ranks.length;
}
