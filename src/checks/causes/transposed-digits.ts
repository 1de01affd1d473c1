import type { Cause } from "./cause";
import { nearestAllowed, type Figure } from "./digits";

/** Two neighbouring digits changed places: 1,088.91 became 1,088.19. */
export const transposedDigits: Cause = {
  id: "transposed-digits",
  title: "相邻两位数字颠倒",
  description:
    "把一个数里相邻的两位数字对调，与它有关的各处就都相符，例如 1,088.91 写成 1,088.19。",
  original: (suspect) => nearestAllowed(suspect, withNeighboursExchanged, true),
};

function* withNeighboursExchanged({ whole, fraction }: Figure): Iterable<Figure> {
  const digits = whole + fraction;
  for (let at = 0; at + 1 < digits.length; at++) {
    const [first = "", second = ""] = digits.slice(at, at + 2);
    if (first === second) continue;
    const exchanged = digits.slice(0, at) + second + first + digits.slice(at + 2);
    yield { whole: exchanged.slice(0, whole.length), fraction: exchanged.slice(whole.length) };
  }
}
