/** Repairs that no one would make are not offered, whatever the relations ask for. */
import { runChecks } from "../../../src/checks/engine";
import type { Finding } from "../../../src/checks/finding";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { createBook } from "../../../src/tables/book";
import type { CellValue } from "../../../src/money/amount";
import { cellAddress } from "../../../src/tables/grid";
import { corrupted } from "../../bench/corruption/judge";
import { sampleGrids } from "../../fixtures/samples";

/** What the check says of some sheets of 潼南 2023 with one cell changed. */
async function findingsWith(
  sheets: readonly string[],
  sheet: string,
  [row, column]: readonly [row: number, column: number],
  value: CellValue
): Promise<readonly Finding[]> {
  const grids = (await sampleGrids("tongnan-2023")).filter((grid) =>
    sheets.some((name) => grid.sheet.startsWith(name))
  );
  const name = grids.find((grid) => grid.sheet.startsWith(sheet))?.sheet ?? "";
  const changed = corrupted(grids, [{ cell: { sheet: name, row, column }, value }]);
  return runChecks({ book: createBook(changed), subjects: standardSubjects }).findings;
}

const offered = (findings: readonly Finding[]) =>
  findings.flatMap(({ repair, explanations }) => [
    ...repair,
    ...explanations.flatMap(({ changes }) => changes),
  ]);

test("a negative amount is not put where none stands, to balance what was not read", async () => {
  // 一般公共预算拨款 has lost its name, and no longer counts among the income.
  const findings = await findingsWith(["附件 1 "], "附件 1 ", [6, 0], "1E+5");
  expect(findings.filter(({ severity }) => severity === "error")).not.toEqual([]);
  expect(offered(findings).filter(({ value }) => Number(value) < 0)).toEqual([]);
});

test("no amount is offered that a cell could not say", async () => {
  const findings = await findingsWith(["附件 2 "], "附件 2 ", [19, 2], -9_000_000_000);
  expect(findings.filter(({ severity }) => severity === "error")).not.toEqual([]);
  expect(offered(findings).filter(({ value }) => Math.abs(Number(value)) > 9e9)).toEqual([]);
});

test("a year's line left blank gets what the printed total says, where its parts say it but for their tails", async () => {
  const findings = await findingsWith(["附件 6 ", "附件 8 "], "附件 6 ", [33, 3], null);
  const blank = findings.filter(
    ({ check, severity }) => check === "department-balance" && severity === "error"
  );
  expect(blank.map(({ expected }) => expected)).toEqual([2_506_790_000]);
  expect(blank[0]?.repair.map(({ cell, value }) => [cellAddress(cell), value])).toEqual([
    ["D34", 2506.79],
  ]);
});
