import { readdirSync } from "node:fs";
import { join } from "node:path";
import { SECTIONS } from "../../src/narrative/sections/registry";
import { STYLES, isStyleName } from "../../src/narrative/styles/registry";

const files = (folder: string): string[] =>
  readdirSync(join(__dirname, "../../src/narrative", folder))
    .filter(
      (name) => name.endsWith(".ts") && !["registry.ts", "section.ts", "style.ts"].includes(name)
    )
    .map((name) => name.replace(/\.ts$/, ""));

test("every section file is registered, once, under its own name", () => {
  expect(SECTIONS.map(({ id }) => id).sort()).toEqual(files("sections").sort());
});

test("every style file is registered under its own name", () => {
  expect(Object.keys(STYLES).sort()).toEqual(files("styles").sort());
});

test.each(Object.entries(STYLES))("style %s words every section, in order", (name, style) => {
  expect(isStyleName(name)).toBe(true);
  expect(SECTIONS.map(({ id }) => style.wording[id].title.charAt(0)).join("")).toBe("一二三四五六");
});

test("names of properties that all objects have are no styles", () => {
  expect(isStyleName("toString")).toBe(false);
});
