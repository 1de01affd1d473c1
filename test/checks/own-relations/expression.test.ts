import fc from "fast-check";
import {
  parseExpression,
  printExpression,
  type Expression,
} from "../../../src/checks/own-relations/expression";

function parsed(text: string): Expression {
  const result = parseExpression(text);
  if ("problem" in result) throw new Error(result.problem);
  return result.expression;
}

function problemOf(text: string): string {
  const result = parseExpression(text);
  if (!("problem" in result)) throw new Error(`read as ${printExpression(result.expression)}`);
  return result.problem;
}

describe("an expression", () => {
  test("adds and subtracts tables' cells", () => {
    expect(parsed("部门支出总表[合计, 项目支出] + 表八[2010301] - 表九[收入,合计]")).toEqual([
      { sign: 1, table: "部门支出总表", parts: ["合计", "项目支出"] },
      { sign: 1, table: "表八", parts: ["2010301"] },
      { sign: -1, table: "表九", parts: ["收入", "合计"] },
    ]);
  });

  test("may be written in full width, with other brackets, over several lines", () => {
    const plain = parsed("-部门支出总表[合计, 项目支出] + 表八[201]");
    expect(parsed("－部门支出总表［合计，项目支出］＋表八【２０１】")).toEqual(plain);
    expect(parsed(" - 部门支出总表 〔合计、项目支出〕\n + 表八 [ 201 ] ")).toEqual(plain);
  });

  test("keeps + and − inside brackets and in a name in quotation marks", () => {
    expect(parsed('"2026-表3"[合计, 甲-乙]')).toEqual([
      { sign: 1, table: "2026-表3", parts: ["合计", "甲-乙"] },
    ]);
    expect(parsed("“2026-表3”[合计]")).toEqual(parsed('"2026-表3"[合计]'));
  });

  test("takes “三公” for a part of the name", () => {
    expect(parsed("“三公”经费支出表[公务接待费]")[0]?.table).toBe("“三公”经费支出表");
  });

  test("is empty for 0", () => {
    expect(parsed(" ０ ")).toEqual([]);
  });

  test.each([
    ["", "空的"],
    ["   ", "空的"],
    ["部门支出总表", "缺方括号和行、列"],
    ["部门支出总表[合计", "方括号没有成对"],
    ["部门支出总表[合计]]", "前面缺少 + 或 -"],
    ["部门支出总表[]", "缺行或列"],
    ["部门支出总表[合计,]", "缺行或列"],
    ["部门支出总表[一,二,三,四,五]", "最多写四项"],
    ["[合计]", "前面缺表名"],
    ["表二[合计] 表三[合计]", "前面缺少 + 或 -"],
    ["表二[合计] +", "末尾缺少一个数"],
    ["表二[合计] + + 表三[合计]", "前面缺表名"],
    ["表二[合计] = 表三[合计]", "前面缺少 + 或 -"],
    ["= 表三[合计]", "写在“关系”一列"],
    ["表二[合计] * 50%", "前面缺少 + 或 -"],
    ["50% * 表二[合计]", "只能用 + 和 -"],
    ["100", "只能用 + 和 -"],
    ["0 + 表二[合计]", "只能用 + 和 -"],
  ])("%j is not read, and it is said why", (text, words) => {
    expect(problemOf(text)).toContain(words);
  });

  const name = fc
    .array(fc.constantFrom(..."部门支出总表一二三201（）·年 "), { minLength: 1, maxLength: 12 })
    .map((characters) => characters.join("").replace(/\s+/g, " ").trim())
    .filter((text) => text !== "" && !/^\d+$/.test(text));
  const table = fc.oneof(
    name,
    fc.tuple(name, fc.constantFrom("-", "+"), name).map((parts) => parts.join(""))
  );
  const term = fc.record({
    sign: fc.constantFrom(1 as const, -1 as const),
    table,
    parts: fc.array(name, { minLength: 1, maxLength: 4 }),
  });

  test("printed and read again is the same, once its signs are plain", () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 6 }), (expression) => {
        const once = parsed(printExpression(expression));
        expect(once.map(({ sign, parts }) => [sign, parts.length])).toEqual(
          expression.map(({ sign, parts }) => [sign, parts.length])
        );
        expect(parsed(printExpression(once))).toEqual(once);
        const plain = JSON.stringify(expression).replaceAll("（", "(").replaceAll("）", ")");
        expect(
          JSON.stringify(once.map(({ sign, table: of, parts }) => ({ sign, table: of, parts })))
        ).toBe(plain);
      })
    );
  });

  test("never throws and takes no time, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."表[]+-,=“”\"'0*（ \n") }), (text) => {
        const result = parseExpression(text);
        expect("problem" in result ? result.problem : result.expression).toBeDefined();
      })
    );
    for (const text of [
      "[".repeat(2000),
      "表[合计]+".repeat(250),
      "“".repeat(2000),
      " ".repeat(2000),
    ])
      expect(problemOf(text)).not.toBe("");
    expect(problemOf("表".repeat(2001))).toContain("太长");
    expect(parsed("表[合计]+".repeat(300).slice(0, -1))).toHaveLength(300);
  });
});
