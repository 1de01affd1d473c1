import type { Corrections } from "../tables/corrections";
import { CORRECTIONS } from "../tables/kept-corrections";
import { changePart, loadPart } from "./workbook-part";

/** Reads what the user said of the workbook's tables; `NO_CORRECTIONS` when nothing is kept. Errors as `loadPart`. */
export const loadCorrections = () => loadPart(CORRECTIONS);

/** Changes what the user said of the workbook's tables, as the workbook keeps it now. Result and errors as `changePart`. */
export const changeCorrections = (change: (corrections: Corrections) => Corrections) =>
  changePart(CORRECTIONS, change);
