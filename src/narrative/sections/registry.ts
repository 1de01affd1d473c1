import { appropriation } from "./appropriation";
import { basics } from "./basics";
import { contact } from "./contact";
import { incomeAndExpenditure } from "./income-and-expenditure";
import { otherMatters } from "./other-matters";
import { sangong } from "./sangong";
import type { SectionWriter } from "./section";
import { terms } from "./terms";
import { title } from "./title";

/** All parts of the narrative, in the order of the text. */
export const SECTIONS: readonly SectionWriter[] = [
  title,
  basics,
  incomeAndExpenditure,
  appropriation,
  sangong,
  otherMatters,
  terms,
  contact,
];
