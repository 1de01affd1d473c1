/** npm run bench:pathological: seconds and growth for n, 2n and 4n rows of tables that try the checks' patience. */
import { performance } from "node:perf_hooks";
import { runChecks } from "../../../src/checks/engine";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { createBook } from "../../../src/tables/book";
import { PATHOLOGIES, type Pathology } from "./tables";

/** Twice the rows may take so many times as long: linear, with the machine's noise. */
const MOST_GROWTH = 3;

const SIZES = [1, 2, 4] as const;

interface Measurement {
  readonly rows: number;
  readonly recognised: number;
  readonly checked: number;
  readonly findings: number;
}

function measure(pathology: Pathology, rows: number): Measurement {
  const grids = pathology.grids(rows);
  const start = performance.now();
  const book = createBook(grids);
  const between = performance.now();
  const { findings } = runChecks({ book, subjects: standardSubjects });
  const end = performance.now();
  return {
    rows,
    recognised: (between - start) / 1000,
    checked: (end - between) / 1000,
    findings: findings.length,
  };
}

let isLinear = true;
for (const pathology of PATHOLOGIES) {
  process.stdout.write(`${pathology.name}\n`);
  measure(pathology, pathology.rows / 5);
  let previous: Measurement | null = null;
  for (const size of SIZES) {
    const measured = measure(pathology, size * pathology.rows);
    const growth: number | null = previous ? measured.checked / previous.checked : null;
    if (growth !== null && growth > MOST_GROWTH) isLinear = false;
    process.stdout.write(
      `  ${String(measured.rows).padStart(7)} rows: recognised in ${measured.recognised.toFixed(2)} s, ` +
        `checked in ${measured.checked.toFixed(2)} s${growth === null ? "" : ` (×${growth.toFixed(1)})`}, ` +
        `${String(measured.findings)} findings\n`
    );
    previous = measured;
  }
}
process.exitCode = isLinear ? 0 : 1;
