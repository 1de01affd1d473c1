import { claimReadings } from "../../src/narrative/read/claim-readings";
import { writeNarrative } from "../../src/narrative/write";
import type { Book } from "../../src/tables/book";
import { paragraphOf } from "./marked";
import { SMALL_TABLES, smallBook } from "./small";

const written = (book: Book, section: string, index: number): string =>
  paragraphOf(writeNarrative(book), section, index);

const fundOf = (amount: number): (typeof SMALL_TABLES)["fund"] =>
  ({
    ...SMALL_TABLES.fund,
    rows: [["total", "合计", [amount, null, amount]]],
  }) as never;

const generalWithoutProjects = {
  ...SMALL_TABLES.general,
  rows: [["total", "合计", [90, 100, 100, null]]],
} as const;

describe("结转下年", () => {
  const withCarriedOut = (total: number): Book =>
    smallBook({
      departmentBalance: {
        ...SMALL_TABLES.departmentBalance,
        rows: [
          ...SMALL_TABLES.departmentBalance.rows.filter(([what]) => what !== "total"),
          ["carried-out", "结转下年", [null, 10], "expenditure"],
          ["total", "支出总计", [null, total], "expenditure"],
        ],
      },
    });

  test("is listed where the total is made up only with it", () => {
    expect(written(withCarriedOut(110), "income-and-expenditure", 1)).toContain(
      "年初预算数⟨110⟩万元，其中：一般公共服务支出⟨80.5⟩万元，社会保障和就业支出⟨19.5⟩万元，结转下年⟨10⟩万元。"
    );
  });

  test("is read back and compared", () => {
    const book = withCarriedOut(110);
    expect(claimReadings(book, { type: "category", name: "结转下年" })).toMatchObject([
      { fen: 10_000_000 },
    ]);
  });

  test("is not counted twice where the total is made up without it", () => {
    expect(written(withCarriedOut(100), "income-and-expenditure", 1)).not.toContain("结转下年");
  });
});

describe("绩效目标设置情况", () => {
  test("names the projects of 政府性基金 beside those of 一般公共预算", () => {
    expect(written(smallBook({ fund: fundOf(5) }), "other-matters", 2)).toBe(
      "（三）绩效目标设置情况。2026年项目支出均实行了绩效目标管理，" +
        "涉及一般公共预算财政拨款⟨30⟩万元、政府性基金预算财政拨款⟨5⟩万元。"
    );
  });

  test("a department whose projects are all of 政府性基金 is not said to have none", () => {
    const book = smallBook({ general: generalWithoutProjects, fund: fundOf(5) });
    expect(written(book, "other-matters", 2)).toContain("涉及政府性基金预算财政拨款⟨5⟩万元。");
  });

  test("nor one whose projects are paid by its own income", () => {
    const departmentExpenditure = {
      kind: "department-expenditure",
      columns: [["total"], ["basic"], ["project"]],
      rows: [["total", "合计", [120, 100, 20]]],
    } as const;
    const book = smallBook({ general: generalWithoutProjects });
    const [table] = smallBook({ general: departmentExpenditure }).tables.filter(
      ({ kind }) => kind === "department-expenditure"
    );
    if (!table) throw new Error("no table");
    expect(written({ ...book, tables: [...book.tables, table] }, "other-matters", 2)).toContain(
      "涉及项目支出⟨20⟩万元。"
    );
  });
});

describe("机关运行经费", () => {
  test("nothing spent is used for nothing", () => {
    const basic = {
      ...SMALL_TABLES.basic,
      rows: [["total", "合计", [70, 70, null]]],
    } as const;
    const text = written(smallBook({ basic }), "other-matters", 0);
    expect(text).toContain("运行经费⟨0⟩万元");
    expect(text).not.toContain("用于");
  });

  const generalWith = (name: string): Book =>
    smallBook({
      general: {
        ...SMALL_TABLES.general,
        rows: [...SMALL_TABLES.general.rows, ["2050202", name, [72, 80.5, 50.5, 30]]],
      },
    });

  test("is asked for where no 项 is 行政运行: a 事业单位 has none", () => {
    expect(written(generalWith("小学教育"), "other-matters", 0)).toMatch(
      /^（一）机关运行经费。【待填：机关运行经费的说明（支出表中没有“行政运行”/
    );
  });

  test("is written where one is", () => {
    expect(written(generalWith("行政运行"), "other-matters", 0)).toContain("运行经费⟨20⟩万元");
  });
});

describe("a table of another year than the book", () => {
  test("is not written as this year's, and the slot says why", () => {
    const procurement = { ...SMALL_TABLES.procurement, year: 2025 };
    expect(written(smallBook({ procurement }), "other-matters", 1)).toBe(
      "（二）政府采购情况。【待填：政府采购情况的说明（“政府采购预算明细表”标的是2025年，与其他表不同，核对后请重新生成说明）】"
    );
  });

  test("gives way to one of the year, wherever it stands", () => {
    const { tables: old } = smallBook({}, { year: 2025 });
    const book = smallBook();
    const both = { ...book, tables: [...old, ...book.tables] };
    expect(writeNarrative(both)).toEqual(writeNarrative(book));
  });

  test("财政拨款 does not stand for all the money where 部门收支总表 cannot be used", () => {
    const departmentBalance = { ...SMALL_TABLES.departmentBalance, year: 2025 };
    expect(written(smallBook({ departmentBalance }), "income-and-expenditure", 0)).toContain(
      "【待填：收入预算的说明（“部门收支总表”标的是2025年"
    );
  });
});

test("a table without amounts is not said to be missing", () => {
  const sangong = { ...SMALL_TABLES.sangong, rows: [] };
  expect(written(smallBook({ sangong }), "sangong", 0)).toBe(
    "【待填：“三公”经费情况的说明（“‘三公’经费支出表”中没有这项数据）】"
  );
});

describe("an answer that repeats the words around it", () => {
  const reception = (answer: string): string =>
    paragraphOf(
      writeNarrative(smallBook(), { facts: { "sangong.reception.reason": answer } }),
      "sangong",
      0
    );
  test.each(["厉行节约", "厉行节约。", "主要原因是厉行节约", "主要是厉行节约；"])(
    "%s",
    (answer) => {
      const text = reception(answer);
      expect(text).toContain(answer);
      expect(text.match(/原因是|主要是/g)).toHaveLength(1);
      expect(text).not.toMatch(/[，。；]{2}/);
    }
  );
});
