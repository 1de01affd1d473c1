import fc from "fast-check";
import type { Expression } from "../../../src/checks/own-relations/expression";
import { parseExpression } from "../../../src/checks/own-relations/parse-expression";
import { decimalText, rounded } from "../../../src/checks/rational";

function parsed(text: string): Expression {
  const result = parseExpression(text);
  if ("problem" in result) throw new Error(result.problem);
  return result.expression;
}

/** The terms with their factors as decimals, and the fixed amount in 元. */
function meaning(text: string): readonly string[] {
  const { terms, constant } = parsed(text);
  const yuan = rounded(constant) / 100;
  return [
    ...terms.map(
      ({ factor, table, parts }) => `${decimalText(factor, 6)} ${table} ${parts.join("/")}`
    ),
    ...(yuan === 0 ? [] : [`${String(yuan)} 元`]),
  ];
}

function problemOf(text: string): string {
  const result = parseExpression(text);
  if (!("problem" in result)) throw new Error(`read as ${result.expression.text}`);
  return result.problem;
}

describe("an expression", () => {
  test("adds and subtracts tables' cells", () => {
    expect(meaning("部门支出总表[合计, 项目支出] + 表八[2010301] - 表九[收入,合计]")).toEqual([
      "1 部门支出总表 合计/项目支出",
      "1 表八 2010301",
      "−1 表九 收入/合计",
    ]);
  });

  test.each([
    ["表八[合计] × 16%", ["0.16 表八 合计"]],
    ["16% * 表八[合计]", ["0.16 表八 合计"]],
    ["表八[合计] ÷ 4", ["0.25 表八 合计"]],
    [
      "(表八[合计] - 表九[合计]) × 0.5 + 表二[201]",
      ["0.5 表八 合计", "−0.5 表九 合计", "1 表二 201"],
    ],
    ["-(表八[合计] - 10万元) × 2", ["−2 表八 合计", "200000 元"]],
    ["100万元", ["1000000 元"]],
    ["表八[合计] + 1,234.5元 - 0.5千元", ["1 表八 合计", "734.5 元"]],
    ["50% × 2亿元", ["100000000 元"]],
    ["((表八[合计]))", ["1 表八 合计"]],
    ["2026年支出表[合计]", ["1 2026年支出表 合计"]],
    ["(部门)收支总表[合计]", ["1 (部门)收支总表 合计"]],
    ["基本支出预算表（部门经济分类）[30217]", ["1 基本支出预算表(部门经济分类) 30217"]],
  ])("%s", (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  test("may be written in full width, with other brackets, over several lines", () => {
    const plain = parsed("-部门支出总表[合计, 项目支出] + 表八[201] × 16%");
    expect(parsed("－部门支出总表［合计，项目支出］＋表八【２０１】＊１６％")).toEqual(plain);
    expect(parsed(" - 部门支出总表 〔合计、项目支出〕\n + 表八 [ 201 ] × 16% ")).toEqual(plain);
  });

  test("keeps signs inside brackets and in a name in quotation marks", () => {
    expect(meaning('"2026-表3"[合计, 甲-乙]')).toEqual(["1 2026-表3 合计/甲-乙"]);
    expect(parsed("“2026-表3”[合计]")).toEqual(parsed('"2026-表3"[合计]'));
  });

  test("takes “三公” for a part of the name", () => {
    expect(parsed("“三公”经费支出表[公务接待费]").terms[0]?.table).toBe("“三公”经费支出表");
  });

  test("is empty for 0", () => {
    expect(meaning(" ０ ")).toEqual([]);
    expect(meaning("0 + 表二[合计]")).toEqual(["1 表二 合计"]);
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
    ["100", "没有单位"],
    ["50%", "没有单位"],
    ["表二[合计] + 50", "没有单位"],
    ["表二[合计] × 表三[合计]", "两个金额不能相乘"],
    ["表二[合计] × 3万元", "两个金额不能相乘"],
    ["表二[合计] ÷ 0", "不为 0"],
    ["2 ÷ 表二[合计]", "不为 0"],
    ["(表二[合计] + 表三[合计]", "括号没有成对"],
    ["表二[合计])", "前面缺少与它成对的括号"],
    ["表二[合计] ×", "末尾缺少一个数"],
    [`${"(".repeat(30)}表二[合计]${")".repeat(30)}`, "套得太多"],
  ])("%j is not read, and it is said why", (text, words) => {
    expect(problemOf(text)).toContain(words);
  });

  const name = fc
    .array(fc.constantFrom(..."部门支出总表一二三201（）·年 "), { minLength: 1, maxLength: 12 })
    .map((characters) => characters.join("").replace(/\s+/g, " ").trim())
    .filter((text) => text !== "");
  const sum: fc.Arbitrary<string> = fc.letrec<{ sum: string; term: string }>((tie) => ({
    sum: fc
      .array(fc.tuple(fc.constantFrom("+", "-"), tie("term")), { minLength: 1, maxLength: 4 })
      .map((terms) => terms.map((term) => term.join("")).join("")),
    term: fc.oneof(
      { maxDepth: 3 },
      fc
        .tuple(name, fc.array(name, { minLength: 1, maxLength: 4 }))
        .map(([table, parts]) => `“${table}”[${parts.join(",")}]`),
      fc.constantFrom("100万元", "0.5元", "16% × 表八[合计]", "表八[合计] ÷ 3"),
      tie("sum").map((inner) => `(${inner})`)
    ),
  })).sum;

  test("printed and read again is the same", () => {
    fc.assert(
      fc.property(sum, (written) => {
        const once = parsed(written);
        expect(parsed(once.text)).toEqual(once);
      })
    );
  });

  test("never throws and takes no time, whatever is written", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."表[]+-,=“”\"'0*×÷%万元()（ \n") }),
        (text) => {
          const result = parseExpression(text);
          expect("problem" in result ? result.problem : result.expression).toBeDefined();
        }
      )
    );
    for (const text of [
      "[".repeat(2000),
      "(".repeat(2000),
      "表[合计]+".repeat(250),
      "“".repeat(2000),
      " ".repeat(2000),
      "9".repeat(2000),
    ])
      expect(problemOf(text)).not.toBe("");
    expect(problemOf("表".repeat(2001))).toContain("太长");
    expect(parsed("表[合计]+".repeat(300).slice(0, -1)).terms).toHaveLength(300);
  });
});
