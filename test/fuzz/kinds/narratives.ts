import fc from "fast-check";
import {
  SAMPLE_NAMES,
  sampleGrids,
  sampleNarrative,
  type SampleName,
} from "../../fixtures/samples";
import { fittingStyle } from "../../../src/narrative/recognise-style";
import { writeNarrative } from "../../../src/narrative/write";
import { createBook } from "../../../src/tables/book";
import { texts } from "../arbitraries/cells";
import type { FuzzKind } from "../fuzz-kind";
import { checkSoundly } from "../oracles/book";

/** A text that is held against some sheets of a sample. */
interface AuditedText {
  readonly sample: SampleName;
  readonly sheets: readonly string[];
  readonly text: string;
}

/** What texts about budgets are made of. */
const PIECES = [
  "万元",
  "元",
  "亿元",
  "，比上年",
  "增加",
  "减少",
  "与上年持平",
  "增加（减少）",
  "其中：",
  "。",
  "。。",
  "；",
  "一、",
  "（二）",
  "\n",
  "\r\n\r\n",
  "2026年",
  "2025年",
  "二〇二六年度",
  "“三公”经费",
  "公务接待费",
  "因公出国（境）费用",
  "一般公共预算财政拨款支出",
  "行政运行（2010301）",
  "0",
  "3037.04",
  "3,037.04",
  "３０３７．０４",
  "-5",
  "1e9",
  "99999999999999999999.99",
  "0.004",
  "12.34%",
  "-100%",
  "主要原因是",
  "主要用于",
  "无",
  "0万元",
  "万元万元",
  "100-200",
  "023-68901234",
  "截止2025年12月31日",
  "《2026年预算》",
  "车辆2辆",
  "XX",
  "……",
  "（",
  "）",
  "“",
  "”",
];

const pieces = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: texts },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 0, max: 99_999_999 }).map((cents) => (cents / 100).toFixed(2)),
  }
);

interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const splices: fc.Arbitrary<Splice> = fc.record({
  at: fc.nat({ max: 4_000 }),
  remove: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 })),
  insert: fc.array(pieces, { maxLength: 4 }).map((parts) => parts.join("")),
});

/** A few paragraphs of a published text, changed at some places. */
function mutated(text: string): fc.Arbitrary<string> {
  const paragraphs = text.split("\n").filter((line) => line.trim() !== "");
  return fc
    .tuple(
      fc.subarray(paragraphs, { minLength: 1, maxLength: 6 }),
      fc.array(splices, { minLength: 1, maxLength: 6 })
    )
    .map(([kept, changes]) =>
      changes.reduce((now, { at, remove, insert }) => {
        const place = at % (now.length + 1);
        return now.slice(0, place) + insert + now.slice(place + remove);
      }, kept.join("\n"))
    );
}

const invented = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));

async function audited(): Promise<fc.Arbitrary<AuditedText>> {
  const samples = await Promise.all(
    SAMPLE_NAMES.map(async (sample) => ({
      sample,
      sheets: (await sampleGrids(sample)).map(({ sheet }) => sheet),
    }))
  );
  return fc.constantFrom(...samples).chain(({ sample, sheets }) =>
    fc.record({
      sample: fc.constant(sample),
      sheets: fc.oneof(
        { weight: 5, arbitrary: fc.subarray(sheets, { maxLength: 3 }) },
        { weight: 1, arbitrary: fc.constant(sheets) }
      ),
      text: fc.oneof(
        { weight: 3, arbitrary: mutated(sampleNarrative(sample)) },
        { weight: 1, arbitrary: invented }
      ),
    })
  );
}

/** Texts that are none, or hardly one, audited against tables, and offered again as last year's. */
export const narrativesKind: FuzzKind<AuditedText> = {
  name: "narratives",
  runsInCi: 15,
  cases: audited,
  run: async ({ sample, sheets, text }) => {
    const grids = (await sampleGrids(sample)).filter(({ sheet }) => sheets.includes(sheet));
    checkSoundly(grids, text);
    fittingStyle(text);
    writeNarrative(createBook(grids), { like: text });
  },
};
