import fc from "fast-check";
import { changesBetween } from "../../src/functions/change";
import type { CellValue } from "../../src/money/amount";

const change = (current: CellValue, previous: CellValue) =>
  changesBetween([[current]], [[previous]])[0]?.[0];

describe("changesBetween", () => {
  test.each<[CellValue, CellValue, string]>([
    [3037.04, 2686.02, "增加351.02万元"],
    [0.3, 0.1, "增加0.2万元"],
    [2, 2.5, "减少0.5万元"],
    [40, 0, "增加40万元"],
    ["3,037.04", "２，６８６．０２", "增加351.02万元"],
    [1200.5, 0, "增加1200.5万元"],
    [30.5, 30.5, "与上年持平"],
    [30.504, 30.5, "与上年持平"],
    [30.505, 30.5, "增加0.01万元"],
    [0, 0, "与上年持平"],
    ["", 5, "减少5万元"],
    [5, null, "增加5万元"],
    ["", "", ""],
  ])("%p against %p: %p", (current, previous, words) => {
    expect(change(current, previous)).toBe(words);
  });

  test("answers cell by cell; what is no number is an error in its place", () => {
    expect(changesBetween([[1], ["待定"], ["#REF!"]], [[2], [1], [1]])).toMatchObject([
      ["减少1万元"],
      [{ kind: "value", message: "本年数“待定”不是数。请改成数再算。" }],
      [{ kind: "value", message: "本年数是错误值 #REF!。请先改正这个单元格。" }],
    ]);
  });

  test("ranges of different shape are an error", () => {
    expect(() => changesBetween([[1], [2]], [[1]])).toThrow("行数和列数要相同");
    expect(() => changesBetween([[1, 2]], [[1], [2]])).toThrow("行数和列数要相同");
  });

  test("law: exchanging the years exchanges 增加 and 减少", () => {
    const amount = fc.integer({ min: 0, max: 99_999_999 }).map((hundredths) => hundredths / 100);
    const exchange: Record<string, string> = { 增加: "减少", 减少: "增加" };
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const turned = String(change(a, b)).replace(/增加|减少/, (word) => exchange[word] ?? word);
        expect(change(b, a)).toBe(turned);
      })
    );
  });
});
