/**
 * What must not change the findings of a whole workbook: its unit, the order of its sheets and of subjects beside each other; and
 * what the offered repairs come to.
 */
import fc from "fast-check";
import { runChecks } from "../../src/checks/engine";
import type { Finding } from "../../src/checks/finding";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook } from "../../src/tables/book";
import { cellAddress, type CellRef, type Grid } from "../../src/tables/grid";
import { corrupted } from "../bench/corruption/judge";
import { repairedGrids } from "../fixtures/repaired-samples";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";
import { exactBudgets, printedBook } from "./exact-book";
import { inUnit, moneySheets, siblingsShuffled, slips, withSlips } from "./relaid-grids";

/** More runs and other ones by hand: LAWS_RUNS=2000 LAWS_SEED=1. */
const RUNS = Number(process.env["LAWS_RUNS"] ?? 3);
const PARAMETERS = {
  numRuns: RUNS,
  seed: Number(process.env["LAWS_SEED"] ?? 20260101),
  endOnFailure: process.env["LAWS_SHRINK"] !== "1",
};
const TIMEOUT = 60_000 + RUNS * 5000;

/** Books with a few slips of the hand in them. */
const slippedBooks = fc
  .record({ budget: exactBudgets, wrong: slips })
  .map(({ budget, wrong }) =>
    withSlips(printedBook(budget, [{ unit: "万元", decimals: 2 }]), wrong)
  );

/** How many places an amount has depends on its unit. */
const ABOUT_UNITS: ReadonlySet<string> = new Set(["decimal-places", "unit-stated"]);
/** The order is what these are about; what is missing is said of the first table. */
const ABOUT_ORDER: ReadonlySet<string> = new Set([
  "code-order",
  "table-numbers",
  "statutory-tables",
]);

function findingsOf(grids: readonly Grid[]): readonly Finding[] {
  return runChecks({ book: createBook(grids), subjects: standardSubjects }).findings;
}

const asItIs = (cell: CellRef): CellRef => cell;

/** Findings as check, severity, cells and amounts, in an order of their own. */
function said(findings: readonly Finding[], moved = asItIs): string[] {
  return findings
    .map(({ check, severity, where, expected, actual, difference, cause }) =>
      [
        ...[check, severity, cause === null ? "by itself" : "explained"],
        ...where.map((place) => (place.narrative ? "" : named(moved(place)))).sort(),
        ...[expected, actual, difference].map(String),
      ].join(" ")
    )
    .sort();
}

function named(cell: CellRef): string {
  return `${cell.sheet}!${cellAddress(cell)}`;
}

function errorsBut(grids: readonly Grid[], left: ReadonlySet<string>): readonly Finding[] {
  return findingsOf(grids).filter(
    ({ check, severity }) => severity === "error" && !left.has(check)
  );
}

describe("a workbook in another unit", () => {
  test.each(SAMPLE_NAMES)("%s has the same errors", async (name) => {
    const grids = moneySheets(await sampleGrids(name));
    const before = said(errorsBut(grids, ABOUT_UNITS));
    for (const unit of ["千元", "元"] as const)
      expect(said(errorsBut(inUnit(grids, unit), ABOUT_UNITS))).toEqual(before);
  });

  test(
    "has the same errors, whatever slips are in it, and none where there are none",
    () => {
      fc.assert(
        fc.property(
          slippedBooks,
          fc.constantFrom("千元" as const, "元" as const),
          (grids, unit) => {
            expect(said(errorsBut(inUnit(grids, unit), ABOUT_UNITS))).toEqual(
              said(errorsBut(grids, ABOUT_UNITS))
            );
          }
        ),
        PARAMETERS
      );
    },
    TIMEOUT
  );
});

describe("a workbook in another order", () => {
  const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
    findings.filter(({ check }) => !ABOUT_ORDER.has(check));

  test(
    "its sheets turned round say the same",
    async () => {
      for (const name of SAMPLE_NAMES) {
        const grids = await sampleGrids(name);
        expect(said(inOrder(findingsOf([...grids].reverse())))).toEqual(
          said(inOrder(findingsOf(grids)))
        );
      }
    },
    TIMEOUT
  );

  test(
    "subjects beside each other, with all below them, may stand in any order",
    () => {
      fc.assert(
        fc.property(slippedBooks, fc.integer({ min: 1 }), (grids, seed) => {
          const { shuffled, moved } = siblingsShuffled(grids, seed);
          expect(said(inOrder(findingsOf(shuffled)))).toEqual(
            said(inOrder(findingsOf(grids)), moved)
          );
        }),
        PARAMETERS
      );
    },
    TIMEOUT
  );

  // a column that stands one row too low, as 潼南 published one, means something only in its own order: the samples are repaired
  test(
    "so may they in the samples, whatever slips are in them",
    async () => {
      const samples = new Map(
        await Promise.all(
          SAMPLE_NAMES.map(async (name) => [name, await repairedGrids(name)] as const)
        )
      );
      const names = fc.constantFrom(...SAMPLE_NAMES);
      fc.assert(
        fc.property(names, slips, fc.integer({ min: 1 }), (name, wrong, seed) => {
          const grids = withSlips(samples.get(name) ?? [], wrong);
          const { shuffled, moved } = siblingsShuffled(grids, seed);
          expect(said(inOrder(findingsOf(shuffled)))).toEqual(
            said(inOrder(findingsOf(grids)), moved)
          );
        }),
        PARAMETERS
      );
    },
    TIMEOUT
  );
});

describe("all repairs that are offered, made at once", () => {
  /** What the list offers to make without a question: of errors that nothing else explains. */
  const repaired = (grids: readonly Grid[]): readonly Grid[] =>
    corrupted(
      grids,
      findingsOf(grids)
        .filter(({ severity, cause }) => severity === "error" && cause === null)
        .flatMap(({ repair }) => repair)
    );
  const addressed = (findings: readonly Finding[]): string[] => said(findings);

  test.each(SAMPLE_NAMES)("leave nothing to repair in %s", async (name) => {
    const once = repaired(await sampleGrids(name));
    expect(repaired(once)).toEqual(once);
  });

  test(
    "leave nothing to repair, and no error that was not there",
    () => {
      fc.assert(
        fc.property(slippedBooks, (grids) => {
          const once = repaired(grids);
          expect(repaired(once)).toEqual(once);
          const before = addressed(errorsBut(grids, new Set()));
          expect(errorsBut(once, new Set()).length).toBeLessThanOrEqual(before.length);
        }),
        PARAMETERS
      );
    },
    TIMEOUT
  );
});
