import { nearestNames } from "../../../src/checks/own-relations/nearest";
import { operatorOf, turned } from "../../../src/checks/own-relations/operator";

describe("names most like a word", () => {
  const NAMES = [
    "部门收支总表",
    "部门收入总表",
    "部门支出总表",
    "三公经费支出表",
    "",
    "部门收支总表",
  ];

  test("are at most three, those first that share most", () => {
    expect(nearestNames("部门支出综表", NAMES)).toBe(
      "，相近的有“部门支出总表”、“部门收支总表”、“部门收入总表”"
    );
    expect(nearestNames("三公经费", NAMES)).toBe("，相近的有“三公经费支出表”");
  });

  test("are all there are, at most six, where none is like it", () => {
    expect(nearestNames("项目", NAMES)).toBe(
      "，有“部门收支总表”、“部门收入总表”、“部门支出总表”、“三公经费支出表”"
    );
    expect(nearestNames("甲", ["一", "二", "三", "四", "五", "六", "七"])).toMatch(/“六”$/);
    expect(nearestNames("甲", ["", ""])).toBe("");
  });
});

test.each([
  ["=", "= == 等于 应等于 ＝"],
  ["≤", "≤ ≦ <= =< 不大于 不超过 不多于 小于等于 小于或等于"],
  ["≥", "≥ ≧ >= => 不小于 不少于 不低于 大于等于 大于或等于"],
  ["≠", "≠ <> != 不等于"],
  ["<", "< 小于 少于 低于"],
  [">", "> 大于 多于 高于 超过"],
] as const)("%s is written %s", (operator, written) => {
  expect(new Set(written.split(" ").map(operatorOf))).toEqual(new Set([operator]));
  expect(turned(turned(operator))).toBe(operator);
});

test("what is more than an operator is none; turned, ≤ is ≥", () => {
  for (const text of ["", "===", "=5", "不大于5", "约等于", "小于或"])
    expect(operatorOf(text)).toBeNull();
  expect((["=", "≠", "≤", "<"] as const).map(turned)).toEqual(["=", "≠", "≥", ">"]);
});
