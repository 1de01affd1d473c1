/** The parts of the narrative, in the order of the text. Stable, part of the terminal's contract. */
export type SectionId =
  | "title"
  | "basics"
  | "income-and-expenditure"
  | "appropriation"
  | "sangong"
  | "other-matters"
  | "terms"
  | "contact";
