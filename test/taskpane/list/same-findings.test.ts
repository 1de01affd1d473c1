import fc from "fast-check";
import type { Finding } from "../../../src/checks/finding";
import { keepSame } from "../../../src/taskpane/list/same-findings";
import { resultOf } from "../../fixtures/sample-result";
import { sampleGrids } from "../../fixtures/samples";

/** The same data as other objects. */
const copyOf = (some: readonly Finding[]) => JSON.parse(JSON.stringify(some)) as Finding[];

let findings: readonly Finding[];

beforeAll(async () => {
  ({ findings } = resultOf(await sampleGrids("dadukou-2026")));
});

test("a result that says the same is the very same", () => {
  expect(keepSame(findings, copyOf(findings))).toBe(findings);
});

test("law: what changed is new, all else is the very same object, in the new order", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...findings]), fc.nat(), (some, at) => {
      const now = copyOf(some).map((finding, i) =>
        i === at % (some.length + 1) ? { ...finding, actual: 1 } : finding
      );
      const kept = keepSame(findings, now);
      expect(kept).toEqual(now);
      kept.forEach((finding, i) => {
        expect(finding === some[i]).toBe(i !== at % (some.length + 1));
      });
    }),
    { numRuns: 25 }
  );
});
