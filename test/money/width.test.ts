import fc from "fast-check";
import { normaliseName, toHalfWidth, withoutBlanks, withoutZeroWidth } from "../../src/money/width";

test.each([
  ["３，０３７．０４", "3,037.04"],
  ["（境）［Ａ］", "(境)[A]"],
  ["−1", "-1"],
  ["－１", "-1"],
  ["￥５", "¥5"],
  ["﹙5﹚﹣", "(5)-"],
  ["1﹐234﹒5", "1,234.5"],
  ["！～", "!~"],
  ["单位：万元", "单位:万元"],
  ["a\u3000b\u00a0c\u2003d", "a b c d"],
  ["“三公”经费、备注。", "“三公”经费、备注。"],
  ["两\n行\t列", "两\n行\t列"],
])("%j is %j in half width", (text, expected) => {
  expect(toHalfWidth(text)).toBe(expected);
});

test("positions stay, and folding twice is folding once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const folded = toHalfWidth(text);
      expect(folded).toHaveLength(text.length);
      expect(toHalfWidth(folded)).toBe(folded);
      const name = normaliseName(text);
      expect(normaliseName(name)).toBe(name);
    })
  );
});

test.each([
  ["因公出国（境）费用", "因公出国(境)费用"],
  ["　　行政 运行\u200b", "行政运行"],
  ["维修〔护〕费", "维修（护）费"],
  ["其他商品\n和服务支出", "其他商品和服务支出"],
  ["【资本性】支出", "[资本性]支出"],
])("%j and %j are one name", (one, other) => {
  expect(normaliseName(one)).toBe(normaliseName(other));
});

test("what people write differently stays different", () => {
  expect(normaliseName("资本性支出（一）")).not.toBe(normaliseName("资本性支出（二）"));
  expect(normaliseName("《名称》")).not.toBe(normaliseName("名称"));
});

test.each([
  ["科目\u200b编码\ufeff", "科目编码", "科目编码"],
  ["上年\u00a0 预算数\r\n", "上年\u00a0 预算数\r\n", "上年预算数"],
  ["\u202d321.13\u202c", "321.13", "321.13"],
  ["\u202e\u2067\u061c合计", "合计", "合计"],
  ["合\u3000\u3000计\u00ad", "合\u3000\u3000计", "合计"],
  ["（境）", "（境）", "（境）"],
])("%j is %j without what nobody sees, and %j without any blank", (text, seen, without) => {
  expect(withoutZeroWidth(text)).toBe(seen);
  expect(withoutBlanks(text)).toBe(without);
});
