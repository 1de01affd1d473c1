import type { Cause } from "./cause";
import { nearestAllowed, without, type Figure } from "./digits";

/** One digit was typed too many: 1,088.19 became 10,888.19. */
export const extraDigit: Cause = {
  id: "extra-digit",
  title: "多了一位数字",
  description: "从一个数里去掉一位数字，与它有关的各处就都相符，例如 1,088.19 写成 10,888.19。",
  original: (suspect) => nearestAllowed(suspect, withOneRemoved),
};

function* withOneRemoved({ whole, fraction }: Figure): Iterable<Figure> {
  for (let at = 0; at < whole.length; at++) {
    const kept = without(whole, at);
    yield { whole: kept === "" ? "0" : kept, fraction };
  }
  const printed = fraction.replace(/0+$/, "");
  for (let at = 0; at < printed.length; at++)
    yield { whole, fraction: without(printed, at).padEnd(fraction.length, "0") };
}
