import { keptPart } from "../../../src/files/kept-part";
import { readWorkbook } from "../../../src/host/files/read-xlsx";
import { openWorkbook } from "../../../src/files/open-workbook";
import { REMARKS } from "../../../src/checks/remarks";
import { CORRECTIONS } from "../../../src/tables/kept-corrections";
import { SUBJECT_TABLE } from "../../../src/tables/kept-subjects";
import type { Grid } from "../../../src/tables/grid";
import { editedPackages } from "../arbitraries/packages";
import { mustHold, type FuzzKind } from "../fuzz-kind";
import { checkSoundly } from "../oracles/book";
import { readOrRefused, refusalOf } from "../oracles/refusal";
import { editedPackage, type EditedPackage } from "../packages";

const CONSEQUENCE = "表的核验不受影响。";

/** Rows of one length, from A1, of what a cell can hold. */
function mustBeGrid({ sheet, top, left, values }: Grid): void {
  const width = values[0]?.length ?? 0;
  mustHold(top === 0 && left === 0, () => `${sheet} does not begin at A1`);
  mustHold(typeof sheet === "string", () => "a sheet has no name");
  for (const row of values) {
    mustHold(row.length === width, () => `${sheet} has rows of ${String(row.length)} cells`);
    for (const value of row)
      mustHold(
        value === null ||
          typeof value === "boolean" ||
          (typeof value === "string" && value !== "") ||
          (typeof value === "number" && Number.isFinite(value)),
        () => `${sheet} holds ${JSON.stringify(value)} (${typeof value})`
      );
  }
}

/** Workbooks whose parts, tags, values and bytes are not what they should be. */
export const workbooksKind: FuzzKind<EditedPackage> = {
  name: "workbooks",
  runsInCi: 15,
  cases: () =>
    Promise.resolve(editedPackages("smallest", "smallest", "rich", "rich", "rich", "sample")),
  run: async (example) => {
    const bytes = editedPackage(example);
    const grids = await readOrRefused(() => openWorkbook(bytes));
    const shown = await readOrRefused(() => readWorkbook(bytes, "x.xlsx", ["BUDGET.TOTAL"]));
    // The page saves over the file, so it refuses more; but it calculates what has no result.
    const isReadable =
      grids !== null || (await refusalOf(() => openWorkbook(bytes))) === "no-results";
    mustHold(isReadable || shown === null, () => "the page opens what cannot be read");
    if (!grids) return;
    grids.forEach(mustBeGrid);
    await readOrRefused(() => keptPart(bytes, REMARKS, CONSEQUENCE));
    await readOrRefused(() => keptPart(bytes, CORRECTIONS, CONSEQUENCE));
    await readOrRefused(() => keptPart(bytes, SUBJECT_TABLE, CONSEQUENCE));
    checkSoundly(grids);
  },
};
