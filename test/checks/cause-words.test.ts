import type { CauseKind, Explanation } from "../../src/checks/explanation";
import type { Finding } from "../../src/checks/finding";
import { describe as say } from "../../src/checks/messages";
import { explanationsText, explanationText } from "../../src/checks/messages/causes";

type Change = Explanation["changes"][number];

const change = (
  row: number,
  column: number,
  before: Change["before"],
  value: Change["value"],
  sheet = "表二"
): Change => ({ cell: { sheet, row, column }, before, value });

const explanation = (cause: CauseKind, changes: readonly Change[], settles = 1): Explanation => ({
  cause,
  changes,
  settles,
});

/** A finding about a cell of 表二. */
function finding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 1,
    check: "causes",
    severity: "error",
    where: [{ sheet: "表二", row: 4, column: 2 }],
    expected: null,
    actual: null,
    difference: null,
    unit: null,
    detail: { type: "cause", cause: "wrong-digit", column: null },
    sides: null,
    cause: null,
    explanations: [],
    remark: null,
    repair: [],
    ...changes,
  };
}

const said = (cause: CauseKind, ...changes: readonly Change[]): string =>
  explanationText(explanation(cause, changes), finding()).replace("；改过来后就相符。", "");

const one = change(4, 2, 1088.19, 1088.91);

test.each<[CauseKind, string]>([
  ["transposed-digits", "C5 的 1,088.19 可能颠倒了两位数字，应为 1,088.91"],
  ["dropped-digit", "C5 的 1,088.19 可能少写了一位数字，应为 1,088.91"],
  ["extra-digit", "C5 的 1,088.19 可能多写了一位数字，应为 1,088.91"],
  ["wrong-digit", "C5 的 1,088.19 可能写错了一位数字，应为 1,088.91"],
  ["decimal-point", "C5 的 1,088.19 可能点错了小数点，应为 1,088.91"],
  ["sign", "C5 的 1,088.19 可能写反了正负号，应为 1,088.91"],
  ["yuan-for-wan", "C5 的 1,088.19 可能弄混了元和万元，应为 1,088.91"],
  ["last-years-figure", "C5 的 1,088.19 可能是上年的数，没有改成今年的，应为 1,088.91"],
  ["carry-over-left-out", "C5 的 1,088.19 可能漏了上年结转，应为 1,088.91"],
  ["blank-subtotal", "C5 没有填，应填 1,088.91"],
  ["total-typed-over", "C5 的 1,088.19 可能被改写过，按各部分相加应为 1,088.91"],
  ["one-figure", "C5 的 1,088.19 可能不对，按有关的各处应为 1,088.91"],
])("%s", (cause, words) => {
  expect(said(cause, one)).toBe(words);
});

describe("several cells", () => {
  test("a stretch of a column, and the sheet where it is another", () => {
    const column = (sheet: string) => [3, 4, 5].map((row) => change(row, 2, row, row + 1, sheet));
    expect(said("shifted-column", ...column("表二"))).toBe("C 列第 4 行至第 6 行可能错位了一行");
    expect(said("shifted-column", ...column("表三"))).toBe(
      "“表三”C 列第 4 行至第 6 行可能错位了一行"
    );
  });

  test("a rectangle of several columns", () => {
    const changes = [change(7, 4, 1, 2), change(3, 2, 1, 3), change(5, 3, 1, 4)];
    expect(said("yuan-for-wan", ...changes)).toBe("C4:E8 的 3 个数可能弄混了元和万元");
    const others = changes.map(({ cell, ...rest }) => ({
      ...rest,
      cell: { ...cell, sheet: "甲" },
    }));
    expect(said("yuan-for-wan", ...others)).toBe("“甲”C4:E8 的 3 个数可能弄混了元和万元");
  });

  test("the same figure in several places is named once, with its cells", () => {
    expect(said("wrong-digit", one, change(4, 3, 1088.19, 1088.91, "表三"))).toBe(
      "C5、“表三”D5 的 1,088.19 可能写错了一位数字，应为 1,088.91"
    );
  });

  test("two that stand in one another's place", () => {
    expect(said("swapped", change(4, 2, 3, 5), change(5, 2, 5, 3))).toBe(
      "C5 的 3.00 和 C6 的 5.00 可能填反了"
    );
  });
});

test("a unit that is written wrong is quoted", () => {
  expect(said("yuan-for-wan", change(1, 5, "单位：元", "单位：万元"))).toBe(
    "F2 写的是“单位：元”，表中的数却像是按另一个单位填的，应写“单位：万元”"
  );
});

test("nothing is 空白, and what is no amount is said as it stands", () => {
  expect(said("one-figure", change(4, 2, null, 0))).toBe(
    "C5 的 空白 可能不对，按有关的各处应为 0.00"
  );
  expect(said("one-figure", change(4, 2, "", 1.2345))).toBe(
    "C5 的 空白 可能不对，按有关的各处应为 1.2345"
  );
  expect(said("one-figure", change(4, 2, "约三万", 3))).toBe(
    "C5 的 约三万 可能不对，按有关的各处应为 3.00"
  );
});

describe("all that may have happened", () => {
  const digit = explanation("wrong-digit", [one]);
  const text = "C5 的 1,088.19 可能写错了一位数字，应为 1,088.91；改过来后就相符。";
  const among = (...explanations: readonly Explanation[]) =>
    explanationsText(finding({ explanations }));

  test("nothing, or one sentence", () => {
    expect(among()).toBe("");
    expect(among(digit)).toBe(text);
  });

  test("how many disagreements it settles, when it is more than one", () => {
    expect(among(explanation("wrong-digit", [one], 3))).toBe(
      "C5 的 1,088.19 可能写错了一位数字，应为 1,088.91；改过来后，3 处核对不上的都平了。"
    );
  });

  test("several are counted and numbered", () => {
    expect(among(digit, digit)).toBe(`可能的原因有两种：（1）${text}（2）${text}`);
    expect(among(digit, digit, digit)).toMatch(/^可能的原因有三种：.*（3）/);
    expect(among(digit, digit, digit, digit)).toMatch(/^可能的原因有四种：/);
    expect(among(digit, digit, digit, digit, digit)).toMatch(/^可能的原因有5种：/);
  });
});

describe("a cause that is a finding of its own", () => {
  test("a column that slipped is named in the title", () => {
    const detail = { type: "cause", cause: "shifted-column", column: "本年·项目支出" } as const;
    expect(say(finding({ detail })).title).toBe("“项目支出”一列错位一行");
    expect(say(finding({ detail: { ...detail, cause: "sign" } })).title).not.toContain("项目支出");
    expect(say(finding({ detail: { ...detail, column: null } })).title).not.toContain("“");
  });

  test("a figure that is lost must be filled in again", () => {
    const cell = { sheet: "表二", row: 4, column: 2 };
    const advice = (value: number | null) => say(finding({ repair: [{ cell, value }] })).action;
    expect(advice(null)).toBe("请核对后改正；有一格原来的数已被盖掉，改后留空，请补填。");
    expect(advice(0)).toBe("请核对原始数据，确认后改正。");
  });

  test("a place in the text has no sheet: every cell comes with its own", () => {
    const where = [{ narrative: true, quote: "5万元", start: 0, end: 3 }] as const;
    expect(explanationText(explanation("sign", [one]), finding({ where }))).toContain(
      "“表二”C5 的"
    );
  });

  test("without an explanation nothing is said", () => {
    expect(say(finding()).explanation).toBe("");
  });
});
