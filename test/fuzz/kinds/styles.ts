import fc from "fast-check";
import { readStyle } from "../../../src/narrative/own-style/read-style";
import { problemText } from "../../../src/narrative/own-style/problem";
import { styleJson } from "../../../src/narrative/own-style/style-json";
import { writingProblem } from "../../../src/narrative/own-style/check-templates";
import { STYLES, type StyleName } from "../../../src/narrative/styles/registry";
import { TemplateError } from "../../../src/narrative/template-error";
import { narrativeText } from "../../../src/narrative/plain-text";
import { writeNarrative } from "../../../src/narrative/write";
import { createBook } from "../../../src/tables/book";
import { sampleGrids } from "../../fixtures/samples";
import { INHERITED, texts } from "../arbitraries/cells";
import { mustHold, type FuzzKind } from "../fuzz-kind";

/** A style of ours with other things at some places, and what a person answered. */
interface OwnStyle {
  readonly base: StyleName;
  readonly changes: readonly { readonly at: number; readonly to: unknown }[];
  readonly facts: readonly (readonly [id: string, answer: string])[];
}

const TEMPLATES = [
  "{{ year }}",
  "{{ constructor }}",
  "{{ __proto__ }}",
  "{{ year.constructor.constructor }}",
  "{{ total | map: 'constructor' }}",
  "{% for i in (1..999999999) %}x{% endfor %}",
  "{% for i in (1..1000) %}{% for j in (1..1000) %}{{ i }}{% endfor %}{% endfor %}",
  "{% render 'change' %}",
  "{% render 'constructor' %}",
  "{% include '/etc/passwd' %}",
  "{% render '../../package.json' %}",
  "{% layout 'x' %}",
  "{% assign x = 'a' %}{% for i in (1..50) %}{% assign x = x | append: x %}{% endfor %}{{ x }}",
  "{% if %}",
  "{{",
  "{% raw %}",
  "{{ 'a' | nofilter }}",
  "{{ year | date: '%s' }}",
  "{{ 1 | divided_by: 0 }}",
  "{% liquid\nassign a = 1\n%}",
  "{{ 'x' | replace: '', 'y' }}",
  "\u0000\u0001\u0002",
  "\ue000\ue001",
  "「」",
];

const replacements: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...TEMPLATES) },
  { weight: 3, arbitrary: texts },
  {
    weight: 2,
    arbitrary: fc.tuple(texts, fc.constantFrom(...TEMPLATES), texts).map((parts) => parts.join("")),
  },
  { weight: 2, arbitrary: fc.constantFrom(null, 0, 1, true, [], {}, [[]], ["a", 1]) },
  { weight: 1, arbitrary: fc.constantFrom("dadukou", ...INHERITED) }
);

const ANSWERS = [
  "unit.new",
  "format.unit",
  "year",
  "terms",
  "sangong.reception.reason",
  "title.department",
  "contact",
];

const styles: fc.Arbitrary<OwnStyle> = fc.record({
  base: fc.constantFrom(...(Object.keys(STYLES) as StyleName[])),
  changes: fc.array(fc.record({ at: fc.nat({ max: 400 }), to: replacements }), { maxLength: 4 }),
  facts: fc.array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...ANSWERS), fc.constantFrom(...INHERITED), texts),
      fc.oneof(texts, fc.constantFrom(...TEMPLATES, "元", "是", "constructor"))
    ),
    { maxLength: 4 }
  ),
});

/** A copy of a value of JSON with another one at its n-th place. */
function replaced(json: unknown, at: number, to: unknown): unknown {
  let place = 0;
  const walk = (value: unknown): unknown => {
    if (place++ === at) return to;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, walk(own)]));
  };
  return walk(json);
}

/** Styles of one's own with templates that are wrong, endless or after something else, and any answers. */
export const stylesKind: FuzzKind<OwnStyle> = {
  name: "styles",
  runsInCi: 6,
  cases: () => Promise.resolve(styles),
  run: async ({ base, changes, facts }) => {
    const json = changes.reduce<unknown>(
      (now, { at, to }) => replaced(now, at, to),
      styleJson(STYLES[base])
    );
    const { style, problems } = readStyle(json);
    for (const problem of problems ?? [])
      mustHold(/[一-鿿]/.test(problemText(problem)), () => problemText(problem));
    if (!style) return;
    const book = createBook((await sampleGrids("dadukou-2026")).slice(0, 4));
    try {
      const text = narrativeText(writeNarrative(book, { style, facts: Object.fromEntries(facts) }));
      const given = JSON.stringify([json, facts]);
      for (const [word] of text.matchAll(/native code|\[object|undefined|NaN/g))
        mustHold(given.includes(word), () => `the text says ${word}`);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      mustHold(/[一-鿿]/.test(problemText(writingProblem(style, error))), () => error.message);
    }
  },
};
