import fc from "fast-check";
import { createBook, type Book } from "../../../src/tables/book";
import { finishedText, soundBooks, STYLE_NAMES } from "../../checks/narrative/generated";
import { KNOWN_DEPARTMENT } from "../../checks/narrative/known-department";
import { WORDINGS } from "../../checks/narrative/wordings";
import {
  SAMPLE_NAMES,
  sampleGrids,
  sampleNarrative,
  type SampleName,
} from "../../fixtures/samples";

/** A text without faults and the tables it belongs to. */
export interface Subject {
  readonly name: string;
  readonly book: Book;
  readonly text: string;
}

/** The published texts' faults put right, as test/checks/narrative/published-errors lists them. */
const REPAIRS: Readonly<Record<SampleName, readonly (readonly [from: string, to: string])[]>> = {
  "dadukou-2024": [],
  "dadukou-2026": [
    ["27.5万元", "28.5万元"],
    ["395.39，", "395.39万元，"],
    ["139.39万元", "137.38万元"],
  ],
  "jiulongpo-2026": [
    ["服务预182", "服务预算182"],
    ["截止", "截至"],
  ],
  "qijiang-2026": [],
  "tongnan-2023": [
    ["收入较去年减少 711.31", "收入较去年减少 711.33"],
    ["比 2022 年减少 711.31", "比 2022 年减少 711.33"],
    ["项目支出减少 711.31", "项目支出减少 792.31"],
    ["相较 2022 年减少 711.31", "相较 2022 年减少 792.31"],
  ],
};

async function published(name: SampleName): Promise<Subject> {
  let text = sampleNarrative(name);
  for (const [from, to] of REPAIRS[name]) {
    if (!text.includes(from)) throw new Error(`${name}: no ${from}`);
    text = text.replace(from, to);
  }
  return { name, book: createBook(await sampleGrids(name)), text };
}

/** The samples, our own texts of generated departments in every style, and texts in the words of other provinces. */
export async function subjects(seed: number): Promise<readonly Subject[]> {
  const books = fc.sample(soundBooks, { seed, numRuns: 3 });
  return [
    ...(await Promise.all(SAMPLE_NAMES.map(published))),
    ...STYLE_NAMES.flatMap((style) =>
      books.map((book, index) => ({
        name: `${style} ${index + 1}`,
        book,
        text: finishedText(book, style),
      }))
    ),
    ...Object.entries(WORDINGS).map(([name, text]) => ({ name, book: KNOWN_DEPARTMENT, text })),
  ];
}
