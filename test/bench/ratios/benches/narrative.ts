/** Writing the narrative against the check, and auditing texts of growing length. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { runChecks } from "../../../../src/checks/engine";
import { checks } from "../../../../src/checks/registry";
import { openWorkbook } from "../../../../src/files/open-workbook";
import { writeNarrative } from "../../../../src/narrative/write";
import { standardSubjects } from "../../../../src/subjects/edition-2026";
import { createBook } from "../../../../src/tables/book";
import type { Bench } from "../bench";
import { growthExponent } from "../growth";
import { medianTimes, printedTime } from "../processor-time";
import { wholeCheckOf } from "../whole";

const SAMPLES = path.join(__dirname, "../../../../samples");
const SAMPLE = "qijiang-2026";
const COPIES = [4, 8, 16, 32, 64] as const;
const WARMING = 10;

export const narrative: Bench = {
  name: "narrative",
  async run() {
    const grids = await openWorkbook(readFileSync(path.join(SAMPLES, `${SAMPLE}.xlsx`)));
    const text = readFileSync(path.join(SAMPLES, `${SAMPLE}.narrative.txt`), "utf8");
    const book = createBook(grids);
    for (let i = 0; i < WARMING; i++) {
      wholeCheckOf(grids);
      writeNarrative(book);
    }
    const { writing, checking } = await medianTimes(
      { writing: () => writeNarrative(book), checking: () => wholeCheckOf(grids) },
      15
    );
    const audits = checks.filter(({ id }) => id.startsWith("narrative-"));
    const audit = (copies: number) => () =>
      runChecks({ book, subjects: standardSubjects, narrative: text.repeat(copies) }, audits);
    const times = await medianTimes(
      Object.fromEntries(COPIES.map((copies) => [String(copies), audit(copies)])),
      5
    );
    const lengths = COPIES.map((copies) => copies * text.length);
    const took = COPIES.map((copies) => times[String(copies)] ?? NaN);
    return {
      rows: [
        {
          name: "writing the narrative, 綦江 2026",
          measured: `${printedTime(writing)} of writing`,
          against: `${printedTime(checking)} of the whole check`,
          ratio: writing / checking,
          target: { atMost: 1 },
        },
        {
          name: "growth of the audit with a text's length (exponent)",
          measured: took.map(printedTime).join(", "),
          against: `${lengths.map((length) => Math.round(length / 100) / 10).join(", ")} thousand characters`,
          ratio: growthExponent(lengths, took),
          target: { atMost: 1.1 },
        },
      ],
    };
  },
};
