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
])(
  "%s ends",
  (_, template) => {
    expect(() => render(template, { again: '{% render "again" %}' })).toThrow();
  },
  20000
);

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
