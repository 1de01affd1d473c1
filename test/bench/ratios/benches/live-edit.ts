/** An edit in a workbook that is checked already, against the whole check of it: both from grids to findings. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { CheckMemory } from "../../../../src/checks/check-memory";
import { checking, runChecks } from "../../../../src/checks/engine";
import { openWorkbook } from "../../../../src/files/open-workbook";
import { standardSubjects } from "../../../../src/subjects/edition-2026";
import { createBook } from "../../../../src/tables/book";
import { finished } from "../../../../src/tables/finished";
import type { Grid } from "../../../../src/tables/grid";
import { patchGrid } from "../../../../src/tables/patch-grid";
import { largeWorkbook } from "../../../fixtures/large-workbook";
import type { Bench, Row } from "../bench";
import { medianTimes, printedTime } from "../processor-time";

const LARGEST = path.join(__dirname, "../../../../samples/qijiang-2026.xlsx");

/** How many times faster an edit is to be in the large workbook. */
const FASTER = 20;

/** So many cells, spread over all sheets, are changed by a digit and changed back, in turns. */
const CELLS = 40;

/** So often the whole check is done, and each edit twice, before anything counts: in a process that has only begun both mostly wait for the compiler. */
const WARMING = 5;

interface Edit {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** Numbers all over the workbook, each a digit longer. */
function editsOf(grids: readonly Grid[]): readonly Edit[] {
  const numbers = grids.flatMap(({ values, top, left }, sheet) =>
    values.flatMap((cells, row) =>
      cells.flatMap((value, column): Edit[] =>
        typeof value === "number" && value !== 0
          ? [{ sheet, row: top + row, column: left + column, value }]
          : []
      )
    )
  );
  return Array.from({ length: CELLS }, (_, i) => {
    const edit = numbers[Math.floor(((i + 0.5) * numbers.length) / CELLS)];
    if (!edit) throw new RangeError("there are no numbers");
    return edit;
  });
}

function withEdit(grids: readonly Grid[], edit: Edit, value: number): readonly Grid[] {
  const { sheet, row, column } = edit;
  return grids.map((grid, at) => {
    if (at !== sheet) return grid;
    const patch = { top: row, left: column, values: [[value]] };
    return patchGrid(grid.sheet, grid, [patch]) ?? grid;
  });
}

async function against(name: string, grids: readonly Grid[], isAim: boolean): Promise<Row> {
  const memory = new CheckMemory();
  const recheck = () =>
    finished(checking({ book: createBook(now), subjects: standardSubjects }, undefined, memory));
  const edits = editsOf(grids);
  let now = grids;
  let count = 0;
  const checkWhole = () =>
    runChecks({
      book: createBook(now.map((grid) => ({ ...grid }))),
      subjects: standardSubjects,
    });
  const edit = () => {
    const one = edits[Math.floor(count / 2) % edits.length];
    if (!one) return;
    now = withEdit(now, one, count++ % 2 === 0 ? one.value * 10 + 1 : one.value);
    recheck();
  };
  recheck();
  for (let i = 0; i < WARMING; i++) checkWhole();
  for (let i = 0; i < 2 * CELLS; i++) edit();
  const times = await medianTimes({ whole: checkWhole, edit });
  return {
    name,
    measured: `${printedTime(times.edit)} after an edit`,
    against: `${printedTime(times.whole)} of the whole check`,
    ratio: times.whole / times.edit,
    target: isAim ? { atLeast: FASTER } : null,
  };
}

export const liveEdit: Bench = {
  name: "live-edit",
  run: async () => ({
    rows: [
      await against("live edit, 150,000 cells in 20 tables", largeWorkbook(), true),
      await against(
        "live edit, largest sample (21 tables)",
        await openWorkbook(readFileSync(LARGEST)),
        false
      ),
    ],
  }),
};
