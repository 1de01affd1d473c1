import { runChecks } from "../../src/checks/engine";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { officialSubjects } from "../../src/subjects/official-subjects";
import { createBook } from "../../src/tables/book";
import type { Grid } from "../../src/tables/grid";
import { sampleGrids } from "../fixtures/samples";

/** A 类 that is called otherwise in the year's official table, and in the workbook. */
const BEFORE = "卫生健康支出";
const NOW = "健康事业与医疗保障支出";

const renamed = (grids: readonly Grid[]): Grid[] =>
  grids.map((grid) => ({
    ...grid,
    values: grid.values.map((row) =>
      row.map((value) => (typeof value === "string" ? value.replaceAll(BEFORE, NOW) : value))
    ),
  }));

const official = officialSubjects({
  edition: "2026",
  subjects: standardSubjects
    .all("function")
    .map(({ branch, code, name }) => ({ branch, code, name: name === BEFORE ? NOW : name })),
});

test.each(["dadukou-2026", "qijiang-2026", "dadukou-2024"] as const)(
  "%s: renamed in the workbook and in the official table alike, everything is found as before",
  async (sample) => {
    const grids = await sampleGrids(sample);
    const found = (of: readonly Grid[]) => {
      const { findings } = runChecks({ book: createBook(of), subjects: official });
      return findings.map(({ check, where }) => ({ check, where }));
    };
    const unchanged = officialSubjects({
      edition: "2026",
      subjects: standardSubjects
        .all("function")
        .map(({ branch, code, name }) => ({ branch, code, name })),
    });
    const before = runChecks({ book: createBook(grids), subjects: unchanged }).findings;
    expect(found(renamed(grids))).toEqual(before.map(({ check, where }) => ({ check, where })));
    // Where only the official table has the new name, the old one is wrong: the test would see it.
    expect(found(grids)).not.toEqual(before.map(({ check, where }) => ({ check, where })));
  }
);
