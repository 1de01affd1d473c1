import { runChecks } from "../../../src/checks/engine";
import { describe as describeFinding } from "../../../src/checks/messages";
import type { Finding } from "../../../src/checks/finding";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { createBook } from "../../../src/tables/book";
import { cellAddress } from "../../../src/tables/grid";
import {
  SAMPLE_NAMES,
  sampleGrids,
  sampleNarrative,
  type SampleName,
} from "../../fixtures/samples";
import { checkOf } from "../run";

const audit = async (name: SampleName, narrative?: string): Promise<ReturnType<typeof runChecks>> =>
  runChecks(
    {
      book: createBook(await sampleGrids(name)),
      subjects: standardSubjects,
      ...(narrative !== undefined && { narrative }),
    },
    [checkOf("narrative-figures")]
  );

/** Severity, quotation, expected amount in 万元, cells. */
const inShort = ({ severity, where, expected }: Finding): unknown[] => [
  severity,
  ...where.map((place) => (place.narrative ? place.quote : cellAddress(place))),
  typeof expected === "number" ? expected / 1e6 : expected,
];

describe("the published narratives, verified by hand", () => {
  const known: Record<SampleName, unknown[]> = {
    "dadukou-2024": [],
    "dadukou-2026": [
      ["error", "27.5万元", "K6", 28.5],
      ["error", "395.39", null],
      ["warning", "824.70万元", "F5", 1020.77],
    ],
    "jiulongpo-2026": [["warning", "312.94万元", "E5", 437.41]],
    "qijiang-2026": [],
    "tongnan-2023": [],
  };
  test.each(SAMPLE_NAMES)("%s", async (name) => {
    const text = sampleNarrative(name);
    const { findings, coverage } = await audit(name, text);
    expect(findings.map(inShort)).toEqual(known[name]);
    expect(coverage[0]?.ran).toBeGreaterThan(14);
    for (const place of findings.flatMap(({ where }) => where))
      if (place.narrative) expect(text.slice(place.start, place.end)).toBe(place.quote);
  });
});

test("last year's figure left in is named as such", async () => {
  const { findings } = await audit("dadukou-2026", sampleNarrative("dadukou-2026"));
  const [finding] = findings;
  expect(finding?.detail).toMatchObject({ item: "公务用车运行维护费", slip: "last-year" });
  expect(finding && describeFinding(finding).explanation).toContain("文中的数等于2025年的数。");
});

test("a forgotten unit is told", async () => {
  const { findings } = await audit("dadukou-2026", sampleNarrative("dadukou-2026"));
  expect(findings[1] && describeFinding(findings[1]).title).toBe("“395.39”后面缺“万元”");
});

const changed = (from: string, to: string): string => {
  const text = sampleNarrative("qijiang-2026");
  expect(text).toContain(from);
  return text.replace(from, to);
};

test.each([
  [
    "收入总额",
    "年初预算数1,421.74万元，其中：一般公共",
    "年初预算数1,421.47万元，其中：一般公共",
    "error",
  ],
  ["来源", "一般公共预算拨款1,421.74万元", "一般公共预算拨款1,421.75万元", "error"],
  ["功能分类", "卫生健康支出28.71万元", "卫生健康支出27.81万元", "error"],
  ["基本支出", "基本支出531.49万元，比", "基本支出513.49万元，比", "error"],
  ["三公", "公务接待费1万元", "公务接待费10000万元", "error"],
  ["采购", "政府采购货物预算0万元", "政府采购货物预算3万元", "error"],
  ["漏了小数", "基本支出531.49万元，比", "基本支出531.5万元，比", "warning"],
  ["机关运行经费", "运行经费84.9万元", "运行经费80万元", "warning"],
])("one wrong amount is one finding: %s", async (_, from, to, severity) => {
  const { findings } = await audit("qijiang-2026", changed(from, to));
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
});

test.each([
  ["thousands or not", "1,283.02万元", "1283.02万元"],
  ["trailing zeros", "公务接待费1万元", "公务接待费1.00万元"],
  ["in 元", "公务接待费1万元", "公务接待费10000元"],
  ["line break inside a number", "531.49万元，比", "531.\n49 万\n元，比"],
  ["full-width figures", "公务接待费1万元", "公务接待费１．０万元"],
])("an equal amount in another form is no finding: %s", async (_, from, to) => {
  expect((await audit("qijiang-2026", changed(from, to))).findings).toEqual([]);
});

test("a 类 that the table does not have has no amount", async () => {
  const { findings } = await audit(
    "qijiang-2026",
    changed("卫生健康支出28.71万元", "教育支出5万元，卫生健康支出28.71万元")
  );
  expect(findings.map(inShort)).toEqual([["error", "5万元", 0]]);
});

test("基本支出 and 项目支出 in front of the list are compared too", async () => {
  const text = sampleNarrative("tongnan-2023").replace("1323.67 万元，项目", "1332.67 万元，项目");
  const { findings } = await audit("tongnan-2023", text);
  expect(findings.map(({ severity, where }) => [severity, where[0]])).toMatchObject([
    ["error", { quote: "1332.67 万元" }],
  ]);
});

const IN_OTHER_DRESS: readonly (readonly [string, (text: string) => string])[] = [
  ["hard-wrapped", (text) => text.replace(/(.{31})/g, "$1\n")],
  ["half-width punctuation", (text) => text.replace(/[，；：（）]/g, (mark) => HALF[mark] ?? mark)],
  ["straight quotes", (text) => text.replace(/[“”]/g, '"')],
  ["full-width commas in threes", (text) => text.replace(/(\d),(\d)/g, "$1，$2")],
  [
    "full-width figures",
    (text) => text.replace(/\d/g, (digit) => "０１２３４５６７８９"[+digit] ?? ""),
  ],
  [
    "other headings",
    (text) => text.replace("四、“三公”经费情况说明", "四、一般公共预算“三公”经费预算安排情况说明"),
  ],
];
const HALF: Readonly<Record<string, string>> = {
  "，": ",",
  "；": ";",
  "：": ":",
  "（": "(",
  "）": ")",
};

describe.each(IN_OTHER_DRESS)("a text in other dress is read as far: %s", (_, dress) => {
  test.each(SAMPLE_NAMES)("%s", async (name) => {
    const text = sampleNarrative(name);
    const plain = await audit(name, text);
    const dressed = await audit(name, dress(text));
    expect(dressed.coverage[0]?.ran).toBe(plain.coverage[0]?.ran);
    expect(dressed.findings.map(({ expected }) => expected)).toEqual(
      plain.findings.map(({ expected }) => expected)
    );
  });
});

test("a text of another year is not compared, and says so", async () => {
  const text = sampleNarrative("qijiang-2026").replaceAll("2026年", "2024年");
  const { findings, coverage } = await audit("qijiang-2026", text);
  expect(findings).toEqual([]);
  expect(coverage[0]?.ran).toBe(0);
  expect(coverage[0]?.skipped[0]?.reason).toContain("情况说明写的是2024年，表是2026年");
});

test("without a text, or without known parts, the check has not run", async () => {
  for (const text of [undefined, "", "今天天气很好，花了3万元。"]) {
    const { coverage } = await audit("qijiang-2026", text);
    expect(coverage[0]?.ran).toBe(0);
    expect(coverage[0]?.skipped).toHaveLength(1);
  }
});
