import fc from "fast-check";
import { EDITS } from "../../../src/excel/edits-memory";
import { FORMULAS } from "../../../src/excel/kept-formulas";
import { FACTS } from "../../../src/excel/memory";
import { STYLE } from "../../../src/excel/style-memory";
import { withEdits } from "../../../src/narrative/edits/with-edits";
import { narrativeText } from "../../../src/narrative/plain-text";
import { createBook } from "../../../src/tables/book";
import { printKept, readKept, type KeptFormat } from "../../../src/tables/kept-content";
import { currentStyle } from "../../../src/taskpane/styles/current-style";
import { writeInStyle } from "../../../src/taskpane/narrative/write-in-style";
import { sampleGrids } from "../../fixtures/samples";
import { INHERITED, texts } from "../arbitraries/cells";
import { mustHold, type FuzzKind } from "../fuzz-kind";

/** What a workbook keeps for its narrative, as the texts of its parts. */
interface KeptWords {
  readonly facts: string;
  readonly edits: string;
  readonly style: string;
  readonly formulas: string;
}

const SLOTS = ["unit.new", "format.unit", "sangong.reception.reason", "terms", "duties", "contact"];
const PARAGRAPHS = ["appropriation.1", "assets", "sangong.1", "duties.1"];
const FIGURES = ["income", "expenditure", "total", ""];

const anything = fc.oneof(
  texts,
  fc.constantFrom<unknown>(null, 0, true, [], {}, "字".repeat(32_767), "\u202e反 ‏12"),
  // JSON is read to any depth, and written to some thousands only.
  fc.nat({ max: 20_000 }).map((depth) => ({ deep: "[".repeat(depth) + "]".repeat(depth) }))
);
const names = (known: readonly string[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, fc.constantFrom(...INHERITED));
const record = (keys: readonly string[], value: fc.Arbitrary<unknown>) =>
  fc
    .array(fc.tuple(names(keys), value), { maxLength: 4 })
    .map((entries) => Object.fromEntries(entries));

const part = fc.oneof(texts, fc.record({ key: names(FIGURES), text: texts }), anything);
const edit = fc.record({
  basis: texts,
  parts: fc.oneof(fc.constant(null), fc.array(part, { maxLength: 4 }), anything),
});
const own = record(["extends", "title", "unit", "wording", "phrases"], anything);
const style = fc.record({ name: names(["own", "tongnan"]), own: fc.oneof(own, anything) });
const formula = fc.record({
  name: names(["BudgetDisclosure_1"]),
  formula: fc.oneof(fc.constant("=BUDGET.WAN(1)"), anything),
  references: fc.array(names(["BudgetDisclosure_2"]), { maxLength: 2 }),
  written: fc.oneof(fc.constant([[1]]), fc.array(fc.array(anything, { maxLength: 2 })), anything),
  was: texts,
});

/** The JSON of a value; what is to stand in it deeply is put in as text, since nothing could print it. */
function json(value: unknown): string {
  return JSON.stringify(value).replace(/\{"deep":"([[\]]*)"\}/g, (_, deep: string) => deep || "1");
}

const damaged = fc.constantFrom("", "{", "null", "[]", '"x"', '{"version":2}', '{"__proto__":{}}');
const kept = (value: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 6, arbitrary: value.map(json) }, { weight: 1, arbitrary: damaged });

/** @returns what is read, which can be written, and is then read as the same; what the workbook has that keeps nothing where it cannot */
function readBack<T>(format: KeptFormat<T>, text: string): T {
  const read = readKept(format, "1", text);
  if (read.state !== "read") return format.empty;
  const printed = printKept(format, read.kept);
  const again = readKept(format, "1", printed);
  mustHold(
    again.state === "read" && printKept(format, again.kept) === printed,
    () => `${format.called}: ${printed.slice(0, 200)} is not read again`
  );
  return read.kept;
}

/** What the workbook keeps of a narrative, made by another program or by somebody who means harm: it is refused, or written with. */
export const keptWordsKind: FuzzKind<KeptWords> = {
  name: "kept-words",
  runsInCi: 10,
  cases: () =>
    Promise.resolve(
      fc.record({
        facts: kept(record(SLOTS, fc.oneof({ weight: 4, arbitrary: texts }, anything))),
        edits: kept(record(PARAGRAPHS, fc.oneof({ weight: 4, arbitrary: edit }, anything))),
        style: kept(style),
        formulas: kept(fc.array(formula, { maxLength: 2 })),
      })
    ),
  run: async ({ facts, edits, style: chosen, formulas }) => {
    readBack(FORMULAS, formulas);
    const book = createBook((await sampleGrids("dadukou-2026")).slice(0, 4));
    const current = currentStyle(readBack(STYLE, chosen));
    const { narrative, problem } = writeInStyle(book, readBack(FACTS, facts), current, "");
    mustHold(problem === null || /[一-鿿]/.test(problem), () => String(problem));
    narrativeText(withEdits(narrative, readBack(EDITS, edits)));
  },
};
