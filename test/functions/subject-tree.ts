import fc from "fast-check";

/** A row of a random expenditure table. Amounts of rows with details are arbitrary: they must not count. */
export interface Node {
  readonly code: string;
  /** "" for a 类. */
  readonly parent: string;
  readonly hundredths: number;
}

const hundredths = fc.oneof(fc.constant(0), fc.integer({ min: -99_999, max: 99_999_999 }));
const CATEGORIES = ["201", "205", "208"];
const SUFFIXES = ["01", "03", "99"];

/** 类, 款 and 项 with unique codes, parents before their details; any level may be without details. */
export const subjectTree: fc.Arbitrary<readonly Node[]> = rowsBelow("");

function rowsBelow(parent: string): fc.Arbitrary<readonly Node[]> {
  if (parent.length === 7) return fc.constant([]);
  const codes = parent === "" ? CATEGORIES : SUFFIXES.map((suffix) => parent + suffix);
  return fc
    .subarray(codes, { minLength: parent === "" ? 1 : 0 })
    .chain((chosen) => fc.tuple(...chosen.map((code) => branch(code, parent))))
    .map((branches) => branches.flat());
}

function branch(code: string, parent: string): fc.Arbitrary<readonly Node[]> {
  return fc
    .tuple(hundredths, rowsBelow(code))
    .map(([own, below]) => [{ code, parent, hundredths: own }, ...below]);
}
