/** @jest-environment node */
import fc from "fast-check";
import type { Finding } from "../../src/checks/finding";
import { markedLines } from "../../src/taskpane/audit/marked-lines";
import { reduceText, type GivenText } from "../../src/taskpane/audit/given-text";

const finding = (id: number, start: number, end: number): Finding => ({
  id,
  check: "narrative-figures",
  severity: "error",
  where: [{ narrative: true, quote: "", start, end }],
  expected: null,
  actual: null,
  difference: null,
  unit: null,
  detail: { type: "narrative-assets-word" },
  sides: null,
  cause: null,
  repair: [],
  explanations: [],
  remark: null,
});

const texts = fc.string({ unit: fc.constantFrom("甲", "1", " ", "\n", "\r"), maxLength: 60 });

test("whatever is marked, the segments are the text; each is covered by its findings from end to end", () => {
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.tuple(fc.nat(60), fc.nat(20), fc.boolean()), { maxLength: 8 }),
      (text, places) => {
        const stretches = places.map(([from, length, isFinding]) => {
          const start = Math.min(from, text.length);
          return { start, end: Math.min(start + length, text.length), isFinding };
        });
        const findings = stretches.flatMap(({ start, end, isFinding }, id) =>
          isFinding ? [finding(id, start, end)] : []
        );
        const others = stretches.flatMap(({ start, end, isFinding }) =>
          isFinding ? [] : [{ narrative: true as const, quote: "", start, end }]
        );
        const lines = markedLines(text, findings, others);
        const shown = lines
          .map(({ segments }) => segments.map(({ start, end }) => text.slice(start, end)).join(""))
          .join("\n");
        expect(shown).toBe(text);
        const covers = (at: number) => (one: { start: number; end: number }) =>
          one.start <= at && at < one.end;
        for (const segment of lines.flatMap(({ segments }) => segments))
          for (let at = segment.start; at < segment.end; at += 1) {
            const here = stretches.flatMap((one, id) =>
              one.isFinding && covers(at)(one) ? [id] : []
            );
            expect(segment.findings.map(({ id }) => id).sort((a, b) => a - b)).toEqual(here);
            expect(segment.isNotUnderstood).toBe(others.some(covers(at)));
          }
      }
    )
  );
});

test("every change of the text can be taken back, the last one first", () => {
  fc.assert(
    fc.property(texts, fc.array(texts), (first, changes) => {
      let given: GivenText | null = reduceText(null, { type: "given", name: null, text: first });
      for (const text of changes)
        given = reduceText(given, { type: "changed", text, change: "改" });
      const steps = given?.past.length ?? 0;
      for (let i = 0; i < steps; i += 1) given = reduceText(given, { type: "undone" });
      expect(given).toEqual({ name: null, text: first, past: [], kept: [] });
      expect(reduceText(given, { type: "undone" })).toEqual(given);
    })
  );
});
