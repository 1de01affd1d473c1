import { readFileSync } from "node:fs";
import path from "node:path";
import { CheckMemory } from "../../src/checks/check-memory";
import { checking, runChecks } from "../../src/checks/engine";
import { readWorkbook } from "../../src/files/workbook";
import { standardSubjects } from "../../src/subjects/edition-2026";
import type { Finding } from "../../src/checks/finding";
import { createBook } from "../../src/tables/book";
import { finished } from "../../src/tables/finished";
import type { Grid } from "../../src/tables/grid";
import { keepIds } from "../../src/checks/keep-ids";
import { resolvedAfter, withResolved } from "../../src/taskpane/live/resolved";
import { whatIsNew } from "../../src/taskpane/live/what-is-new";

let grids: readonly Grid[];
beforeAll(async () => {
  const file = path.resolve(__dirname, "../../samples/dadukou-2026.xlsx");
  grids = await readWorkbook(new Uint8Array(readFileSync(file)));
});

const SANGONG = "一般公共预算“三公”经费支出表";
const findingsIn = (of: readonly Grid[]) =>
  runChecks({ book: createBook(of), subjects: standardSubjects }).findings;
const changed = (sheet: string, change: (grid: Grid) => Grid) =>
  grids.map((grid) => (grid.sheet === sheet ? change(grid) : grid));
/** The blank subtotal in I6 filled in. */
const repaired = () =>
  changed(SANGONG, (grid) => ({
    ...grid,
    values: grid.values.map((row, at) =>
      at === 5 ? row.map((value, column) => (column === 8 ? 28.5 : value)) : row
    ),
  }));

test("the same findings keep their ids and refer to each other as before", () => {
  const first = keepIds(findingsIn(grids), null);
  const again = keepIds([...findingsIn(grids)].reverse(), first);
  expect([...again.findings].reverse()).toEqual(first.findings);
});

test("findings that were not worked out again are the very same", () => {
  const memory = new CheckMemory();
  const checked = (of: readonly Grid[]) =>
    finished(checking({ book: createBook(of), subjects: standardSubjects }, undefined, memory));
  const first = keepIds(checked(grids).findings, null);
  const second = keepIds(checked(repaired()).findings, first);
  const same = second.findings.filter((finding) => first.findings.includes(finding));
  expect(same.length).toBeGreaterThan(second.findings.length / 2);
});

test("what is settled and comes back has a new id, which nothing had before; all others go on", () => {
  const first = keepIds(findingsIn(grids), null);
  const second = keepIds(findingsIn(repaired()), first);
  const left = new Set(second.findings.map(({ id }) => id));
  const gone = first.findings.filter(({ id }) => !left.has(id));
  expect(gone.map(({ where }) => where[0])).toMatchObject([{ sheet: SANGONG, row: 5, column: 8 }]);
  const third = keepIds(findingsIn(grids), second);
  const [back] = third.findings.filter(({ id }) => !left.has(id));
  expect(back?.id).toBe(first.lastId + 1);
  expect(whatIsNew(first.findings, second.findings)).toMatch(/^已改正 1 项，还有 \d+ 项要处理$/);
  expect(whatIsNew(second.findings, third.findings)).toMatch(/^又发现 1 项，还有/);
  expect(whatIsNew(first.findings, first.findings)).toBe("");
});

test("of two sums of one cell the one that is left keeps its own id", () => {
  const [finding] = findingsIn(grids).filter(({ where }) => where.length > 1);
  const [first, ...others] = finding?.where ?? [];
  if (!finding || !first || first.narrative) throw new Error("no finding of several cells");
  const across: Finding = { ...finding, id: 1, cause: null };
  const down: Finding = {
    ...across,
    id: 2,
    where: [first, ...others.map((place) => (place.narrative ? place : { ...place, row: 40 }))],
  };
  const left: Finding = { ...down, id: 1, actual: 12, detail: { ...down.detail } };
  expect(keepIds([left], { findings: [across, down], lastId: 2 }).findings).toMatchObject([
    { id: 2, where: down.where },
  ]);
});

test("inserted rows above and a new name of the sheet change no id", () => {
  const first = keepIds(findingsIn(grids), null);
  const moved = changed(SANGONG, (grid) => ({ ...grid, sheet: "表四", top: grid.top + 3 }));
  const second = keepIds(findingsIn(moved), first, (name) => (name === "表四" ? SANGONG : name));
  expect(second.lastId).toBe(first.lastId);
  expect(second.findings.map(({ id }) => id)).toEqual(first.findings.map(({ id }) => id));
});

test("a settled finding stays in its place among those of its sheet until it leaves", () => {
  const first = keepIds(findingsIn(grids), null);
  const second = keepIds(findingsIn(repaired()), first);
  const [settled, ...others] = resolvedAfter([], first.findings, second.findings);
  expect([settled?.where[0], others]).toMatchObject([{ row: 5, column: 8 }, []]);
  const shown = withResolved(second.findings, settled ? [settled] : []);
  expect(shown.map(({ id }) => id)).toEqual(first.findings.map(({ id }) => id));
  expect(resolvedAfter([...(settled ? [settled] : [])], second.findings, first.findings)).toEqual(
    []
  );
});
