/** What is noted of cells, at the edges of what is seen without looking at the whole text. */
import type { CellValue } from "../../src/money/amount";
import { isEmpty, plainText, printedText } from "../../src/tables/cell-text";
import {
  DATA,
  HEADS_INDICATORS,
  NOTE,
  SHOWN,
  TITLE,
  traitsOf,
  type Traits,
} from "../../src/tables/cell-traits";
import { changedCells } from "../../src/tables/changed-cells";
import type { Grid } from "../../src/tables/grid";
import { looksLikeData } from "../../src/tables/header-words";
import { headsIndicators } from "../../src/tables/indicator-words";
import { isNote, looksLikeTitle } from "../../src/tables/title";

/** Each trait, asked of the cell without any short cut. */
const MEANING: readonly (readonly [Traits, (value: CellValue) => boolean])[] = [
  [SHOWN, (value) => printedText(value) !== ""],
  [TITLE, looksLikeTitle],
  [NOTE, isNote],
  [HEADS_INDICATORS, (value) => headsIndicators(plainText(value))],
  [DATA, (value) => printedText(value) !== "" && looksLikeData(plainText(value))],
];

const meantBy = (value: CellValue): Traits =>
  MEANING.reduce((traits, [trait, has]) => (has(value) ? traits | trait : traits), 0);

test.each<[string, readonly CellValue[]]>([
  [
    "codes and what nearly is one",
    "12 123 1234 12345 123456789 1234567890 12/ 12: 12a /12 :12 a12 201甲 1/2 20: 201.5 2026 026 ２０１".split(
      " "
    ),
  ],
  [
    "first letters",
    [..."@A Z[ `a z{ /0 9: 一 龥 龦 〇 ㈠ ，".replaceAll(" ", "")].flatMap((letter) => [
      letter,
      `${letter}1`,
      `${letter}三级指标`,
      `${letter}支出总表`,
    ]),
  ],
  [
    "words of indicators",
    "三级指标 指标 三级 指标值 “三级指标” （指标） 1指标 指 绩效指标名称".split(" "),
  ],
  [
    "remarks and titles",
    "备注：无 注：表 备注 收支总表 2026年收支总表 本表无数据 备注：收支总表".split(" "),
  ],
  ["blanks", ["", " ", "\u3000", "\u200b", "\n", " 甲", "\u200b1", "0", "z", "@"]],
  [
    "numbers",
    [0, -0, 1e-6, 9.9e-7, -1e-6, 1e21, 9.9e20, -1e21, 1e-7, 2000, 1999, 2099, 2100, 2026.5, -2026],
  ],
  ["what is neither", [null, true, false]],
])("%s have the traits that they have when they are looked at whole", (_, values) => {
  const said = (traits: (value: CellValue) => Traits) =>
    values.map((value) => [value, traits(value)]);
  expect(said(traitsOf)).toEqual(said(meantBy));
  for (const value of values) expect(isEmpty(value)).toBe(printedText(value) === "");
});

describe("the cells that changed in a sheet", () => {
  const grid = (values: readonly (readonly CellValue[])[], place: Partial<Grid> = {}): Grid => ({
    ...{ sheet: "表", top: 1, left: 1, values },
    ...place,
  });
  const before = grid([
    [1, 2],
    [3, 4],
  ]);

  test("are those that are another value, with both", () => {
    const now = grid([
      [1, null],
      [3, "4"],
    ]);
    expect(changedCells(before, now)).toEqual([
      { row: 0, column: 1, before: 2, now: null },
      { row: 1, column: 1, before: 4, now: "4" },
    ]);
    expect(changedCells(before, grid([...before.values]))).toEqual([]);
  });

  test.each<[string, Grid]>([
    ["name", grid(before.values, { sheet: "他" })],
    ["first row", grid(before.values, { top: 0 })],
    ["first column", grid(before.values, { left: 0 })],
    ["height", grid([[1, 2]])],
    ["width", grid([[1], [3]])],
  ])("are not told where the sheet has another %s", (_, now) => {
    expect(changedCells(before, now)).toBeNull();
  });

  test("are not told where they are more than 2000", () => {
    const column = (count: number) =>
      grid(Array.from({ length: 2500 }, (_, at) => [at < count ? 1 : 0]));
    expect(changedCells(column(0), column(2000))).toHaveLength(2000);
    expect(changedCells(column(0), column(2001))).toBeNull();
  });
});
