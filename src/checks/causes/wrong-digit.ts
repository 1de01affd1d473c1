import type { Cause } from "./cause";
import { nearestAllowed, type Figure } from "./digits";

/** One digit was mistyped: 1,088.19 became 1,038.19. */
export const wrongDigit: Cause = {
  id: "wrong-digit",
  title: "错了一位数字",
  description:
    "把一个数里的一位数字改为另一个，与它有关的各处就都相符，例如 1,088.19 写成 1,038.19。",
  original: (suspect) => nearestAllowed(suspect, withOneReplaced, true),
};

function* withOneReplaced({ whole, fraction }: Figure): Iterable<Figure> {
  const digits = whole + fraction;
  for (let at = 0; at < digits.length; at++)
    for (let digit = 0; digit <= 9; digit++) {
      const replaced = digits.slice(0, at) + String(digit) + digits.slice(at + 1);
      yield { whole: replaced.slice(0, whole.length), fraction: replaced.slice(whole.length) };
    }
}
