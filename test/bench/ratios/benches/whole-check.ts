/** The whole check, from grids to findings, against reading the .xlsx by the same process. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../../src/files/open-workbook";
import { asXlsx, cellsOf, largeWorkbook } from "../../../fixtures/large-workbook";
import type { Bench, Row } from "../bench";
import { medianTimes, printedTime } from "../processor-time";
import { wholeCheckOf } from "../whole";

const SAMPLES = path.join(__dirname, "../../../../samples");

/** The share of reading that checking may take. */
const MOST = 0.1;

/** So often each is done before anything counts: in a process that has only begun, both mostly wait for the compiler. */
const WARMING = 15;

async function againstReading(
  name: string,
  bytes: Uint8Array,
  warming: number,
  rounds: number
): Promise<Row> {
  const grids = await openWorkbook(bytes);
  for (let i = 0; i < warming; i++) {
    await openWorkbook(bytes);
    wholeCheckOf(grids);
  }
  const { reading, checking } = await medianTimes(
    { reading: () => openWorkbook(bytes), checking: () => wholeCheckOf(grids) },
    rounds
  );
  return {
    name,
    measured: `${printedTime(checking)} from grids to findings`,
    against: `${printedTime(reading)} of reading the .xlsx`,
    ratio: checking / reading,
    target: { atMost: MOST },
  };
}

export const wholeCheck: Bench = {
  name: "whole-check",
  async run() {
    const large = largeWorkbook();
    const sample = (name: string): Uint8Array => readFileSync(path.join(SAMPLES, name));
    return {
      rows: [
        await againstReading(
          "whole check, 綦江 2026 (18 sheets)",
          sample("qijiang-2026.xlsx"),
          WARMING,
          15
        ),
        await againstReading(
          "whole check, 潼南 2023 (21 sheets)",
          sample("tongnan-2023.xlsx"),
          WARMING,
          15
        ),
        await againstReading(
          `whole check, ${Math.round(cellsOf(large) / 1000)} thousand cells in ${large.length} tables`,
          await asXlsx(large),
          0,
          5
        ),
      ],
    };
  },
};
