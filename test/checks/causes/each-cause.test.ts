import type { Explanation } from "../../../src/checks/finding";
import { runChecks } from "../../../src/checks/engine";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { cellAddress } from "../../../src/tables/grid";
import { bookOf, buildTable } from "../build-table";

/** Code, last year's total, and this year's 基本 and 项目 of the lowest rows, in hundredths of 万元. */
const ITEMS = [
  ["2010301 行政运行", 81_247, 93_618, 0],
  ["2010302 一般行政管理事务", 24_931, 0, 27_846],
  ["2010350 事业运行", 36_482, 41_375, 0],
  ["2080505 机关事业单位基本养老保险缴费支出", 12_468, 13_579, 0],
  ["2080506 机关事业单位职业年金缴费支出", 6_234, 6_790, 0],
  ["2210201 住房公积金", 9_157, 10_284, 0],
  ["2210203 购房补贴", 3_316, 3_429, 1_538],
] as const;
const PARENTS = [
  ["201 一般公共服务支出", "201"],
  ["20103 政府办公厅（室）及相关机构事务", "20103"],
  ["208 社会保障和就业支出", "208"],
  ["20805 行政事业单位养老支出", "20805"],
  ["221 住房保障支出", "221"],
  ["22102 住房改革支出", "22102"],
] as const;

type Figures = [
  previous: number | null,
  total: number | null,
  basic: number | null,
  project: number | null,
];
type Sheet = Map<string, Figures>;

/** The rows of an exact table by code, 合计 under "". */
function exact(): Sheet {
  const under = (prefix: string): Figures => {
    const own = ITEMS.filter(([label]) => label.startsWith(prefix));
    const sum = (at: 1 | 2 | 3) => own.reduce((all, item) => all + item[at], 0);
    return [sum(1), sum(2) + sum(3), sum(2), sum(3) || null];
  };
  const labels = [...PARENTS.map(([label]) => label), ...ITEMS.map(([label]) => label)].sort();
  const codeOf = (label: string) => label.split(" ")[0] ?? "";
  return new Map([
    ["", under("")],
    ...labels.map((label) => [codeOf(label), under(codeOf(label))] as const),
  ]);
}

const NAMES = new Map(
  [...PARENTS, ...ITEMS].map(([label]) => label.split(" ") as [string, string])
);

/** 表二 with what was done to it, and 表八, which is right. */
function bookWith(change: (general: Sheet) => void) {
  const general = exact();
  change(general);
  const print = (figure: number | null) => (figure === null ? null : figure / 100);
  const rows = (sheet: Sheet, from: number) =>
    [...sheet].map(
      ([code, figures]) =>
        [
          code === "" ? { line: "total" as const } : `${code} ${NAMES.get(code) ?? ""}`,
          ...figures.slice(from).map(print),
        ] as const
    );
  return bookOf([
    buildTable(
      "general-expenditure",
      ["previous total", "total", "basic", "project"],
      rows(general, 0)
    ),
    buildTable("department-expenditure", ["total", "basic", "project"], rows(exact(), 1)),
  ]);
}

/** What is offered first for each error that nothing else explains, and whether it is certain. */
function causesOf(change: (general: Sheet) => void) {
  const { findings } = runChecks({ book: bookWith(change), subjects: standardSubjects });
  return findings
    .filter(({ severity, cause }) => severity === "error" && cause === null)
    .map(({ explanations: [first], repair }) => [said(first), repair.length > 0]);
}

function said(explanation: Explanation | undefined): string {
  if (!explanation) return "nothing";
  const changes = explanation.changes.map(
    ({ cell, before, value }) => `${cellAddress(cell)} ${String(before)} → ${String(value)}`
  );
  return [explanation.cause, ...changes].join(" ");
}

/** Writes another figure into one cell of 表二. */
function typed(code: string, column: 0 | 1 | 2 | 3, to: number | null) {
  return (general: Sheet) => {
    const figures = general.get(code);
    if (!figures) throw new Error(code);
    figures[column] = to;
  };
}

test("nothing is wrong with the tables as they are", () => {
  expect(causesOf(() => undefined)).toEqual([]);
});

test.each<[string, ReturnType<typeof typed>, string]>([
  ["two digits exchanged", typed("2010301", 2, 93_168), "transposed-digits E10 931.68 → 936.18"],
  ["a digit left out", typed("2010301", 2, 93_680), "dropped-digit E10 936.8 → 936.18"],
  ["a digit twice", typed("2010301", 2, 933_618), "extra-digit E10 9336.18 → 936.18"],
  ["another digit", typed("2010301", 2, 93_818), "wrong-digit E10 938.18 → 936.18"],
  ["the point moved", typed("2010301", 2, 936_180), "decimal-point E10 9361.8 → 936.18"],
  ["the sign", typed("2010301", 2, -93_618), "sign E10 -936.18 → 936.18"],
  ["元 for 万元", typed("2010301", 2, 936_180_000), "yuan-for-wan E10 9361800 → 936.18"],
  ["last year's figure", typed("2010301", 1, 81_247), "last-years-figure D10 812.47 → 936.18"],
  ["a subtotal left blank", typed("20103", 2, null), "blank-subtotal E9 null → 1349.93"],
  ["a total typed over", typed("20103", 2, 140_000), "total-typed-over E9 1400 → 1349.93"],
  ["a figure of no known slip", typed("2010301", 2, 52_407), "one-figure E10 524.07 → 936.18"],
])("%s is named, and repaired by the figure that was meant", (_, change, cause) => {
  expect(causesOf(change)).toEqual([[cause, true]]);
});

test("two figures exchanged", () => {
  const [one, other] = [typed("2010301", 2, 41_375), typed("2010350", 2, 93_618)];
  const both = (general: Sheet) => [one, other].forEach((change) => change(general));
  expect(causesOf(both)).toEqual([["swapped E10 413.75 → 936.18 E12 936.18 → 413.75", true]]);
});

test("a column one row too low", () => {
  const shifted = (general: Sheet) => {
    const rows = [...general.values()];
    const column = rows.map(([previous]) => previous);
    rows.forEach((figures, i) => {
      if (i > 2) figures[0] = column[i - 1] ?? null;
    });
  };
  const [[cause] = []] = causesOf(shifted);
  expect(String(cause)).toMatch(/^shifted-column /);
});
