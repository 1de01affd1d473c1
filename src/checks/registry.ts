import type { Check } from "./check";
import { amountCells } from "./rules/amount-cells";
import { annuityHalf } from "./rules/annuity-half";
import { appropriationBalance } from "./rules/appropriation-balance";
import { betweenTables } from "./rules/between-tables";
import { departmentTables } from "./rules/department-tables";
import { economicTables } from "./rules/economic-tables";
import { previousSangongRows } from "./rules/previous-sangong-rows";
import { previousTables } from "./rules/previous-tables";
import { procurementTables } from "./rules/procurement-tables";
import { betweenTablesByCode, previousByCode } from "./rules/between-tables-by-code";
import { codeOrder } from "./rules/code-order";
import { codeShape } from "./rules/code-shape";
import { decimalPlaces } from "./rules/decimal-places";
import { departmentBalance } from "./rules/department-balance";
import { departmentName } from "./rules/department-name";
import { departmentOrUnit } from "./rules/department-or-unit";
import { doubledText } from "./rules/doubled-text";
import { duplicateCodes } from "./rules/duplicate-codes";
import { duplicateIndicators } from "./rules/duplicate-indicators";
import { duplicatePerformanceProjects } from "./rules/duplicate-performance-projects";
import { economicNature } from "./rules/economic-nature";
import { emptyTableNote } from "./rules/empty-table-note";
import { indicatorClasses } from "./rules/indicator-classes";
import { indicatorColumns } from "./rules/indicator-columns";
import { indicatorCosts } from "./rules/indicator-costs";
import { indicatorDirections } from "./rules/indicator-directions";
import { indicatorGoals } from "./rules/indicator-goals";
import { indicatorLevelNames } from "./rules/indicator-level-names";
import { indicatorLevels } from "./rules/indicator-levels";
import { indicatorRates } from "./rules/indicator-rates";
import { indicatorUnits } from "./rules/indicator-units";
import { indicatorValues } from "./rules/indicator-values";
import { indicatorWeightRange } from "./rules/indicator-weight-range";
import { itemNature } from "./rules/item-nature";
import { knownSubjects } from "./rules/known-subjects";
import { narrativeAssetsDate } from "./rules/narrative-assets-date";
import { narrativeCarryOver } from "./rules/narrative-carry-over";
import { narrativeCars } from "./rules/narrative-cars";
import { narrativeChanges } from "./rules/narrative-changes";
import { narrativeConsistency } from "./rules/narrative-consistency";
import { narrativeContact } from "./rules/narrative-contact";
import { narrativeDepartment } from "./rules/narrative-department";
import { narrativeDepartmentOrUnit } from "./rules/narrative-department-or-unit";
import { narrativeDoubled } from "./rules/narrative-doubled";
import { narrativeFigures } from "./rules/narrative-figures";
import { narrativeItems } from "./rules/narrative-items";
import { narrativeNone } from "./rules/narrative-none";
import { narrativeNotUnderstood } from "./rules/narrative-not-understood";
import { narrativeNumberStyle } from "./rules/narrative-number-style";
import { narrativeNumbering } from "./rules/narrative-numbering";
import { narrativeParts } from "./rules/narrative-parts";
import { narrativePercentages } from "./rules/narrative-percentages";
import { narrativeReasons } from "./rules/narrative-reasons";
import { narrativeResidue } from "./rules/narrative-residue";
import { narrativeUnits } from "./rules/narrative-units";
import { narrativeUses } from "./rules/narrative-uses";
import { narrativeYears } from "./rules/narrative-years";
import { ownRelations } from "./rules/own-relations";
import { overallPerformanceExpenditure } from "./rules/overall-performance-expenditure";
import { overallPerformanceWeights } from "./rules/overall-performance-weights";
import { parentRows } from "./rules/parent-rows";
import { performanceAmounts } from "./rules/performance-amounts";
import { performanceProjectDetails } from "./rules/performance-project-details";
import { performanceProjectsWithinAppropriations } from "./rules/performance-projects-within-appropriations";
import { performanceProjectsWithinExpenditure } from "./rules/performance-projects-within-expenditure";
import { performanceYears } from "./rules/performance-years";
import { procurementSubtotals } from "./rules/procurement-subtotals";
import { procurementTotal } from "./rules/procurement-total";
import { projectArithmetic } from "./rules/project-arithmetic";
import { projectArithmeticPrices } from "./rules/project-arithmetic-prices";
import { projectArithmeticTotal } from "./rules/project-arithmetic-total";
import { projectPerformanceWeights } from "./rules/project-performance-weights";
import { projectsTotal } from "./rules/projects-total";
import { reportYear } from "./rules/report-year";
import { rowParts } from "./rules/row-parts";
import { sameNamePerCode } from "./rules/same-name-per-code";
import { sangongTotal } from "./rules/sangong-total";
import { sangongVehicles } from "./rules/sangong-vehicles";
import { sangongWithinEconomic, sangongWithinGovernment } from "./rules/sangong-within-economic";
import { statutoryTables } from "./rules/statutory-tables";
import { sumOfChildren } from "./rules/sum-of-children";
import { tableNumbers } from "./rules/table-numbers";
import { tableTotal } from "./rules/table-total";
import { textResidue } from "./rules/text-residue";
import { unitStated } from "./rules/unit-stated";
import { unitsTotal } from "./rules/units-total";
import { zeroStyle } from "./rules/zero-style";

/** Checks of one sort, as docs/checks.md shows them. */
interface CheckGroup {
  /** In Chinese, for the user. */
  readonly title: string;
  readonly checks: readonly Check[];
}

/** All checks in groups, in the order in which coverage lists them. A new check is one file in rules/ and one line here. */
export const checkGroups: readonly CheckGroup[] = [
  {
    title: "表内合计与分项",
    checks: [
      sumOfChildren,
      tableTotal,
      rowParts,
      appropriationBalance,
      departmentBalance,
      sangongTotal,
      sangongVehicles,
      procurementTotal,
      procurementSubtotals,
      projectsTotal,
      itemNature,
      economicNature,
      annuityHalf,
    ],
  },
  {
    title: "表与表一致",
    checks: [
      ...betweenTables,
      ...departmentTables,
      ...economicTables,
      ...procurementTables,
      ...betweenTablesByCode,
      ...sangongWithinEconomic,
      ...sangongWithinGovernment,
      unitsTotal,
    ],
  },
  {
    title: "与上年衔接",
    checks: [...previousTables, previousSangongRows, previousByCode],
  },
  {
    title: "绩效目标",
    checks: [
      overallPerformanceWeights,
      projectPerformanceWeights,
      indicatorWeightRange,
      indicatorColumns,
      performanceAmounts,
      indicatorLevels,
      indicatorLevelNames,
      indicatorValues,
      indicatorUnits,
      indicatorRates,
      indicatorCosts,
      indicatorDirections,
      indicatorClasses,
      duplicateIndicators,
      duplicatePerformanceProjects,
      indicatorGoals,
      projectArithmetic,
      projectArithmeticTotal,
      projectArithmeticPrices,
      performanceYears,
      ...overallPerformanceExpenditure,
      performanceProjectsWithinExpenditure,
      performanceProjectsWithinAppropriations,
      performanceProjectDetails,
    ],
  },
  {
    title: "科目代码和名称",
    checks: [knownSubjects, sameNamePerCode, parentRows, duplicateCodes, codeShape, codeOrder],
  },
  {
    title: "表头、单位和文字",
    checks: [
      statutoryTables,
      amountCells,
      decimalPlaces,
      zeroStyle,
      emptyTableNote,
      unitStated,
      reportYear,
      departmentName,
      departmentOrUnit,
      tableNumbers,
      textResidue,
      doubledText,
    ],
  },
  {
    title: "情况说明与表一致",
    checks: [
      narrativeFigures,
      narrativeChanges,
      narrativeConsistency,
      narrativeItems,
      narrativePercentages,
      narrativeNone,
      narrativeCars,
      narrativeUnits,
      narrativeYears,
      narrativeReasons,
      narrativeCarryOver,
      narrativeUses,
      narrativeParts,
      narrativeDepartment,
      narrativeDepartmentOrUnit,
      narrativeAssetsDate,
      narrativeContact,
      narrativeNumbering,
      narrativeNumberStyle,
      narrativeResidue,
      narrativeDoubled,
      narrativeNotUnderstood,
    ],
  },
  { title: "自定义核验", checks: [ownRelations] },
];

/** All checks, in that order. */
export const checks: readonly Check[] = checkGroups.flatMap((group) => group.checks);
