import { FEN_PER_UNIT, type Fen, type Unit } from "../money/amount";
import { printAmount } from "../money/print";

/** The amount in its unit, exactly: two places, or as many more as it needs. "1088.80", "303.70412". */
export function exactAmount(fen: Fen, unit: Unit): string {
  const places = String(FEN_PER_UNIT[unit]).length - 1;
  return printAmount(fen, unit, { decimals: places }).replace(/(\.\d\d\d*?)0+$/, "$1");
}
