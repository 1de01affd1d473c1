/** What goes over Office.js's bridge for what people do in the pane: counted, by test/bench/round-trips. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { RESULT_VARIABLE, type Counted } from "../../round-trips/counted";
import type { Bench, CountTable } from "../bench";

const CONFIGURATION = path.join(__dirname, "../../round-trips/jest.config.js");

/** The pane over the host needs Jest's window, so it runs there, in a process of its own. */
async function count(): Promise<readonly Counted[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "round-trips-"));
  const result = path.join(folder, "counted.json");
  try {
    await promisify(execFile)(
      process.execPath,
      [require.resolve("jest/bin/jest"), "--config", CONFIGURATION],
      { env: { ...process.env, [RESULT_VARIABLE]: result }, maxBuffer: 1e8 }
    );
    return JSON.parse(readFileSync(result, "utf8")) as Counted[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** "1.2 KB" of 1,000 bytes. */
function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

async function run(): Promise<{ rows: []; counts: CountTable[] }> {
  const counted = await count();
  return {
    rows: [],
    counts: [
      {
        title: "Round trips to Excel, a workbook of 13 tables",
        head: ["what", "requests", "to Excel", "from Excel"],
        rows: counted.map(({ what, requests, bytesIn, bytesOut }) => [
          what,
          String(requests),
          kilobytes(bytesIn),
          kilobytes(bytesOut),
        ]),
      },
    ],
  };
}

export const roundTrips: Bench = { name: "round-trips", run };
