import { closingTotal } from "../../../src/checks/performance/closing-total";
import { plainNumber } from "../../../src/checks/performance/plain-number";

test("a figure alone is a number", () => {
  const texts = ["5", "-5.5", "+1,234.5", "１２", " 7 ", "12,345,678"];
  expect(texts.map(plainNumber)).toEqual([5, -5.5, 1234.5, 12, 7, 12345678]);
  for (const text of ["", "5%", "x5", "1,23", "5.", ".5", "--5", "5 6次"])
    expect(plainNumber(text)).toBeNull();
});

describe("the total that ends a description", () => {
  const total = (text: string) => {
    const found = closingTotal(text);
    return found && [found.fen, found.halfStep, found.quote];
  };

  test.each([
    ["会议费3万元，合计5.5万元。", [5_500_000, 50_000, "合计5.5万元"]],
    ["1.会议；2.培训。以上两项费用总计90000元；", [9_000_000, 50, "以上两项费用总计90000元"]],
    ["<p>共计3万元</p>", [3_000_000, 500_000, "共计3万元"]],
    ["一、会议3万元。二、培训2万元。以上合计5万元", [5_000_000, 500_000, "以上合计5万元"]],
    ["按照第二、三条，合计5万元", [5_000_000, 500_000, "合计5万元"]],
  ])("%s", (text, found) => expect(total(text)).toEqual(found));

  test.each([
    "会议费3万元",
    "合计5万元，另有培训。",
    "三年共计合计5万元",
    "总投资合计5万元",
    "一、会议3万元。二、培训合计2万元。",
    "二、培训合计2万元",
    "合计5批",
  ])("%s has none", (text) => expect(total(text)).toBeNull());
});
