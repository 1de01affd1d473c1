import type { Detail } from "../../src/checks/detail";
import type { Explanation, Finding, Term } from "../../src/checks/finding";
import { describe as say, messageText } from "../../src/checks/messages";
import { DETAILS, VARIANTS } from "./detail-examples";

/** A cause says what its explanation changes. */
const EXPLANATION: Explanation = {
  cause: "transposed-digits",
  changes: [{ cell: { sheet: "表", row: 7, column: 2 }, before: 1088.19, value: 1088.91 }],
  settles: 3,
};

const SEVERITIES = ["error", "warning", "rounding", "info"] as const;

const details = Object.values(DETAILS);

const term = (blank: boolean): Term => ({
  label: "合计",
  cell: { sheet: "表", row: 0, column: 0 },
  fen: 0,
  halfStep: 0,
  blank,
  sign: 1,
});

function finding(detail: Detail, changes: Partial<Finding> = {}): Finding {
  return {
    id: 1,
    check: "x",
    severity: "error",
    where: [],
    expected: 1_088_800_000,
    actual: 1_088_190_000,
    difference: -610_000,
    unit: "万元",
    detail,
    sides: null,
    cause: null,
    explanations: [],
    remark: null,
    repair: [],
    ...changes,
  };
}

describe("every kind of finding", () => {
  test.each(details.map((detail) => [detail.type, detail] as const))(
    "%s has a short title, a reason and an advice",
    (_, detail) => {
      for (const severity of SEVERITIES) {
        const explanations = detail.type === "cause" ? [EXPLANATION] : [];
        const { title, explanation, action } = say(finding(detail, { severity, explanations }));
        expect([...title].length).toBeLessThanOrEqual(26);
        expect(explanation).toMatch(/。$/);
        expect(action).toMatch(/。$/);
        for (const text of [title, explanation, action]) {
          expect(text).not.toMatch(/undefined|null|NaN|\[object|失败|异常|非法|““|””|(?<!“)。。/);
          expect(text).toMatch(/[\u4e00-\u9fff]/);
        }
      }
    }
  );

  test.each(details.map((detail) => [detail.type, detail] as const))(
    "%s is said in these words",
    (type, detail) => {
      const variants = VARIANTS.filter((variant) => variant.type === type);
      const words = [detail, ...variants].flatMap((each) =>
        SEVERITIES.map((severity) => {
          const explanations = each.type === "cause" ? [EXPLANATION] : [];
          const { title, explanation, action } = say(finding(each, { severity, explanations }));
          return [title, explanation, action].join("\n");
        })
      );
      expect([...new Set(words)].join("\n\n")).toMatchSnapshot();
    }
  );

  test("titles tell the kinds apart", () => {
    const titles = details.map((detail) => say(finding(detail)).title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe("what findings say", () => {
  test("amounts with their difference, thousands and a true minus sign", () => {
    expect(messageText(finding(DETAILS["sum-of-children"]))).toBe(
      "2010301 与下级科目之和不等：应为 1,088.80，实际 1,088.19，差额 −0.61 万元"
    );
  });

  test("a tail as a tail that needs nothing done", () => {
    const tail = finding(DETAILS["sum-of-children"], { severity: "rounding", difference: 10_000 });
    expect(say(tail).title).toBe("2010301 与下级科目之和有尾差");
    expect(say(tail).action).toBe("不必修改。");
    expect(messageText(tail)).toContain("差额 +0.01 万元");
  });

  test("a blank as 空白, never as 0", () => {
    const blank = finding(DETAILS["sangong-vehicles"], {
      expected: 28_500_000,
      actual: 0,
      difference: -28_500_000,
      sides: { left: [term(true)], right: [] },
    });
    expect(messageText(blank)).toBe("2026年“小计”是空的：应为 28.50，实际 空白，差额 −28.50 万元");
    const printed = { ...blank, sides: { left: [term(false)], right: [] } };
    expect(messageText(printed)).toContain("实际 0.00");
  });

  test("bounds as bounds", () => {
    const bound = finding({ ...DETAILS["between-tables"], op: "≤" });
    expect(messageText(bound)).toContain("应不超过 1,088.80");
    expect(say(bound).explanation).toContain("不应大于");
  });

  test("more than two places where the amounts have them, in the finding's unit", () => {
    const exact = finding(DETAILS["table-total"], {
      expected: 1_000_100,
      actual: 1_000_000,
      difference: -100,
    });
    expect(messageText(exact)).toContain("应为 1.0001，实际 1.00，差额 −0.0001 万元");
    const inYuan = finding(DETAILS["table-total"], {
      unit: "元",
      expected: 150,
      actual: 100,
      difference: -50,
    });
    expect(messageText(inYuan)).toContain("应为 1.50，实际 1.00，差额 −0.50 元");
  });

  test("names in quotation marks, and facts without amounts by their title alone", () => {
    const names = finding(DETAILS["names-differ"], {
      expected: "乙",
      actual: "甲",
      difference: null,
      unit: null,
    });
    expect(messageText(names)).toBe("215 的名称前后不一致：应为 “乙”，实际 “甲”");
    const fact = finding(DETAILS["no-note"], {
      expected: null,
      actual: null,
      difference: null,
      unit: null,
    });
    expect(messageText(fact)).toBe("空表没有备注");
  });

  test("one blank among several figures makes none of them blank", () => {
    const printed = finding(DETAILS["sangong-vehicles"], {
      actual: 10_000,
      sides: { left: [term(true), term(false)], right: [] },
    });
    expect(say(printed).title).toBe("2026年“小计”与购置、运行之和不等");
    expect(messageText(printed)).toContain("实际 0.01");
    const blank = finding(DETAILS["sangong-vehicles"], {
      sides: { left: [term(true)], right: [] },
    });
    expect(say(blank).explanation).toBe(
      "某单位：2026年的“小计”应等于公务用车购置费与公务用车运行费之和。下面的分项有数，小计却没有数，读者会以为没有公务用车支出。应为 1,088.80 万元，实际是空白，差额 −0.61 万元。"
    );
  });

  test("no sentence of amounts where one of them is missing", () => {
    for (const missing of [{ expected: null }, { actual: null }, { difference: null }])
      expect(say(finding(DETAILS["negative-amount"], missing)).explanation).not.toMatch(/应为/);
    for (const missing of [{ expected: null }, { actual: null }, { difference: null }])
      expect(say(finding(DETAILS["table-total"], missing)).explanation).toBe(
        "“总计”：合计应等于 4 类科目之和。"
      );
  });

  test("an amount whose unit is not told is said in 万元", () => {
    const { explanation } = say(finding(DETAILS["table-total"], { unit: null }));
    expect(explanation).toContain("应为 1,088.80 万元，实际 1,088.19 万元，差额 −0.61 万元。");
    expect(messageText(finding(DETAILS["table-total"], { unit: null }))).toContain(
      "应为 1,088.80，实际 1,088.19，差额 −0.61 万元"
    );
  });
});
