import type { Form } from "../form";
import { appropriationBalance } from "./appropriation-balance";
import { basicExpenditure } from "./basic-expenditure";
import { basicExpenditureGovernment } from "./basic-expenditure-government";
import { departmentBalance } from "./department-balance";
import { departmentExpenditure } from "./department-expenditure";
import { departmentIncome } from "./department-income";
import { fundExpenditure } from "./fund-expenditure";
import { generalExpenditure } from "./general-expenditure";
import { overallPerformance } from "./overall-performance";
import { procurement } from "./procurement";
import { projectDetails } from "./project-details";
import { projectExpenditure } from "./project-expenditure";
import { projectExpenditureGovernment } from "./project-expenditure-government";
import { projectPerformance } from "./project-performance";
import { sangong } from "./sangong";
import { stateCapitalExpenditure } from "./state-capital-expenditure";

/** A form for each kind of table, in the order of a disclosure. */
export const FORMS: readonly Form[] = [
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
  overallPerformance,
  projectPerformance,
];
