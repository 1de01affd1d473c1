import { NO_CORRECTIONS, withCorrection, type Correction } from "../../src/tables/corrections";
import { CORRECTIONS, isYear } from "../../src/tables/kept-corrections";

const at = { sheet: "表二", row: 3, column: 0, text: "收支表", near: "单位：万元" };
const extent = { left: 0, right: 4, rows: 12, last: "合计" };
const correction = { at: { ...at, extent }, kind: "sangong", unit: "元", year: 2026 } as const;
const whole = {
  stated: { department: "某某局", year: 2026, unit: "万元" },
  tables: [correction, { at, kind: "none" }, { at }],
} as const;

const reads = (value: unknown): boolean => CORRECTIONS.read(value) !== null;
const readsTable = (table: unknown): boolean => reads({ stated: {}, tables: [table] });

test("what was kept is read as it is, and nothing is nothing said", () => {
  expect(CORRECTIONS.read(JSON.parse(JSON.stringify(CORRECTIONS.print(whole))))).toEqual(whole);
  expect(CORRECTIONS.read(NO_CORRECTIONS)).toEqual(CORRECTIONS.empty);
});

test.each<readonly [string, unknown]>([
  ["no object", null],
  ["a list", []],
  ["nothing said of the workbook", { tables: [] }],
  ["no list of tables", { stated: {}, tables: {} }],
  ["half of it", { stated: {} }],
  ["a blank department", { stated: { department: "" }, tables: [] }],
  ["a department that is no text", { stated: { department: 5 }, tables: [] }],
  ["a year in words", { stated: { year: "2026" }, tables: [] }],
  ["a year of another century", { stated: { year: 1999 }, tables: [] }],
  ["an unknown unit", { stated: { unit: "斤" }, tables: [] }],
  ["a unit that all objects have", { stated: { unit: "toString" }, tables: [] }],
])("what is damaged is not read: %s", (_, value) => expect(reads(value)).toBe(false));

test.each<readonly [string, unknown]>([
  ["no object", 5],
  ["no place", { kind: "sangong" }],
  ["a place without its sheet", { at: { ...at, sheet: undefined } }],
  ["a place without its text", { at: { ...at, text: 1 } }],
  ["a place without what is near", { at: { ...at, near: null } }],
  ["a row before the first", { at: { ...at, row: -1 } }],
  ["half a column", { at: { ...at, column: 0.5 } }],
  ["a column in words", { at: { ...at, column: "A" } }],
  ["an extent that is none", { at: { ...at, extent: 5 } }],
  ["an extent without its rows", { at: { ...at, extent: { ...extent, rows: undefined } } }],
  ["an extent without its last words", { at: { ...at, extent: { ...extent, last: null } } }],
  ["an unknown kind", { at, kind: "weather" }],
  ["a kind that all objects have", { at, kind: "constructor" }],
  ["a kind that is no text", { at, kind: 1 }],
  ["an unknown unit", { at, unit: "斤" }],
  ["half a year", { at, year: 2026.5 }],
])("a table with %s is not read", (_, table) => expect(readsTable(table)).toBe(false));

test("budgets are of this century", () => {
  expect([2000, 2099].map(isYear)).toEqual([true, true]);
  for (const value of [1999, 2100, 2026.5, "2026", null]) expect(isYear(value)).toBe(false);
});

test("what is said of a part takes the place of what was said of it before", () => {
  const one: Correction = { at, kind: "sangong" };
  const other: Correction = { at: { ...at, row: 30 }, year: 2026 };
  const both = withCorrection(withCorrection(NO_CORRECTIONS, null, one), null, other);
  expect(both).toEqual({ stated: {}, tables: [one, other] });
  const again: Correction = { at, unit: "元" };
  expect(withCorrection(both, null, again).tables).toEqual([other, again]);
  const moved: Correction = { at: { ...at, column: 2 }, unit: "元" };
  expect(withCorrection(both, one, moved).tables).toEqual([other, moved]);
  expect(withCorrection(both, one, null).tables).toEqual([other]);
  expect(both.tables).toHaveLength(2);
});
