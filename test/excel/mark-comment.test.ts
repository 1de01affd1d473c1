import fc from "fast-check";
import { commentText, othersWords, withoutSignature } from "../../src/excel/mark-comment";
import type { Mark } from "../../src/excel/mark";

const cell = { sheet: "表一", row: 0, column: 0 };
const mark = fc.record({
  cell: fc.constant(cell),
  severity: fc.constantFrom("error" as const, "warning" as const),
  message: fc
    .array(
      fc.constantFrom("应为 28.50", "实际 空白", "\n", "✕ 错误：", "！警告：", "（", "，", " "),
      {
        maxLength: 8,
      }
    )
    .map((parts) => parts.join("")),
}) satisfies fc.Arbitrary<Mark>;
const words = fc
  .array(fc.constantFrom("已核对", "见凭证 12", "；", "2026"), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(""));

test("a comment of ours is ours alone, also when Excel writes its lines and spaces otherwise", () => {
  fc.assert(
    fc.property(mark, (one) => {
      const text = commentText(one);
      expect(othersWords(text)).toBe("");
      expect(othersWords(text.replaceAll("\n", "\r\n"))).toBe("");
      expect(othersWords(` ${text}\n`)).toBe("");
    })
  );
});

test("words before and behind our text are the user's, all of them and nothing else", () => {
  fc.assert(
    fc.property(mark, words, words, (one, before, after) => {
      const text = commentText(one);
      expect(othersWords(`${text}\n${after}`)).toBe(after);
      expect(othersWords(`${before}\n${text}`)).toBe(before);
      expect(othersWords(`${before}\n${text}\n${after}`)).toBe(`${before}\n${after}`);
    })
  );
});

test("a changed message stays whole, without the line that makes it ours", () => {
  const text = commentText({ cell, severity: "error", message: "应为 28.50，实际 空白" });
  const changed = text.replace("28.50", "28.60");
  expect(othersWords(changed)).toBe("✕ 错误：应为 28.60，实际 空白");
  expect(withoutSignature(text)).toBe("✕ 错误：应为 28.50，实际 空白");
});

test("comments of others are none of ours; those of the first version are", () => {
  expect(othersWords("应为 28.50")).toBeNull();
  expect(othersWords("")).toBeNull();
  const old = "应为 28.50\n（预算公开助手的标记，可用“清除标记”去掉）";
  expect(othersWords(old)).toBe("");
  expect(othersWords(`${old}\n已核对`)).toBe("已核对");
});
