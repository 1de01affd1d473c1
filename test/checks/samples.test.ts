import { runChecks } from "../../src/checks/engine";
import { messageText } from "../../src/checks/messages";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook } from "../../src/tables/book";
import { cellAddress } from "../../src/tables/grid";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";

/** Errors and warnings were verified by hand in the workbooks; tails were not, one by one. A change here is a change of what users are told. */
test.each(SAMPLE_NAMES)("the findings of %s", async (name) => {
  const book = createBook(await sampleGrids(name));
  const { findings } = runChecks({ book, subjects: standardSubjects });
  const lines = findings.map((finding) => {
    const [place] = finding.where;
    const cell = place && !place.narrative ? `${place.sheet}!${cellAddress(place)}` : "-";
    return `${finding.severity} ${finding.check} ${cell} ${messageText(finding)}`;
  });
  expect(`\n${lines.join("\n")}\n`).toMatchSnapshot();
});
