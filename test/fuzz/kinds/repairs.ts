import { runChecks } from "../../../src/checks/engine";
import type { Finding, Repair } from "../../../src/checks/finding";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { createBook } from "../../../src/tables/book";
import { cellAddress, type Grid } from "../../../src/tables/grid";
import { corrupted } from "../../bench/corruption/judge";
import { mustHold, type FuzzKind } from "../fuzz-kind";
import { editedSample, editedSamples, type EditedSample } from "./cells";

/** Repairs of one case that are tried; each costs a whole check. */
const MOST = 3;

function errorsOf(grids: readonly Grid[]): readonly Finding[] {
  const { findings } = runChecks({ book: createBook(grids), subjects: standardSubjects });
  // A cause only says of other errors what they come from.
  return findings.filter(({ severity, detail }) => severity === "error" && detail.type !== "cause");
}

function isBlank(grids: readonly Grid[], { cell }: Repair): boolean {
  const grid = grids.find(({ sheet }) => sheet === cell.sheet);
  const value = grid?.values[cell.row - grid.top]?.[cell.column - grid.left] ?? null;
  return value === null || value === "";
}

/** What can be compared only after it brings up errors that were there before: a blank or a text that becomes an amount. */
function makesComparable(grids: readonly Grid[], { detail, repair }: Finding): boolean {
  return detail.type === "amount-is-text" || repair.some((change) => isBlank(grids, change));
}

function named({ check, where: [place], detail }: Finding): string {
  const cell = place && !place.narrative ? `${place.sheet}!${cellAddress(place)}` : "";
  return `${check} ${cell} ${detail.type}`;
}

/** A repair that is offered as certain removes its finding, and brings up no error among what could be compared before. */
export const repairsKind: FuzzKind<EditedSample> = {
  name: "repairs",
  runsInCi: 4,
  cases: editedSamples,
  run: async (example) => {
    const grids = await editedSample(example);
    const before = new Set(errorsOf(grids).map(named));
    const { findings } = runChecks({ book: createBook(grids), subjects: standardSubjects });
    const repairable = findings.filter(
      ({ severity, repair, cause }) => severity === "error" && repair.length > 0 && cause === null
    );
    for (const finding of repairable.slice(0, MOST)) {
      const repaired = corrupted(
        grids,
        finding.repair.map(({ cell, value }) => ({ cell, value }))
      );
      const after = errorsOf(repaired).map(named);
      const cells = finding.repair.map(
        ({ cell, value }) => `${cell.sheet}!${cellAddress(cell)} ← ${String(value)}`
      );
      mustHold(
        !after.includes(named(finding)),
        () => `${cells.join(", ")} leaves ${named(finding)}`
      );
      if (makesComparable(grids, finding)) continue;
      const brought = after.filter((one) => !before.has(one));
      mustHold(
        brought.length === 0,
        () => `${cells.join(", ")} for ${named(finding)} brings ${brought.join(", ")}`
      );
    }
  },
};
