import type { Constraint } from "../../../src/checks/causes/relation-list";
import { compareAll, runChecks } from "../../../src/checks/engine";
import type { Finding, Repair } from "../../../src/checks/finding";
import { keepIds } from "../../../src/checks/keep-ids";
import { repairEffect } from "../../../src/checks/repair-effect";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { createBook } from "../../../src/tables/book";
import { cellAddress, isSameCell, type CellRef, type Grid } from "../../../src/tables/grid";
import { corrupted } from "../../bench/corruption/judge";
import { mustHold, type FuzzKind } from "../fuzz-kind";
import { editedSample, editedSamples, type EditedSample } from "./cells";

/** Repairs of one case that are tried; each costs a whole check. */
const MOST = 3;

function findingsOf(grids: readonly Grid[]): readonly Finding[] {
  return runChecks({ book: createBook(grids), subjects: standardSubjects }).findings;
}

/** The repairs that the list makes with one click, without a question. */
function certainOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ severity, repair, cause }) => severity === "error" && repair.length > 0 && cause === null
  );
}

function addressOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${cellAddress({ row, column })}`;
}

function named({ check, where: [place], detail }: Finding): string {
  return `${check} ${place && !place.narrative ? addressOf(place) : ""} ${detail.type}`;
}

function isBlank(grids: readonly Grid[], { cell }: Repair): boolean {
  const grid = grids.find(({ sheet }) => sheet === cell.sheet);
  const value = grid?.values[cell.row - grid.top]?.[cell.column - grid.left] ?? null;
  return value === null || value === "";
}

/**
 * Whether something can be compared only afterwards: what is no amount becomes one. Then more may be wrong than was seen before, of which the
 * pane tells beforehand. A total that was left out is no such case: its parts say all of it.
 */
function makesComparable(grids: readonly Grid[], finding: Finding): boolean {
  const { detail, repair, explanations } = finding;
  if (explanations[0]?.cause === "blank-subtotal") return false;
  return detail.type === "amount-is-text" || repair.some((change) => isBlank(grids, change));
}

/** A relation by the cells that it is about. */
function relationKey(left: readonly { cell: CellRef }[], right: readonly { cell: CellRef }[]) {
  return [left, right]
    .map((side) =>
      side
        .map(({ cell }) => addressOf(cell))
        .sort()
        .join("+")
    )
    .join(" = ");
}

/** The relations that were compared and held. */
function heldIn(grids: readonly Grid[]): ReadonlySet<string> {
  const all: readonly Constraint[] = compareAll({
    book: createBook(grids),
    subjects: standardSubjects,
  });
  return new Set(
    all
      .filter(({ found }) => found === null)
      .filter(({ compared }) => [...compared.left, ...compared.right].every(isAmount))
      .map(({ compared: { left, right } }) => relationKey(left, right))
  );
}

function isAmount({ cell: { state } }: Constraint["compared"]["left"][number]): boolean {
  return state === "amount";
}

/** Whether a later repair only takes back what was made; one that changes a part too lets its total follow. */
function takesBack(later: readonly Repair[], made: readonly Repair[]): boolean {
  return later.every(({ cell, value }) =>
    made.some((change) => isSameCell(change.cell, cell) && change.value !== value)
  );
}

/**
 * What a repair that is offered as certain promises: its finding is gone, or only follows from another mistake; nothing that was compared and
 * held is wrong then, though something that could not be compared before may be; and no other repair takes it back.
 */
export const repairsKind: FuzzKind<EditedSample> = {
  name: "repairs",
  runsInCi: 4,
  cases: editedSamples,
  run: async (example) => {
    const grids = await editedSample(example);
    const before = findingsOf(grids);
    let held: ReadonlySet<string> | undefined;
    for (const finding of certainOf(before).slice(0, MOST)) {
      const { repair } = finding;
      const said = () =>
        `${repair.map(({ cell, value }) => `${addressOf(cell)} ← ${String(value)}`).join(", ")} for ${named(finding)}`;
      const found = findingsOf(
        corrupted(
          grids,
          repair.map(({ cell, value }) => ({ cell, value }))
        )
      );
      const lastId = before.length;
      const after = keepIds(found, { findings: before, lastId }).findings;
      const { left, comes } = repairEffect(before, after, [finding]);
      const isOpen = makesComparable(grids, finding);
      mustHold(isOpen || !left.some(({ id }) => id === finding.id), () => `${said()} leaves it`);
      const broken = comes.filter(
        ({ severity, sides }) =>
          severity === "error" &&
          sides !== null &&
          (held ??= heldIn(grids)).has(relationKey(sides.left, sides.right))
      );
      mustHold(broken.length === 0, () => `${said()} breaks ${broken.map(named).join(", ")}`);
      const words = comes.filter(({ severity, sides }) => severity === "error" && sides === null);
      mustHold(
        isOpen || words.length === 0,
        () => `${said()} brings ${words.map(named).join(", ")}`
      );
      const taking = certainOf(after).filter((next) => takesBack(next.repair, repair));
      mustHold(
        isOpen || taking.length === 0,
        () => `${said()} is taken back by ${taking.map(named).join()}`
      );
    }
  },
};
