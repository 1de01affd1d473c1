/** What typing can do to one figure. A figure is as it stands in the cell, without separators: "1088.19". */
import type { Chance } from "./random";

export type Slip = (figure: string, chance: Chance) => string | null;

/** One slip a cause; null where the figure does not allow it. */
export const SLIPS: Readonly<Record<string, Slip>> = {
  "transposed-digits": (figure, chance) => {
    const places = digitPlaces(figure);
    const pairs = places.slice(0, -1).map((at, index) => [at, places[index + 1] ?? at] as const);
    const pair = chance.oneOf(pairs.filter(([a, b]) => figure[a] !== figure[b]));
    if (!pair) return null;
    const digits = [...figure];
    [digits[pair[0]], digits[pair[1]]] = [figure[pair[1]] ?? "", figure[pair[0]] ?? ""];
    return digits.join("");
  },
  "dropped-digit": (figure, chance) => {
    const places = digitPlaces(figure);
    const at = chance.oneOf(places);
    return at === undefined || places.length < 2
      ? null
      : figure.slice(0, at) + figure.slice(at + 1);
  },
  "extra-digit": (figure, chance) => {
    const at = chance.oneOf(digitPlaces(figure)) ?? 0;
    return figure.slice(0, at) + String(chance.below(10)) + figure.slice(at);
  },
  "wrong-digit": (figure, chance) => {
    const at = chance.oneOf(digitPlaces(figure)) ?? 0;
    const digit = (Number(figure[at]) + 1 + chance.below(9)) % 10;
    return figure.slice(0, at) + String(digit) + figure.slice(at + 1);
  },
  "decimal-point": (figure, chance) => movedPoint(figure, chance.oneOf([-3, -2, -1, 1, 2, 3]) ?? 1),
  sign: (figure) => (figure.startsWith("-") ? figure.slice(1) : `-${figure}`),
  "yuan-for-wan": (figure) => movedPoint(figure, 4),
};

function digitPlaces(figure: string): number[] {
  return [...figure].flatMap((character, at) => (/\d/.test(character) ? at : []));
}

/** Moves the decimal point to the right, or to the left. */
export function movedPoint(figure: string, places: number): string {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d*)\.?(\d*)$/.exec(figure) ?? [];
  const digits = "0".repeat(8) + whole + fraction + "0".repeat(8);
  const point = 8 + whole.length + places;
  const moved = `${digits.slice(0, point)}.${digits.slice(point)}`;
  return sign + moved.replace(/^0+(?=\d)/, "").replace(/\.?0+$/, "");
}
