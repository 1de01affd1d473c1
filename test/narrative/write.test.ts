import { openSlots } from "../../src/narrative/plain-text";
import { writeNarrative } from "../../src/narrative/write";
import { buildBook } from "./book-builder";
import { marked, paragraphOf } from "./marked";
import { SMALL_TABLES, smallBook } from "./small";

const openIds = (...given: Parameters<typeof writeNarrative>): string[] =>
  openSlots(writeNarrative(...given)).map(({ id }) => id);

describe("the text of a small department", () => {
  test("reads as the grammar of domain.md 5 has it, with every amount bound to cells", () => {
    expect(marked(writeNarrative(smallBook()))).toMatchSnapshot();
  });

  test("asks for exactly what no table knows", () => {
    expect(openIds(smallBook())).toEqual([
      "duties",
      "organisation",
      "income.change.reason",
      "expenditure.change.reason",
      "basic.previous",
      "basic.use",
      "project.previous",
      "project.use",
      "sangong.reception.reason",
      "running.previous",
      "assets.vehicles",
      "assets.purchase",
      "contact.name",
      "contact.phone",
    ]);
  });

  test("is the same for the same input", () => {
    expect(writeNarrative(smallBook())).toEqual(writeNarrative(smallBook()));
  });
});

describe("income", () => {
  test("上年结转 stands by itself and is taken out of 一般公共预算, though 部门收支总表 counts it in", () => {
    expect(paragraphOf(writeNarrative(smallBook()), "income-and-expenditure", 0)).toContain(
      "年初预算数⟨100⟩万元，其中：一般公共预算拨款⟨90⟩万元，上年结转收入⟨10⟩万元。"
    );
  });

  test("上年结转 is not counted twice where the tables do not fit together", () => {
    const { rows, ...rest } = SMALL_TABLES.balance;
    const balance = {
      ...rest,
      rows: rows.map((row) =>
        row[1] === "一般公共预算资金" ? ([row[0], row[1], [97], "income"] as const) : row
      ),
    };
    expect(
      paragraphOf(writeNarrative(smallBook({ balance })), "income-and-expenditure", 0)
    ).toContain("年初预算数⟨100⟩万元，其中：一般公共预算拨款⟨100⟩万元。");
  });

  test("falls back on 部门收入总表 and 财政拨款收支总表", () => {
    const fromAppropriation = smallBook({ departmentBalance: undefined });
    expect(paragraphOf(writeNarrative(fromAppropriation), "income-and-expenditure", 0)).toContain(
      "年初预算数⟨100⟩万元，其中：一般公共预算拨款⟨90⟩万元，上年结转收入⟨10⟩万元。"
    );
    const incomeTable = {
      kind: "department-income",
      columns: [["total"], ["carried-in"], ["general"], ["operations"]],
      rows: [["total", "合计", [55, 5, 40, 10]]],
    } as const;
    expect(
      paragraphOf(writeNarrative(buildBook([incomeTable])), "income-and-expenditure", 0)
    ).toContain(
      "年初预算数⟨55⟩万元，其中：一般公共预算拨款⟨40⟩万元，事业收入⟨10⟩万元，上年结转收入⟨5⟩万元。"
    );
  });
});

describe("what is missing", () => {
  test("a section without its table asks, and invents nothing", () => {
    const narrative = writeNarrative(buildBook([]));
    expect(marked(narrative)).toMatchSnapshot();
    const figures = narrative.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ pieces }) => pieces.filter(({ type }) => type === "figure"))
    );
    expect(figures).toEqual([]);
  });

  test("a cell that holds no amount is asked for by its address", () => {
    const general = {
      ...SMALL_TABLES.general,
      rows: [["total", "合计", [90, 100, "#REF!", 30]]],
    } as const;
    expect(paragraphOf(writeNarrative(smallBook({ general })), "appropriation", 0)).toContain(
      "基本支出【待填：基本支出预算的数额（“general-expenditure”D1读不出金额，改正后请重新生成说明）】"
    );
  });

  test("what cannot be read cannot be compared, and leaves no stray punctuation", () => {
    const general = {
      ...SMALL_TABLES.general,
      rows: [["total", "合计", [90, "#REF!", "#REF!", "#REF!"]]],
    } as const;
    const departmentBalance = {
      ...SMALL_TABLES.departmentBalance,
      rows: [["total", "合计", ["#REF!", null], "income"]],
    } as const;
    const { sections } = writeNarrative(smallBook({ general, departmentBalance }));
    const text = marked({ sections: sections.filter(({ id }) => id !== "terms") });
    expect(text).not.toMatch(/，，|。。|，。|：。|：；|收入。/);
  });

  test("an empty total is the sum of its 类", () => {
    const { rows, ...rest } = SMALL_TABLES.general;
    const general = {
      ...rest,
      rows: rows.map((row) =>
        row[0] === "total" ? ([row[0], row[1], [null, null, null, null]] as const) : row
      ),
    };
    expect(paragraphOf(writeNarrative(smallBook({ general })), "appropriation", 0)).toContain(
      "一般公共预算财政拨款支出⟨100⟩万元，比2025年增加⟨10⟩万元。其中：基本支出⟨70⟩万元"
    );
  });

  test("empty parts below a filled 小计 are asked for, not taken for zero", () => {
    const sangong = {
      ...SMALL_TABLES.sangong,
      rows: [["total", "", [10, null, null, 8, 2, 9.8, null, 8, null, null, 1.8]]],
    } as const;
    expect(openIds(smallBook({ sangong }))).toEqual(
      expect.arrayContaining(["sangong.operation.amount", "sangong.purchase.amount"])
    );
  });

  test("an empty 小计 does not matter where the parts are filled", () => {
    const text = paragraphOf(writeNarrative(smallBook()), "sangong", 0);
    expect(text).toContain("公务用车运行维护费⟨8⟩万元，与上年持平；公务用车购置费⟨0⟩万元");
  });

  test("the year is asked for where no table says it", () => {
    const book = smallBook({}, { year: null });
    expect(openIds(book)[0]).toBe("year");
    const text = paragraphOf(writeNarrative(book, { facts: { year: "2026" } }), "sangong", 0);
    expect(text).toContain("2026年“三公”经费预算⟨9.8⟩万元，比2025年减少⟨0.2⟩万元");
  });
});

describe("政府性基金 and 国有资本经营预算", () => {
  const balance = {
    kind: "appropriation-balance",
    columns: [
      ["total", "income"],
      ["general", "expenditure"],
      ["fund", "expenditure"],
      ["state-capital", "expenditure"],
    ],
    rows: [
      [{ source: "fund" }, "政府性基金预算资金", [20], "income"],
      [{ carriedIn: "fund" }, "政府性基金预算拨款", [5], "income"],
      [{ source: "state-capital" }, "国有资本经营预算资金", [3], "income"],
      ["total", "支出合计", [null, 100, 25, 3], "expenditure"],
    ],
  } as const;

  test("are told with income, expenditure, change and use where there is money", () => {
    const narrative = writeNarrative(smallBook({ balance }), {
      facts: { "fund.previous": "30", "fund.change.reason": "项目完工", "fund.use": "道路建设" },
    });
    expect(paragraphOf(narrative, "appropriation", 1)).toBe(
      "2026年政府性基金预算收入⟨25⟩万元，政府性基金预算支出⟨25⟩万元，比2025年减少⟨5⟩万元，主要原因是项目完工，主要用于道路建设。"
    );
    expect(paragraphOf(narrative, "appropriation", 2)).toMatch(
      /^2026年国有资本经营预算收入⟨3⟩万元，国有资本经营预算支出⟨3⟩万元，【待填：/
    );
  });

  test("«与上年保持一致» only where last year's book, too, has none", () => {
    const withPrevious = smallBook({}, { previous: smallBook({}, { year: 2025 }) });
    expect(paragraphOf(writeNarrative(withPrevious), "appropriation", 1)).toBe(
      "2026年无使用政府性基金预算拨款安排的支出，与上年保持一致。"
    );
    expect(paragraphOf(writeNarrative(smallBook()), "appropriation", 1)).toBe(
      "2026年无使用政府性基金预算拨款安排的支出。"
    );
  });
});

describe("other matters", () => {
  test("机关运行经费 names the largest 302 items that are not zero, at most eight, the rest last", () => {
    const items = Array.from(
      { length: 10 },
      (_, i) => [`302${String(i + 10)}`, `费用${i}`, [i, null, i]] as const
    );
    const rest = ["30299", "其他商品和服务支出", [50, null, 50]] as const;
    const basic = {
      ...SMALL_TABLES.basic,
      rows: [
        ["total", "合计", [95, null, 95]],
        ["302", "商品和服务支出", [95, null, 95]],
        rest,
        ...items,
      ],
    } as never;
    expect(paragraphOf(writeNarrative(smallBook({ basic })), "other-matters", 0)).toContain(
      "主要用于费用9、费用8、费用7、费用6、费用5、费用4、费用3、其他商品和服务支出等。"
    );
  });

  test("no procurement is said in words", () => {
    const procurement = {
      ...SMALL_TABLES.procurement,
      rows: [["total", "合计", [null, null]]],
    } as const;
    expect(paragraphOf(writeNarrative(smallBook({ procurement })), "other-matters", 1)).toBe(
      "（二）政府采购情况。我单位2026年无政府采购预算。"
    );
  });

  test("a list of purchases tells the total and asks for the kinds", () => {
    const procurement = {
      ...SMALL_TABLES.procurement,
      rows: [
        ["total", "合计", [12, 10]],
        ["item", "电脑", [12, 10]],
      ],
    } as const;
    expect(paragraphOf(writeNarrative(smallBook({ procurement })), "other-matters", 1)).toMatch(
      /^（二）政府采购情况。我单位政府采购预算总额⟨12⟩万元：【待填：[^】]+】；其中一般公共预算拨款政府采购⟨10⟩万元。$/
    );
  });

  test("a department without projects has none to manage", () => {
    const general = {
      ...SMALL_TABLES.general,
      rows: [["total", "合计", [90, 100, 100, null]]],
    } as const;
    expect(paragraphOf(writeNarrative(smallBook({ general })), "other-matters", 2)).toBe(
      "（三）绩效目标设置情况。我单位2026年无项目支出。"
    );
  });

  test("«0辆» is offered only where 购置费 is zero", () => {
    const suggestions = (book = smallBook()): readonly string[] | undefined =>
      openSlots(writeNarrative(book)).find(({ id }) => id === "assets.purchase")?.suggestions;
    expect(suggestions()).toEqual(["0辆"]);
    expect(suggestions(smallBook({ sangong: undefined }))).toEqual([]);
  });
});

test("tables in 元 are written in 万元, from the exact amounts", () => {
  const general = {
    ...SMALL_TABLES.general,
    unit: "元",
    rows: [["total", "合计", [899_950, "1,000,049.99", 700_000, "300,049.99"]]],
  } as const;
  expect(paragraphOf(writeNarrative(smallBook({ general })), "appropriation", 0)).toContain(
    "一般公共预算财政拨款支出⟨100⟩万元，比2025年增加⟨10.01⟩万元。其中：基本支出⟨70⟩万元"
  );
});
