import type { Fen } from "../../money/amount";
import type { Suspect } from "./cause";

/** A figure as its digits stand on paper: 1088.19 is whole "1088" and fraction "19". */
export interface Figure {
  readonly whole: string;
  readonly fraction: string;
}

/** The printed figure of a suspect in steps of its table: two decimals for 万元, more where more are printed. */
function figureOf({ printed, step }: Suspect): {
  figure: Figure;
  decimals: number;
  unit: Fen;
} {
  let unit = step;
  let decimals = 2;
  const amount = Math.abs(printed);
  while (amount % unit !== 0 && unit % 10 === 0) {
    unit /= 10;
    decimals++;
  }
  const digits = String(Math.round(amount / unit)).padStart(decimals + 1, "0");
  const figure = { whole: digits.slice(0, -decimals), fraction: digits.slice(-decimals) };
  return { figure, decimals, unit };
}

/**
 * The amount nearest to what is wanted among figures that a slip may have started from.
 * @param originals figures that would print as the suspect does after the slip
 * @param keepsPlaces whether the slip leaves as many digits as there were: it explains no places beyond those of the table
 */
export function nearestAllowed(
  suspect: Suspect,
  originals: (figure: Figure) => Iterable<Figure>,
  keepsPlaces = false
): Fen | null {
  const { figure, decimals, unit } = figureOf(suspect);
  if (keepsPlaces && unit < suspect.step) return null;
  const sign = suspect.printed < 0 ? -1 : 1;
  let nearest: Fen | null = null;
  for (const { whole, fraction } of originals(figure)) {
    // «0577» is no figure that anybody printed.
    if (whole.length > 1 && whole.startsWith("0")) continue;
    // Places beyond those the table prints can only be zeros of the print.
    const amount = sign * Number(whole + fraction.slice(0, decimals).padEnd(decimals, "0")) * unit;
    if (amount === suspect.printed || amount % suspect.step !== 0) continue;
    if (!Number.isSafeInteger(amount) || !suspect.allows(amount)) continue;
    if (nearest === null || distance(suspect, amount) < distance(suspect, nearest))
      nearest = amount;
  }
  return nearest;
}

function distance({ wanted, printed }: Suspect, amount: Fen): number {
  return Math.abs(amount - (wanted ?? printed));
}

/** The text without the character at a position. */
export function without(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1);
}

/** Each text that has one more digit than this one. */
export function* withOneMoreDigit(text: string): Iterable<string> {
  for (let at = 0; at <= text.length; at++)
    for (let digit = 0; digit <= 9; digit++)
      yield text.slice(0, at) + String(digit) + text.slice(at);
}
