import fc from "fast-check";
import { formulasIn } from "../../../src/checks/performance/formulas";

function outcomes(text: string) {
  return formulasIn(text).map(({ formula, holds }) => [formula, holds]);
}

describe("calculations that are read", () => {
  test.each([
    ["15元/午餐*22.5天*12月*264人=1069200元", "15元/午餐*22.5天*12月*264人"],
    ["合计1069200+31680=1100880元。", "1069200+31680"],
    ["2025年电费预算金额为（1332000+1335600）/2=1333800元", "(1332000+1335600)/2"],
    ["2025年水电两项费用的预算金额1333800+30000=1363800元", "1333800+30000"],
    ["每年为12085.27平方米*4元/平方米*12个月=580093元", "12085.27平方米*4元/平方米*12个月"],
    ["合计（23250+11480+1525+900）*12个月=445860元", "(23250+11480+1525+900)*12个月"],
    ["按5000元计算， $53*5000*20%=53000$ 元", "53*5000*20%"],
    ["1. 10人×3,000元/人＝3万元", "10人×3,000元/人"],
    ["2万元+3.5万元=5.5万元", "2万元+3.5万元"],
    ["1/3=0.33", "1/3"],
  ])("%s holds", (text, formula) => {
    expect(outcomes(text)).toEqual([[formula, true]]);
  });

  test.each([
    ["10人*3000元/人=3000元", "30000元"],
    ["7810*12=93702元", "93720元"],
    ["0.1+0.2=0.4万元", "0.00003万元"],
    ["1/3=0.35", "0.333333"],
    ["a=3*5=16", "15"],
  ])("%s does not", (text, result) => {
    expect(formulasIn(text)).toMatchObject([{ result, holds: false }]);
  });
});

describe("what is not fully understood is left out", () => {
  test.each([
    "五人每人2次*500元=5000元",
    "3人共5次*500元=7500元",
    "约10人*300元=2900元",
    "10余人*300元=2900元",
    "10人*300元=约2900元",
    "2022-2025年=3年多",
    "第3条=4",
    "满意度=95%",
    "1.10人*300元=3000元",
    "３，０００元*5=15000元",
    "共10余，3百*5=1501",
    "10个*3=30%",
    "2*3=6万元",
    "10百人*3=4",
    "5/0=1",
  ])("%s", (text) => {
    expect(formulasIn(text).filter(({ holds }) => !holds)).toEqual([]);
  });
});

describe("laws", () => {
  const count = fc.integer({ min: 1, max: 99_999 });

  test("a product holds exactly when its result is right", () => {
    fc.assert(
      fc.property(count, count, fc.integer({ min: -5, max: 5 }), (a, b, slip) => {
        const [formula] = formulasIn(
          `费用${String(a)}元/人*${String(b)}人=${String(a * b + slip)}元`
        );
        return a * b + slip <= 0 || formula?.holds === (slip === 0);
      })
    );
  });

  test("any text is read without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."12.（）()*/+-=%,万元人年。") }), (text) => {
        expect(Array.isArray(formulasIn(text))).toBe(true);
      })
    );
  });
});
