/** The kinds of table a disclosure contains (domain.md 2). Names are part of the terminal's contract. */
export type TableKind =
  | "appropriation-balance"
  | "general-expenditure"
  | "basic-expenditure"
  | "basic-expenditure-government"
  | "project-expenditure"
  | "project-expenditure-government"
  | "sangong"
  | "fund-expenditure"
  | "state-capital-expenditure"
  | "department-balance"
  | "department-income"
  | "department-expenditure"
  | "procurement"
  | "project-details"
  | "overall-performance"
  | "project-performance";
