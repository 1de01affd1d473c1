import type { Bench } from "./bench";
import { growth } from "./benches/growth";
import { liveEdit } from "./benches/live-edit";
import { manyWorkbooks } from "./benches/many-workbooks";
import { narrative } from "./benches/narrative";
import { wholeCheck } from "./benches/whole-check";
import { worksheetFunctions } from "./benches/worksheet-functions";
import { paneStart } from "./benches/pane-start";
import { roundTrips } from "./benches/round-trips";

/** All benches of `npm run bench`, in the order of the table. */
export const BENCHES: readonly Bench[] = [
  wholeCheck,
  growth,
  liveEdit,
  narrative,
  manyWorkbooks,
  worksheetFunctions,
  paneStart,
  roundTrips,
];
