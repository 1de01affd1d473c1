import type { Cause } from "./cause";
import { nearestAllowed, withOneMoreDigit, type Figure } from "./digits";

/** One digit was not typed: 1,088.19 became 108.19. */
export const droppedDigit: Cause = {
  id: "dropped-digit",
  title: "少了一位数字",
  description: "在一个数里补上一位数字，与它有关的各处就都相符，例如 1,088.19 写成 108.19。",
  original: (suspect) => nearestAllowed(suspect, withOneRestored),
};

function* withOneRestored({ whole, fraction }: Figure): Iterable<Figure> {
  // «0.23» was 1.23 or 10.23.
  for (const kept of whole === "0" ? ["", whole] : [whole])
    for (const restored of withOneMoreDigit(kept)) yield { whole: restored, fraction };
  // Behind the point a digit is missing only where fewer are printed than the table's places: 12.4 of 12.34.
  const printed = fraction.replace(/0+$/, "");
  if (printed.length >= fraction.length) return;
  for (const restored of withOneMoreDigit(printed))
    yield { whole, fraction: restored.padEnd(fraction.length, "0") };
}
