import { runChecks } from "../../../src/checks/engine";
import { messageText } from "../../../src/checks/messages";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { createBook } from "../../../src/tables/book";
import { cellAddress, type Grid } from "../../../src/tables/grid";
import { corruptions } from "../../bench/corruption/corruption";
import { corrupted, subjectOf } from "../../bench/corruption/judge";
import { Chance } from "../../bench/corruption/random";
import { repairedGrids } from "../../fixtures/repaired-samples";
import { SAMPLE_NAMES, sampleGrids } from "../../fixtures/samples";

const TIMES = 5;

test.each(SAMPLE_NAMES)("causes in %s do not depend on the order of the sheets", async (name) => {
  const grids = await sampleGrids(name);
  expect(explained([...grids].reverse())).toEqual(explained(grids));
});

test.each(SAMPLE_NAMES)("nor does a mistake's cause in %s", async (name) => {
  const subject = subjectOf(await repairedGrids(name));
  const chance = new Chance(7);
  const all = [...corruptions(subject.book, chance)];
  for (let time = 0; time < TIMES; time++) {
    const grids = corrupted(subject.grids, chance.oneOf(all)?.edits ?? []);
    expect(explained([...grids].reverse())).toEqual(explained(grids));
  }
});

/** What is said as the cause of errors, and what is offered where it cannot be told. */
function explained(grids: readonly Grid[]): readonly string[] {
  const { findings } = runChecks({ book: createBook(grids), subjects: standardSubjects });
  return findings
    .filter(({ explanations }) => explanations.length > 0)
    .map((finding) => {
      const offered = finding.explanations.map(({ cause, changes }) => {
        const cells = changes.map(
          ({ cell, value }) => `${cell.sheet}!${cellAddress(cell)}=${String(value)}`
        );
        return `${cause} ${cells.sort().join(" ")}`;
      });
      const isCertain = finding.repair.length > 0;
      return `${isCertain ? messageText(finding) : ""} ${offered.sort().join("; ")}`;
    })
    .sort();
}
