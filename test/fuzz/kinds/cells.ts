import fc from "fast-check";
import { SAMPLE_NAMES, sampleGrids, type SampleName } from "../../fixtures/samples";
import { STYLES, type StyleName } from "../../../src/narrative/styles/registry";
import type { Grid } from "../../../src/tables/grid";
import { sheetEdits } from "../arbitraries/sheet-edits";
import { edited, type SheetEdit } from "../edits";
import type { FuzzKind } from "../fuzz-kind";
import { checkSoundly, writeSoundly } from "../oracles/book";

/** Some sheets of a sample, and what is done to them. */
export interface EditedSample {
  readonly sample: SampleName;
  /** Those that are kept, in their order; all others are left out. */
  readonly sheets: readonly string[];
  readonly edits: readonly SheetEdit[];
  /** In which the text is written; null for no text. */
  readonly style: StyleName | null;
}

/** The sheets of the case after its edits. */
export async function editedSample({
  sample,
  sheets,
  edits,
}: EditedSample): Promise<readonly Grid[]> {
  const grids = await sampleGrids(sample);
  return edited(
    grids.filter(({ sheet }) => sheets.includes(sheet)),
    edits
  );
}

/** Samples of which some sheets, seldom all, are edited at a few places. */
export async function editedSamples(): Promise<fc.Arbitrary<EditedSample>> {
  const samples = await Promise.all(
    SAMPLE_NAMES.map(async (sample) => ({ sample, grids: await sampleGrids(sample) }))
  );
  return fc.oneof(...samples.map(({ sample, grids }) => editsOf(sample, grids)));
}

function editsOf(sample: SampleName, grids: readonly Grid[]): fc.Arbitrary<EditedSample> {
  const some = fc.oneof(
    { weight: 12, arbitrary: fc.subarray([...grids], { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constant([...grids]) }
  );
  return some.chain((kept) =>
    fc.record({
      sample: fc.constant(sample),
      sheets: fc.constant(kept.map(({ sheet }) => sheet)),
      edits: fc.array(sheetEdits(kept), { minLength: 1, maxLength: 8 }),
      style: fc.option(fc.constantFrom(...(Object.keys(STYLES) as StyleName[])), { freq: 3 }),
    })
  );
}

/** Any value in any cell of real tables, rows and columns that come, go and change places. */
export const cellsKind: FuzzKind<EditedSample> = {
  name: "cells",
  runsInCi: 12,
  cases: editedSamples,
  run: async (example) => {
    const grids = await editedSample(example);
    checkSoundly(grids);
    if (example.style) writeSoundly(grids, example.style);
  },
};
