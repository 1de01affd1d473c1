/** @jest-environment node */
import { runChecks } from "../../src/checks/engine";
import { checks } from "../../src/checks/registry";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook } from "../../src/tables/book";
import { corrected, remedyFor, wrongCells, type Remedy } from "../../src/taskpane/audit/correction";
import { auditText, textChecks, textPlaces } from "../../src/taskpane/audit/text-audit";
import { SAMPLE_NAMES, sampleGrids, sampleNarrative, type SampleName } from "../fixtures/samples";

const bookOf = async (name: SampleName) => createBook(await sampleGrids(name));

/** 28.50 and 28.5 are the same figure. */
const plain = (text: string) =>
  text.replace(/(\.\d*?)0+(?=\s*万元)/g, "$1").replace(/\.(?=\s*万元)/g, "");

/** What is offered for the first finding about these words. */
async function offered(name: SampleName, text: string, words: string): Promise<Remedy | null> {
  const book = await bookOf(name);
  const audit = auditText(text, book);
  const finding = audit.findings.find((one) => textPlaces(one)[0]?.quote === words);
  return finding ? remedyFor(finding, text, audit, book, wrongCells(book)) : null;
}

test.each(SAMPLE_NAMES)(
  "%s: only the checks of the text say anything of the text",
  async (name) => {
    const narrative = sampleNarrative(name);
    const others = checks.filter((check) => !textChecks.includes(check));
    const { findings } = runChecks(
      { book: await bookOf(name), subjects: standardSubjects, narrative },
      others
    );
    expect(findings.flatMap(textPlaces)).toEqual([]);
    expect(textChecks.length).toBeGreaterThan(0);
  }
);

test.each(SAMPLE_NAMES)(
  "%s: whatever is offered for a wrong figure is the published one",
  async (name) => {
    // The one wrong figure that was published, put right.
    const text = sampleNarrative(name).replace("运行维护费27.5万元", "运行维护费28.5万元");
    const book = await bookOf(name);
    const wrong = wrongCells(book);
    let offers = 0;
    for (const match of [...text.matchAll(/\d[\d,]*\.\d+(?=\s*万元)/g)].slice(0, 24)) {
      const digit = match[0].charAt(0);
      const other = String((Number(digit) % 9) + 1);
      const changed = corrected(text, {
        start: match.index,
        end: match.index + 1,
        words: other,
        verb: "",
      });
      const audit = auditText(changed, book);
      for (const finding of audit.findings) {
        if (textPlaces(finding)[0]?.start !== match.index) continue;
        const remedy = remedyFor(finding, changed, audit, book, wrong);
        if (remedy.state !== "certain") continue;
        offers += 1;
        expect(plain(corrected(changed, remedy.correction))).toBe(plain(text));
      }
    }
    expect(offers).toBeGreaterThan(3);
  }
);

test("a direction written the wrong way round is turned", async () => {
  const text = sampleNarrative("dadukou-2026");
  const turned = text.replace("比2025年减少0.2万元", "比2025年增加0.2万元");
  expect(turned).not.toBe(text);
  const audit = auditText(turned, await bookOf("dadukou-2026"));
  const finding = audit.findings.find(
    ({ detail }) => detail.type === "narrative-change" && detail.slip === "direction"
  );
  if (!finding) throw new Error("The direction is not found wrong.");
  const book = await bookOf("dadukou-2026");
  const remedy = remedyFor(finding, turned, audit, book, wrongCells(book));
  if (remedy.state !== "certain") throw new Error(remedy.state);
  expect(remedy.correction.verb).toBe("改为“减少”");
  expect(corrected(turned, remedy.correction)).toBe(text);
});

test("a wrong word is put right", async () => {
  const remedy = await offered("jiulongpo-2026", sampleNarrative("jiulongpo-2026"), "截止");
  expect(remedy).toMatchObject({ state: "certain", correction: { words: "截至" } });
});

test("what may rightly differ is only to be looked at", async () => {
  const text = sampleNarrative("dadukou-2026");
  expect(await offered("dadukou-2026", text, "824.70万元")).toEqual({ state: "none" });
});

test("nothing is offered from a cell that is wrong itself", async () => {
  const text = sampleNarrative("dadukou-2026");
  const book = await bookOf("dadukou-2026");
  const audit = auditText(text, book);
  const finding = audit.findings.find((one) => textPlaces(one)[0]?.quote === "27.5万元");
  const cell = finding?.where.find((place) => !place.narrative);
  if (!finding || !cell || cell.narrative) throw new Error("The finding names no cell.");
  expect(remedyFor(finding, text, audit, book, [])).toMatchObject({ state: "certain" });
  expect(remedyFor(finding, text, audit, book, [cell])).toEqual({ state: "table-in-doubt", cell });
});
