import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Theme } from "@fluentui/react-components";
import { themes, type ThemeName } from "../../src/taskpane/theme";

/** What is written in the pane can be read in each theme: measured as WCAG 2.2 does (1.4.3: 4.5 : 1, 1.4.11: 3 : 1). */
const ROOM = path.resolve(__dirname, "../../src/taskpane");
const sources = readdirSync(ROOM, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(tsx?|css)$/.test(name))
  .map((name) => ({ name, text: readFileSync(path.join(ROOM, name), "utf8") }));
const used = [
  ...new Set(sources.flatMap(({ text }) => text.match(/(?<=tokens\.)color\w+/g) ?? [])),
] as (keyof Theme)[];

/** On which any text of ours may stand: the pane, panels in it, and a row that is pointed at. */
const SURFACES: readonly (keyof Theme)[] = [
  "colorNeutralBackground1",
  "colorNeutralBackground2",
  "colorNeutralBackground3",
  "colorSubtleBackgroundHover",
  "colorStatusWarningBackground1",
  "colorBrandBackground2",
];

/** Surfaces of one kind of text, and texts that Fluent's own buttons, bars and links have. */
const PAIRS: readonly (readonly [text: keyof Theme, surface: keyof Theme])[] = [
  ["colorBrandForegroundLink", "colorNeutralBackground3Hover"],
  ["colorBrandForegroundLink", "colorNeutralBackground3Pressed"],
  ["colorNeutralForeground1", "colorSubtleBackgroundPressed"],
  ["colorNeutralForeground2", "colorSubtleBackgroundPressed"],
  ["colorNeutralForegroundOnBrand", "colorBrandBackground"],
  ["colorNeutralForegroundOnBrand", "colorBrandBackgroundHover"],
  ["colorNeutralForegroundOnBrand", "colorBrandBackgroundPressed"],
  ["colorNeutralForeground1", "colorNeutralBackground1"],
  ["colorNeutralForeground1Hover", "colorNeutralBackground1Hover"],
  ["colorNeutralForeground1Pressed", "colorNeutralBackground1Pressed"],
  ["colorNeutralForeground1Selected", "colorNeutralBackground1Selected"],
  ["colorNeutralForeground2Hover", "colorSubtleBackgroundHover"],
  ["colorNeutralForeground2Hover", "colorNeutralBackground1Hover"],
  ["colorNeutralForeground2Pressed", "colorSubtleBackgroundPressed"],
  ["colorNeutralForeground2BrandHover", "colorSubtleBackgroundHover"],
  ["colorBrandForegroundLinkHover", "colorNeutralBackground1"],
  ["colorBrandForegroundLinkPressed", "colorNeutralBackground1"],
  ["colorBrandForeground1", "colorNeutralBackground1"],
  ["colorCompoundBrandForeground1", "colorNeutralBackground1"],
  ["colorNeutralForeground1", "colorStatusDangerBackground1"],
  ["colorNeutralForeground1", "colorStatusSuccessBackground1"],
];

/** What is no text and has to be told from what is around it all the same. */
const SHAPES: readonly (keyof Theme)[] = [
  "colorStrokeFocus2",
  "colorNeutralStrokeAccessible",
  "colorCompoundBrandStroke",
  "colorCompoundBrandBackground",
];

const colourOf = (theme: Theme, token: keyof Theme) => {
  const value = String(theme[token]);
  // What is transparent lets the pane be seen.
  return value === "transparent" ? String(theme.colorNeutralBackground1) : value;
};

function luminance(colour: string): number {
  const value = parseInt(colour.slice(1), 16);
  const [red = 0, green = 0, blue = 0] = [value >> 16, (value >> 8) & 255, value & 255].map(
    (one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4)
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Theme, one: keyof Theme, other: keyof Theme): number {
  const [dark = 0, light = 0] = [one, other]
    .map((token) => luminance(colourOf(theme, token)))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const poor = (
  theme: Theme,
  pairs: readonly (readonly [keyof Theme, keyof Theme])[],
  least: number
) =>
  pairs
    .map(([one, other]) => [one, other, Number(contrast(theme, one, other).toFixed(2))] as const)
    .filter(([, , measured]) => measured < least);

describe.each(Object.entries(themes) as [ThemeName, Theme][])("%s", (_, theme) => {
  const texts = used.filter((token) => token.includes("Foreground"));

  test("every text of ours reaches 4.5 : 1 on every surface that it may stand on", () => {
    expect(texts.length).toBeGreaterThan(5);
    const pairs = texts.flatMap((text) => SURFACES.map((surface) => [text, surface] as const));
    expect(poor(theme, pairs, 4.5)).toEqual([]);
  });

  test("so do chips, buttons and bars, pointed at and pressed", () => {
    expect(poor(theme, PAIRS, 4.5)).toEqual([]);
  });

  test("focus, switches, tabs and bars of a chart reach 3 : 1", () => {
    const pairs = SHAPES.map((shape) => [shape, "colorNeutralBackground1"] as const);
    expect(poor(theme, pairs, 3)).toEqual([]);
  });
});

test("every surface that the pane colours is measured here", () => {
  const measured = new Set<string>([
    ...SURFACES,
    ...PAIRS.map(([, surface]) => surface),
    ...SHAPES,
  ]);
  // Behind no text: the track of a bar.
  const withoutText = ["colorNeutralBackground6"];
  const surfaces = used.filter((token) => token.includes("Background"));
  expect(surfaces.filter((token) => !measured.has(token) && !withoutText.includes(token))).toEqual(
    []
  );
});

test("nothing is written smaller than 12 px", () => {
  const small = sources.flatMap(({ name, text }) =>
    [
      ...text.matchAll(
        /fontSizeBase100|font-?[sS]ize:\s*"?(?:\d|1[01])(?:\.\d+)?px|\b(?:\d|1[01])px\/\d/g
      ),
    ].map(([what]) => `${name}: ${what}`)
  );
  expect(small).toEqual([]);
});

test("colours come from the theme: nobody writes one of their own", () => {
  const own = sources
    .filter(({ name }) => !/(^|\/)(theme|contrast-theme)\.ts$|\.css$/.test(name))
    .flatMap(({ name, text }) =>
      [...text.matchAll(/["'`\s]#[0-9a-fA-F]{6}\b|\brgba?\(/g)].map(([what]) => `${name}: ${what}`)
    );
  expect(own).toEqual([]);
});

test("who wants no motion gets none: the page ends every animation and transition at once", () => {
  const css = sources.find(({ name }) => name === "taskpane.css")?.text ?? "";
  const [, rules = ""] = /@media \(prefers-reduced-motion: reduce\) \{([^]*?)\n\}/.exec(css) ?? [];
  expect(rules).toMatch(/\*::before/);
  expect(rules).toMatch(/animation-duration: 0\.01ms !important/);
  expect(rules).toMatch(/transition-duration: 0\.01ms !important/);
});
