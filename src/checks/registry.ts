import type { Check } from "./check";
import { amountCells } from "./rules/amount-cells";
import { appropriationBalance } from "./rules/appropriation-balance";
import { betweenTables } from "./rules/between-tables";
import { betweenTablesByCode } from "./rules/between-tables-by-code";
import { codeShape } from "./rules/code-shape";
import { departmentBalance } from "./rules/department-balance";
import { duplicateCodes } from "./rules/duplicate-codes";
import { emptyTableNote } from "./rules/empty-table-note";
import { knownSubjects } from "./rules/known-subjects";
import { narrativeFigures } from "./rules/narrative-figures";
import { parentRows } from "./rules/parent-rows";
import { procurementTotal } from "./rules/procurement-total";
import { projectsTotal } from "./rules/projects-total";
import { reportYear } from "./rules/report-year";
import { rowParts } from "./rules/row-parts";
import { sameNamePerCode } from "./rules/same-name-per-code";
import { sangongTotal } from "./rules/sangong-total";
import { sangongVehicles } from "./rules/sangong-vehicles";
import { sangongWithinEconomic } from "./rules/sangong-within-economic";
import { sumOfChildren } from "./rules/sum-of-children";
import { tableTotal } from "./rules/table-total";
import { unitStated } from "./rules/unit-stated";

/** All checks, in the order in which coverage lists them. A new check is one file in rules/ and one line here. */
export const checks: readonly Check[] = [
  sumOfChildren,
  tableTotal,
  rowParts,
  appropriationBalance,
  departmentBalance,
  sangongTotal,
  sangongVehicles,
  procurementTotal,
  projectsTotal,
  ...betweenTables,
  ...betweenTablesByCode,
  ...sangongWithinEconomic,
  knownSubjects,
  sameNamePerCode,
  parentRows,
  duplicateCodes,
  codeShape,
  amountCells,
  emptyTableNote,
  unitStated,
  reportYear,
  narrativeFigures,
];
