import fc from "fast-check";
import { FunctionError } from "../../src/functions/function-error";
import { checkSangong } from "../../src/functions/sangong-check";
import { totalOfSangong } from "../../src/functions/sangong-total";
import type { Range } from "../../src/functions/arguments";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { sampleGrids, type SampleName } from "../fixtures/samples";

const HEADINGS = ["年度", "合计", "分项之和", "差额", "结论"];
const ITEMS = ["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"];
const VEHICLES = ["", "", "小计", "公务用车购置费", "公务用车运行费", ""];
const HEADER = [
  ["2025年预算数", "", "", "", "", "", "2026年预算数", "", "", "", "", ""],
  [...ITEMS, ...ITEMS],
  [...VEHICLES, ...VEHICLES],
];
const BLANK_SUBTOTALS = [29.7, "", "", "", 27.5, 2.2, 30.5, "", "", "", 28.5, 2];

const check = (range: Range) => checkSangong(range, standardSubjects);
/** The conclusion of the last year. */
const conclusion = (range: Range) => check(range).at(-1)?.at(-1);
/** As Excel hands a range over: blanks are 0. */
const fromExcel = (range: Range): Range =>
  range.map((row) => row.map((cell) => (cell === "" || cell === null ? 0 : cell)));

function messageOf(compute: () => unknown): string {
  try {
    compute();
  } catch (error) {
    if (error instanceof FunctionError) return `${error.kind}: ${error.message}`;
    throw error;
  }
  throw new Error("no FunctionError");
}

describe("checkSangong", () => {
  test("a table with its header: a row a year, and a blank 小计 is named with its amount", () => {
    expect(check([...HEADER, BLANK_SUBTOTALS])).toEqual([
      HEADINGS,
      ["2025年", 29.7, 29.7, 0, "不符：小计是空的，应为 27.50"],
      ["2026年", 30.5, 30.5, 0, "不符：小计是空的，应为 28.50"],
    ]);
  });

  test("as Excel hands it over, blanks as 0, also in the header", () => {
    expect(check(fromExcel([...HEADER, BLANK_SUBTOTALS]))).toEqual([
      HEADINGS,
      ["2025年", 29.7, 29.7, 0, "不符：小计是空的或为 0，应为 27.50"],
      ["2026年", 30.5, 30.5, 0, "不符：小计是空的或为 0，应为 28.50"],
    ]);
  });

  test("only amounts, in the order of the standard form, one year or two", () => {
    expect(check([BLANK_SUBTOTALS]).map(([year]) => year)).toEqual(["年度", "上年", "本年"]);
    expect(check([[40, 0, 39, 18, 21, 1]])).toEqual([HEADINGS, ["本年", 40, 40, 0, "相符"]]);
  });

  test("columns in another order are found by their header", () => {
    const header = [
      ["公务接待费", "因公出国（境）费", "公务用车购置及运行费", "", "", "合计"],
      ["", "", "公务用车运行费", "公务用车购置费", "小计", ""],
    ];
    expect(
      check([["2026年预算数", "", "", "", "", ""], ...header, [1, "", 21, 18, 39, 40]])
    ).toEqual([HEADINGS, ["2026年", 40, 40, 0, "相符"]]);
  });

  test.each<[string, Range[number], unknown[]]>([
    ["exact", [40, 0, 39, 18, 21, 1], [40, 40, 0, "相符"]],
    ["rounding of the total", [40.01, 0, 39, 18, 21, 1], [40.01, 40, 0.01, "尾差"]],
    ["rounding of 小计", [40.01, 0, 39.01, 18, 21, 1], [40.01, 40.01, 0, "尾差"]],
    [
      "a wrong total",
      [41, 0, 39, 18, 21, 1],
      [41, 40, 1, "不符：合计应为 40.00，实际 41.00，差额 +1.00 万元"],
    ],
    [
      "a wrong 小计",
      [39, 0, 38, 18, 21, 1],
      [39, 39, 0, "不符：小计应为 39.00，实际 38.00，差额 −1.00 万元"],
    ],
    ["a blank total", ["", "", 39, 18, 21, 1], [0, 40, -40, "不符：合计是空的，应为 40.00"]],
    ["nothing spent", [0, 0, 0, 0, 0, 0], [0, 0, 0, "相符"]],
    ["text and full-width figures", ["４０", "", "39.00", "18", "21", "1"], [40, 40, 0, "相符"]],
  ])("%s", (_, row, expected) => {
    expect(check([row])).toEqual([HEADINGS, ["本年", ...expected]]);
  });

  test("departments are held against the total row, and each against its own parts", () => {
    const header = [
      ["部门编码", "部门名称", "2026年预算数", "", "", "", "", ""],
      ["", "", ...ITEMS],
      ["", "", ...VEHICLES],
    ];
    const total = ["", "合计", 80, "", 36, "", 36, 44];
    const right = [
      ["312", "区政府办", 50, "", 20, "", 20, 30],
      ["313", "区档案馆", 30, "", 16, "", 16, 14],
    ];
    expect(conclusion([...header, total, ...right])).toBe("相符");
    const wrong = [right[0] ?? [], ["313", "区档案馆", 30, "", 16, "", 16, 15]];
    expect(conclusion([...header, total, ...wrong])).toMatch(
      /^不符：.*“公务接待费”应为 45.00，实际 44.00.*；区档案馆的合计应为 31.00，实际 30.00/
    );
  });

  test.each<[SampleName, number, string[]]>([
    ["dadukou-2024", 2, ["2023年 27.9 相符", "2024年 26.8 相符"]],
    [
      "dadukou-2026",
      2,
      ["2025年 29.7 不符：小计是空的，应为 27.50", "2026年 30.5 不符：小计是空的，应为 28.50"],
    ],
    ["jiulongpo-2026", 2, ["2026年 40 相符"]],
    ["qijiang-2026", 2, ["2026年 4.5 相符"]],
    ["tongnan-2023", 3, ["2022年 83 相符", "2023年 79 相符"]],
  ])("%s, with and without its title", async (name, rowsAbove, expected) => {
    const grid = (await sampleGrids(name)).find(({ values }) =>
      values.slice(0, 3).some((row) => row.some((cell) => /“三公”经费.*表/.test(String(cell))))
    );
    const values = grid?.values ?? [];
    const said = (range: Range) =>
      check(range)
        .slice(1)
        .map(([year, total, , , verdict]) => `${String(year)} ${String(total)} ${String(verdict)}`);
    expect(said(values)).toEqual(expected);
    expect(said(values.slice(rowsAbove))).toEqual(expected);
    expect(said(fromExcel(values)).map((line) => line.replace("或为 0", ""))).toEqual(expected);
  });

  test.each<[string, Range, RegExp]>([
    [
      "something else",
      [
        ["姓名", "电话"],
        ["甲", "乙"],
      ],
      /没有认出“三公”经费表/,
    ],
    ["five columns", [[1, 2, 3, 4, 5]], /没有认出“三公”经费表/],
    ["an error", [[40, 0, "#REF!", 18, 21, 1]], /C1（从左上角算起）是错误值 #REF!/],
    [
      "a word",
      [...HEADER, [...BLANK_SUBTOTALS.slice(0, 11), "待定"]],
      /L4（从左上角算起）“待定”不是数/,
    ],
  ])("%s is #VALUE! and says why", (_, range, message) => {
    expect(messageOf(() => check(range))).toMatch(message);
  });

  test("law: parts that add up are 相符, a total beyond rounding is not", () => {
    const hundredths = fc.integer({ min: 1, max: 9_999_999 });
    fc.assert(
      fc.property(
        fc.tuple(hundredths, hundredths, hundredths, hundredths),
        fc.integer({ min: 3, max: 999 }),
        ([abroad, purchase, operation, reception], error) => {
          const row = (total: number) =>
            [total, abroad, purchase + operation, purchase, operation, reception].map(
              (n) => n / 100
            );
          const total = abroad + purchase + operation + reception;
          expect(conclusion([row(total)])).toBe("相符");
          expect(conclusion([row(total + 1)])).toBe("尾差");
          expect(conclusion([row(total + error)])).toMatch(/^不符：合计应为/);
        }
      ),
      { numRuns: 30 }
    );
  });
});

describe("totalOfSangong", () => {
  test("is this year's total as printed, or the sum of the parts where it is blank", () => {
    expect(totalOfSangong([...HEADER, BLANK_SUBTOTALS])).toBe(30.5);
    expect(totalOfSangong([["", "", "", "", 28.5, 2]])).toBe(30.5);
  });

  test("without this year's columns it is #VALUE!", () => {
    expect(messageOf(() => totalOfSangong([["甲", "乙"]]))).toMatch(/没有认出/);
  });
});

describe("checkSangong with a text", () => {
  const saying = (text: string | Range) =>
    checkSangong(
      [...HEADER, [29.7, "", 27.5, "", 27.5, 2.2, 30.5, "", 28.5, "", 28.5, 2]],
      standardSubjects,
      typeof text === "string" ? [[text]] : text
    ).at(-1);

  test.each([
    ["“三公”经费预算30.5万元", "相符"],
    ["四、“三公”经费情况说明\n2026年“三公”经费预算30.5万元，比2025年增加0.8万元。", "相符"],
    ["公务接待费2万元，比上年减少0.2万元", "相符"],
    ["2025年“三公”经费预算29.7万元", "相符"],
    ["今天开会", "未核验：没有读出可以与表比较的金额"],
  ])("%s is %s", (text, conclusion) => {
    expect(saying(text)).toEqual(["文字", "", "", "", conclusion]);
  });

  test.each([
    [
      "“三公”经费预算31万元",
      /^不符：“31万元”.*应为 30\.50 万元，实际 31\.00 万元，差额 \+0\.50 万元$/,
    ],
    [
      "“三公”经费预算30.5万元，比2025年减少0.8万元",
      /^不符：“减少”.*应为 0\.80 万元，实际 −0\.80 万元/,
    ],
    ["“三公”经费预算30.5", /^不符：“30\.5”.*没有写单位/],
    ["2024年“三公”经费预算30万元", /^未核验：情况说明写的是2024年/],
  ])("%s differs, or cannot be compared, and says why", (text, conclusion) => {
    expect(saying(text)?.at(-1)).toMatch(conclusion);
  });

  test("the text may stand in several cells; without any there is no row for it", () => {
    expect(saying([["“三公”经费预算30.5万元，"], ["公务接待费3万元。"], [0]])?.at(-1)).toMatch(
      /^不符：“3万元”.*应为 2\.00 万元/
    );
    expect(saying([[0], [""], [null]])?.[0]).toBe("2026年");
  });
});
