import { placesShown } from "../../src/tables/amount-cell";
import { recogniseTables } from "../../src/tables/recognise";
import { sheet } from "./sheet";

const ROWS = [
  ["201", 9_271_100],
  ["20103", 9_271_100],
  ["2010301", 7_729_200],
  ["2010302", 1_541_900],
  ["205", 2_110_800],
  ["20508", 2_110_800],
  ["2050803", 2_110_800],
  ["208", 572_300],
  ["20805", 572_300],
  ["2080505", 381_500],
  ["2080506", 190_800],
  ["221", 340_400],
  ["22102", 340_300],
  ["2210201", 260_200],
  ["2210203", 80_100],
] as const;

/** The half steps of a table's amounts, each once. */
function halfSteps(print: (yuan: number) => string, unit: string): number[] {
  const lines = ROWS.map(([code, yuan]) => `${code} | 科目 | ${print(yuan)} | ${print(yuan)} |`);
  const { tables } = recogniseTables([
    sheet(`部门支出总表
单位：${unit}
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
${lines.join("\n")}`),
  ]);
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return [...new Set(cells.flatMap((cell) => (cell?.state === "amount" ? [cell.halfStep] : [])))];
}

describe("a table in a smaller unit than it is rounded to", () => {
  it.each([
    ["万元", (yuan: number) => (yuan / 1e4).toFixed(2)],
    ["千元", (yuan: number) => (yuan / 1e3).toFixed(1)],
    ["千元", (yuan: number) => `${(yuan / 1e3).toFixed(1)}0 `],
    ["元", (yuan: number) => String(yuan)],
    ["元", (yuan: number) => `${yuan.toLocaleString("en-US")}.00 `],
  ])("in %s is as exact as 0.01 万元", (unit, print) => {
    expect(halfSteps(print, unit)).toEqual([5000]);
  });

  it("shows every 分 or every 元, as soon as one amount does", () => {
    expect(halfSteps((yuan) => (yuan === 381_500 ? "381500.25" : String(yuan)), "元")).toEqual([0]);
    expect(halfSteps((yuan) => (yuan === 381_500 ? "381501" : String(yuan)), "元")).toEqual([50]);
  });
});

it("places are counted by what they show, not by the noughts behind it", () => {
  expect(placesShown(14_291_400_00, 2, "元")).toBe(-2);
  expect(placesShown(14_291_401_00, 2, "元")).toBe(2);
  expect(placesShown(14_291_400_00, 2, "千元")).toBe(1);
  expect(placesShown(14_291_400_00, 2, "万元")).toBe(2);
});
