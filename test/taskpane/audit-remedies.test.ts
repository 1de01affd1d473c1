/** @jest-environment node */
import { createBook } from "../../src/tables/book";
import { certainCorrections } from "../../src/taskpane/audit/certain-corrections";
import { allCorrected, remedyFor, wrongCells } from "../../src/taskpane/audit/correction";
import { findRemedies, type Remedies } from "../../src/taskpane/audit/remedies";
import { auditText, type TextAudit } from "../../src/taskpane/audit/text-audit";
import type { Book } from "../../src/tables/book";
import { SAMPLE_NAMES, sampleGrids, sampleNarrative } from "../fixtures/samples";

/** What can be corrected, found out for all findings together. */
function remediesOf(text: string, audit: TextAudit, book: Book): { all: Remedies; steps: number } {
  const search = findRemedies(text, audit, book, wrongCells(book));
  for (let steps = 1; ; steps += 1) {
    const step = search.next();
    if (step.done) return { all: step.value, steps };
  }
}

/** 28.50 and 28.5 are the same figure. */
const plain = (text: string) =>
  text.replace(/(\.\d*?)0+(?=\s*万元)/g, "$1").replace(/\.(?=\s*万元)/g, "");

/** Every so-many-th amount with another first digit. */
function corruptedEvery(text: string, every: number): string {
  let count = 0;
  return text.replace(/\d[\d,]*\.\d+(?=\s*万元)/g, (figure) => {
    count += 1;
    return count % every === 0
      ? String((Number(figure.charAt(0)) % 9) + 1) + figure.slice(1)
      : figure;
  });
}

test.each(SAMPLE_NAMES)(
  "%s: what is corrected of several slips at once is the published figure",
  async (name) => {
    const text = sampleNarrative(name).replace("运行维护费27.5万元", "运行维护费28.5万元");
    const book = createBook(await sampleGrids(name));
    const changed = corruptedEvery(text, 7);
    expect(changed).not.toBe(text);
    const audit = auditText(changed, book);
    const { all } = remediesOf(changed, audit, book);
    const corrections = certainCorrections(audit.findings, all);
    // Some figures were published wrong; those have no right one to compare with.
    const slips = corrections.filter(({ start }) => changed.charAt(start) !== text.charAt(start));
    expect(slips.length).toBeGreaterThan(0);
    for (const { start, end, words } of slips)
      expect(plain(words)).toBe(plain(text.slice(start, end)));
    const left = auditText(allCorrected(changed, corrections), book);
    expect(left.findings.length).toBeLessThan(audit.findings.length);
  }
);

test("found out together or one by one, it is the same", async () => {
  const text = sampleNarrative("dadukou-2026");
  const book = createBook(await sampleGrids("dadukou-2026"));
  const audit = auditText(text, book);
  const { all } = remediesOf(text, audit, book);
  for (const finding of audit.findings)
    expect(all.get(finding.id)).toEqual(remedyFor(finding, text, audit, book, wrongCells(book)));
});

test("where much would have to be read again and again, it is left for the moment when it is asked for", async () => {
  const text = sampleNarrative("dadukou-2026");
  const long = corruptedEvery(Array.from({ length: 12 }, () => text).join("\n"), 3);
  const book = createBook(await sampleGrids("dadukou-2026"));
  const audit = auditText(long, book);
  const { all, steps } = remediesOf(long, audit, book);
  const readings = 2_000_000 / long.length;
  expect(steps).toBeLessThan(readings * 40);
  expect(all.size).toBeLessThanOrEqual(audit.findings.length);
});
