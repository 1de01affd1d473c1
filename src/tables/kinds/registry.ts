import { appropriationBalance } from "./appropriation-balance";
import { basicExpenditure } from "./basic-expenditure";
import { basicExpenditureGovernment } from "./basic-expenditure-government";
import { departmentBalance } from "./department-balance";
import { departmentExpenditure } from "./department-expenditure";
import { departmentIncome } from "./department-income";
import { fundExpenditure } from "./fund-expenditure";
import { generalExpenditure } from "./general-expenditure";
import type { KindReader } from "./kind";
import { overallPerformance } from "./overall-performance";
import type { PerformanceKind } from "./performance-kind";
import { procurement } from "./procurement";
import { projectDetails } from "./project-details";
import { projectExpenditure } from "./project-expenditure";
import { projectExpenditureGovernment } from "./project-expenditure-government";
import { projectPerformance } from "./project-performance";
import { sangong } from "./sangong";
import { stateCapitalExpenditure } from "./state-capital-expenditure";

/** The kinds of table that hold amounts in rows and columns, in the order of a disclosure. */
export const KIND_READERS: readonly KindReader[] = [
  appropriationBalance,
  generalExpenditure,
  basicExpenditure,
  basicExpenditureGovernment,
  projectExpenditure,
  projectExpenditureGovernment,
  sangong,
  fundExpenditure,
  stateCapitalExpenditure,
  departmentBalance,
  departmentIncome,
  departmentExpenditure,
  procurement,
  projectDetails,
];

/** The kinds of 绩效目标表, which hold labels, texts and indicators. */
export const PERFORMANCE_KINDS: readonly PerformanceKind[] = [
  overallPerformance,
  projectPerformance,
];
