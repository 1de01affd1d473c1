/** A style comes from a file that anybody may have written: its templates reach nothing but what they are given, and they end. */
import { readStyle } from "../../src/narrative/own-style/read-style";
import { createRenderer } from "../../src/narrative/render";
import { TemplateError } from "../../src/narrative/template-error";

const render = (template: string, phrases: Record<string, string> = {}) =>
  createRenderer(phrases, { year: "2026", list: ["甲"] })(template, { name: "甲" });

test.each([
  "{{ year.constructor }}",
  "{{ list.constructor.constructor }}",
  "{{ name.__proto__ }}",
  "{{ toString }}",
  "{{ globalThis }}",
  "{{ process.env }}",
  '{% include "/etc/passwd" %}',
  '{% render "https://evil.example/a" %}',
  '{% layout "../../package.json" %}',
  '{% render "constructor" %}',
  '{% render "__proto__" %}',
])("%s reaches nothing", (template) => {
  expect(() => render(template)).toThrow();
});

test.each([
  ["a long loop", "{% for i in (1..1000000000) %}甲{% endfor %}"],
  ["loops in loops", `${"{% for i in (1..9999) %}".repeat(5)}甲${"{% endfor %}".repeat(5)}`],
  [
    "a text that doubles",
    '{% assign x = "甲" %}{% for i in (1..99) %}{% assign x = x | append: x %}{% endfor %}',
  ],
  ["a phrase within itself", '{% render "again" %}'],
  ["a list of millions, taken apart", '{{ (1..3000000) | group_by_exp: "x", "x" | size }}'],
  ["a text beyond all measure", `{% for i in (1..900) %}${"甲".repeat(900)}{% endfor %}`],
])(
  "%s ends",
  (_, template) => {
    expect(() => render(template, { again: '{% render "again" %}' })).toThrow();
  },
  20000
);

test("what is allowed is counted for all templates of a narrative together, and not by the clock", () => {
  const narrative = createRenderer({}, {});
  const loop = "{% for i in (1..100) %}{% for j in (1..90) %}{% endfor %}{% endfor %}甲";
  const wrote = Array.from({ length: 100 }, () => {
    try {
      return narrative(loop, {});
    } catch (error) {
      expect(error).toBeInstanceOf(TemplateError);
      return null;
    }
  });
  expect(wrote[0]).toBe("甲");
  const stopped = wrote.indexOf(null);
  expect(stopped).toBeGreaterThan(2);
  expect(wrote.slice(stopped).every((text) => text === null)).toBe(true);
});

/** Each of them took a time that grew with the square of the length, or doubled with every phrase. */
test.each([
  ["blanks without an end of line", `{% raw %}甲${" ".repeat(90_000)}乙{% endraw %}`, {}],
  [
    "phrases that each call the next one twice",
    '{% render "p0" %}',
    Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `p${String(i)}`,
        i === 59 ? "甲" : `{% render "p${String(i + 1)}" %}`.repeat(2),
      ])
    ),
  ],
])("%s", (_, template, phrases) => {
  const { style } = readStyle({ phrases, wording: { title: { paragraphs: [template] } } });
  try {
    const text = createRenderer(style?.phrases ?? {}, {})(template, {});
    expect(text.startsWith("甲")).toBe(true);
  } catch (error) {
    expect(error).toBeInstanceOf(TemplateError);
  }
});

test("lines are joined as before: blanks around their ends go, others stay", () => {
  expect(render(" 甲 \n  乙  丙\t\n\n 丁 \u3000\n")).toBe("甲乙  丙丁");
});

test("such a style is refused, or says where it went wrong", () => {
  const read = readStyle({ wording: { title: { paragraphs: ['{% include "/etc/passwd" %}'] } } });
  expect(read.problems?.length).toBeGreaterThan(0);
  expect(() => render("{{ 没有 }}")).toThrow(TemplateError);
});

test("keys that mean something to a program mean nothing in a style", () => {
  const style = JSON.parse(
    '{"__proto__": {"unit": "元"}, "phrases": {"__proto__": "甲"}}'
  ) as unknown;
  expect(() => readStyle(style)).not.toThrow();
  expect(({} as { unit?: string }).unit).toBeUndefined();
});
