/** The parts of the narrative that are written from the tables. Stable, part of the terminal's contract. */
export type SectionId = "income-and-expenditure" | "appropriation" | "sangong" | "other-matters";
