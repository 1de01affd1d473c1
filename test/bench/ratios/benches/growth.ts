/** How the whole check grows with the cells of a workbook, and the memory that it takes. */
import { cellsOf, largeGrids } from "../../../fixtures/large-workbook";
import type { Grid } from "../../../../src/tables/grid";
import type { Bench, Row } from "../bench";
import { growthExponent } from "../growth";
import { wholeCheckOf } from "../whole";
import { median, printedTime, timeOf } from "../processor-time";

/** Tables and rows of the workbooks: 10,000 cells and less than half an order of magnitude more each time, to 1,000,000. */
const SIZES = [
  [20, 78],
  [20, 245],
  [20, 828],
  [40, 1248],
  [132, 1248],
] as const;
/** The smaller ones are measured so often, the largest once. */
const ROUNDS = 3;
const LARGE = 200_000;
/** What is checked before anything counts. */
const WARMING = [20, 245] as const;

const MOST_EXPONENT = 1.1;
const MOST_MEMORY = 4;
const MEGABYTE = 1024 * 1024;

/** So often at most garbage is collected, and until less than that goes. */
const MOST_COLLECTIONS = 10;
const LITTLE = 10_000;

/** Bytes that are in use, without garbage: what only remembered things held is garbage of the next time. */
function used(): number {
  let bytes = inUse();
  for (let collected = 0; collected < MOST_COLLECTIONS; collected++) {
    globalThis.gc?.();
    const before = bytes;
    bytes = inUse();
    if (collected > 1 && before - bytes < LITTLE) break;
  }
  return bytes;
}

/** The bytes of arrays of numbers stand beside the heap. */
function inUse(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export const growth: Bench = {
  name: "growth",
  async run() {
    await timeOf(() => wholeCheckOf(largeGrids(...WARMING)));
    // First, and not what is compiled on the way: what many checks have left would go while the memory of another is measured.
    memoryRow(20);
    const memory = [memoryRow(20), memoryRow(132)];
    const cells: number[] = [];
    const times: number[] = [];
    for (const [tables, rows] of SIZES) {
      const rounds: number[] = [];
      const grids = largeGrids(tables, rows);
      cells.push(cellsOf(grids));
      for (let round = 0; round < (cellsOf(grids) > LARGE ? 1 : ROUNDS); round++)
        rounds.push(await timeOf(() => wholeCheckOf(grids)));
      times.push(median(rounds));
    }
    const exponent = growthExponent(cells, times);
    return {
      rows: [
        {
          name: "growth of the whole check with cells (exponent)",
          measured: times.map(printedTime).join(", "),
          against: `${cells.map((count) => Math.round(count / 1000)).join(", ")} thousand cells`,
          ratio: exponent,
          target: { atMost: MOST_EXPONENT },
        },
        ...memory,
      ],
    };
  },
};

function memoryRow(tables: number): Row {
  const before = used();
  const grids: readonly Grid[] = largeGrids(tables, 1248);
  const own = used() - before;
  const result = wholeCheckOf(grids);
  const withGarbage = inUse();
  const held = used() - before;
  if (result.findings.length === 0) throw new Error("The workbook has slips, and none was found.");
  return {
    name: `memory held after a check, ${String(Math.round(cellsOf(grids) / 1000))} thousand cells`,
    measured: `${megabytes(held)} with grids, tables and findings (${megabytes(withGarbage - before)} with garbage at the end)`,
    against: `${megabytes(own)} of grids`,
    ratio: held / own,
    target: { atMost: MOST_MEMORY },
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(0)} MB`;
}
