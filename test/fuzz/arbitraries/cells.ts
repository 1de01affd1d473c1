import fc from "fast-check";
import type { WrittenCell } from "../written-cell";

/** Names that every JavaScript object answers to. */
export const INHERITED = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "__defineGetter__",
] as const;

const ERRORS = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#BUSY!",
];

const LIKE_NUMBERS = [
  "NaN",
  "Infinity",
  "-Infinity",
  "null",
  "undefined",
  "true",
  "1e308",
  "1E+5",
  "0x10",
  "1_000",
  "١٢٣",
  "１２．５",
  "一百二十",
  "壹佰元整",
  "½",
  "1,2,3",
  "1.2.3",
  "--5",
  "(((1)))",
  "90000000000000000",
  "-.5",
  "+0",
  "0.005",
  "1 234",
  "12%",
  "2026-01-01",
  "2026年1月",
  "12.50万元",
];

const STRANGE = [
  "",
  " ",
  "\u0000",
  "\u0007\u001b[31m",
  "\ud800",
  "\udc00\ud800",
  "👨‍👩‍👧‍👦",
  "🏛️预算",
  "\u202e万元\u202c",
  "\u200f合计\u200e",
  "\u200b\u200b",
  "\ufeff合计",
  "ﷺ",
  "Z̸͎̈́a̷l̴g̶o",
  "\r\n\r\n",
  "\t",
  "=1+1",
  '=HYPERLINK("http://x","y")',
  "+cmd|' /C calc'!A0",
  "@SUM(A1)",
  "<script>alert(1)</script>",
  "&lt;p&gt;&nbsp;",
  "{{ 7 | times: 7 }}{% for i in (1..9) %}",
  "${x}",
  "$&$1$`",
  "%s%n%d",
  "\\",
  "'",
  '"',
  "‘“”’",
  "][(){}*+?.^$|\\",
];

/** What stands in budget tables, where it may well stand in the wrong place. */
export const WORDS = [
  "合计",
  "总计",
  "小计",
  "收入合计",
  "支出合计",
  "一、本年收入",
  "二、上年结转",
  "一、本年支出",
  "二、结转下年",
  "单位：万元",
  "单位:元",
  "金额单位：亿元",
  "部门支出总表",
  "财政拨款收支总表",
  "一般公共预算“三公”经费支出表",
  "一般公共预算财政拨款支出预算表",
  "项目支出绩效目标表",
  "整体绩效目标表",
  "政府采购预算明细表",
  "部门收入总表",
  "科目编码",
  "科目名称",
  "项目",
  "预算数",
  "2026年预算数",
  "2025年预算数",
  "基本支出",
  "项目支出",
  "人员经费",
  "日常公用经费",
  "因公出国（境）费",
  "公务用车购置费",
  "公务接待费",
  "一般公共预算资金",
  "政府性基金预算资金",
  "201",
  "20101",
  "2010101",
  "301",
  "30101",
  "2010101-行政运行",
  "行政运行",
  "一般公共服务支出",
  "备注：本单位无政府性基金收支，故此表无数据。",
  "无",
  "-",
  "/",
  "名称",
  "左边",
  "关系",
  "右边",
  "≥",
  "定性",
  "指标权重",
  "数量指标",
  "部门名称",
];

const numbers = fc.oneof(
  fc.constantFrom<WrittenCell>(
    0,
    { number: "-0" },
    1e308,
    -1e308,
    5e-324,
    1e-308,
    Number.MAX_SAFE_INTEGER,
    Number.EPSILON,
    9e9,
    -9e9,
    9.000000000000001e9,
    0.1 + 0.2,
    0.005,
    1e21,
    45658,
    2958465,
    -1,
    201,
    2010101
  ),
  fc.integer({ min: -100_000, max: 10_000_000 }).map((cents): WrittenCell => cents / 100 || 0),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((number): WrittenCell => (Object.is(number, -0) ? { number: "-0" } : number))
);

const longTexts = fc
  .tuple(
    fc.constantFrom("预", "1", "（", "a ", "\n", ",1", "“", "万元", "[", "201、"),
    fc.constantFrom(100, 5_000, 32_767)
  )
  .map(([piece, length]) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length));

/** Every text that a cell, a name or a key may hold, with the odd ones among them. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...STRANGE) },
  { weight: 3, arbitrary: fc.constantFrom(...INHERITED) },
  { weight: 3, arbitrary: fc.constantFrom(...ERRORS) },
  { weight: 3, arbitrary: fc.constantFrom(...LIKE_NUMBERS) },
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...STRANGE), fc.constantFrom(...WORDS))
      .map((parts) => parts.join("")),
  }
);

/** Every value that a cell of Excel may have; seldom a very long text. */
export const cells: fc.Arbitrary<WrittenCell> = fc.oneof(
  { weight: 6, arbitrary: numbers },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 10, arbitrary: texts },
  { weight: 1, arbitrary: longTexts }
);
