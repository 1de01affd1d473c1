import type { Fen } from "../../money/amount";
import type { Cause } from "./cause";

/** How many relations must agree on what a figure should be before it is taken for the wrong one without a natural slip. */
const AGREEING = 2;

/** One figure is wrong, however it came about: several relations ask for the same amount. */
export const oneFigure: Cause = {
  id: "one-figure",
  title: "这个数不对",
  description: "两处以上的核对都要求同一个数改为同一个金额，改了就都相符。",
  original: ({ printed, settles, wanted, allows }) =>
    settles >= AGREEING && wanted !== null && isPlausible(wanted, printed) && allows(wanted)
      ? wanted
      : null,
};

/** Amounts of a budget are not negative: one that would have to be balances something that was not read. */
function isPlausible(wanted: Fen, printed: Fen): boolean {
  return wanted >= 0 || printed < 0;
}
