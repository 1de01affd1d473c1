/** npm run bench:pathological: seconds and growth for n, 2n and 4n rows of tables that try the checks' patience. */
import { runChecks } from "../../../src/checks/engine";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { createBook } from "../../../src/tables/book";
import { PATHOLOGIES, type Pathology } from "./tables";

/** Twice the rows may take so many times as long: linear, with the machine's noise. */
const MOST_GROWTH = 2.6;

const SIZES = [1, 2, 4] as const;

interface Measurement {
  readonly rows: number;
  readonly recognised: number;
  readonly checked: number;
  readonly findings: number;
}

/** Of the processor, whatever else the machine does. */
function seconds(): number {
  return process.cpuUsage().user / 1_000_000;
}

function measure(pathology: Pathology, rows: number): Measurement {
  const grids = pathology.grids(rows);
  const start = seconds();
  const book = createBook(grids);
  const between = seconds();
  const { findings } = runChecks({ book, subjects: standardSubjects });
  const end = seconds();
  return {
    rows,
    recognised: between - start,
    checked: end - between,
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
