import { appropriation } from "./appropriation";
import { incomeAndExpenditure } from "./income-and-expenditure";
import { otherMatters } from "./other-matters";
import { sangong } from "./sangong";
import type { SectionWriter } from "./section";

/** The sections that are written from the tables, in the order of the text. */
export const SECTIONS: readonly SectionWriter[] = [
  incomeAndExpenditure,
  appropriation,
  sangong,
  otherMatters,
];
