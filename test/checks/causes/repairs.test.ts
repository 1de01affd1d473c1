import { runChecks } from "../../../src/checks/engine";
import type { Finding } from "../../../src/checks/finding";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { createBook } from "../../../src/tables/book";
import { cellAddress, type Grid } from "../../../src/tables/grid";
import { corrupted } from "../../bench/corruption/judge";
import { repairedGrids } from "../../fixtures/repaired-samples";
import { SAMPLE_NAMES, sampleGrids } from "../../fixtures/samples";

test.each(SAMPLE_NAMES)("%s with its errors repaired has no error", async (name) => {
  expect(errorsOf(await repairedGrids(name)).map(named)).toEqual([]);
});

test.each(SAMPLE_NAMES)(
  "each certain repair of %s removes its findings and adds none",
  async (name) => {
    const grids = await sampleGrids(name);
    const before = errorsOf(grids);
    for (const { id, repair, explanations } of before) {
      if (repair.length === 0 || explanations.length === 0) continue;
      const removed = before.filter((each) => each.id === id || each.cause === id).map(named);
      const after = errorsOf(
        corrupted(
          grids,
          repair.map(({ cell, value }) => ({ cell, value }))
        )
      ).map(named);
      const kept = before.map(named).filter((each) => !removed.includes(each));
      expect(after.sort()).toEqual(kept.sort());
    }
  }
);

test("a total that is the same wrong one in several places may lack a line: it stays open", async () => {
  const findings = errorsOf(await sampleGrids("jiulongpo-2026"));
  const totals = findings.filter(
    ({ check, cause }) => check.startsWith("procurement-") && cause === null
  );
  expect(totals.flatMap(({ repair }) => repair)).toEqual([]);
  const offered = totals.flatMap(({ explanations }) =>
    explanations.flatMap((each) => each.changes)
  );
  expect(offered).toContainEqual(expect.objectContaining({ before: 210.9, value: 205.9 }));
});

test.each(SAMPLE_NAMES)("tails in %s have no cause and need no repair", async (name) => {
  const book = createBook(await sampleGrids(name));
  const { findings } = runChecks({ book, subjects: standardSubjects });
  const tails = findings.filter(({ severity }) => severity === "rounding");
  for (const { explanations, cause, repair } of tails)
    expect({ explanations, cause, repair }).toEqual({ explanations: [], cause: null, repair: [] });
});

function errorsOf(grids: readonly Grid[]): readonly Finding[] {
  const { findings } = runChecks({ book: createBook(grids), subjects: standardSubjects });
  return findings.filter(({ severity }) => severity === "error");
}

function named({ check, where: [place], difference }: Finding): string {
  const cell = place && !place.narrative ? `${place.sheet}!${cellAddress(place)}` : "";
  return `${check} ${cell} ${String(difference)}`;
}
