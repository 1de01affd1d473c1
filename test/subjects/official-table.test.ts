import fc from "fast-check";
import type { CellValue } from "../../src/money/amount";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { officialSubjects } from "../../src/subjects/official-subjects";
import { OfficialTableError, readOfficialTable } from "../../src/subjects/official-table";
import type { Branch, Subjects } from "../../src/subjects/subjects";

type Row = readonly CellValue[];

/** One sheet without a name, as the tree of its subjects. */
function read(rows: readonly Row[], edition: string) {
  const { table, skipped } = readOfficialTable([{ sheet: null, rows }], edition);
  return {
    subjects: officialSubjects(table),
    skipped: skipped.map(({ row, reason }) => ({ row, reason })),
  };
}

/** Code and name of everything in the branch, 类 before 款 before 项. */
function listed(subjects: Subjects, branch: Branch): string[] {
  const below = (entries: ReturnType<Subjects["roots"]>): string[] =>
    entries.flatMap((entry) => [`${entry.code} ${entry.name}`, ...below(subjects.children(entry))]);
  return below(subjects.roots(branch));
}

const LIST: readonly Row[] = [
  ["201", "一般公共服务支出"],
  ["20103", "政府办公厅（室）及相关机构事务"],
  ["2010301", "行政运行"],
  ["2010302", "一般行政管理事务"],
  ["208", "社会保障和就业支出"],
];
const LISTED = LIST.map((row) => row.join(" "));

function functional(rows: readonly Row[], edition = "2026"): string[] {
  return listed(read(rows, edition).subjects, "function");
}

describe("columns are found", () => {
  test.each<[string, readonly Row[]]>([
    ["without a header", LIST],
    ["with codes as numbers", LIST.map(([code, name]) => [Number(code), name ?? null])],
    ["with the name first", LIST.map(([code, name]) => [name ?? null, code ?? null])],
    [
      "under a header anywhere",
      [
        ["2026年政府收支分类科目", null],
        [null, null],
        [null, null, "科目编码", "科目名称"],
        ...LIST.map((row) => [null, null, ...row]),
      ],
    ],
    [
      "by the header's words, in any order",
      [
        ["序号", "科目 名称", "级次", "科目代码", "说明"],
        ...LIST.map(([code, name], index) => [
          index + 201,
          name ?? null,
          1,
          code ?? null,
          "反映支出",
        ]),
      ],
    ],
    [
      "beside those of the parent and of the unit",
      [
        ["单位编码", "单位名称", "上级科目编码", "上级科目名称", "编码", "名称"],
        ...LIST.map((row) => ["101", "区政府办公室", "201", "一般公共服务支出", ...row]),
      ],
    ],
    [
      "with a level and a description, without a header",
      LIST.map(([code, name], index) => [
        index,
        code ?? null,
        "款",
        name ?? null,
        index % 2 ? "反映行政单位的基本支出" : null,
      ]),
    ],
    [
      "in a long department's header",
      [["部门预算支出功能分类科目编码", "部门预算支出功能分类科目名称"], ...LIST],
    ],
    [
      "side by side",
      [
        ["编码", "名称", "编码", "名称"],
        ...LIST.slice(0, 3).map((row, index) => [...row, ...(LIST[index + 3] ?? [null, null])]),
      ],
    ],
    [
      "again, where a printed page repeats its header in another order",
      [
        ["编码", "名称"],
        ...LIST.slice(0, 2),
        ["名称", "编码"],
        ...LIST.slice(2).map(([code, name]) => [name ?? null, code ?? null]),
      ],
    ],
  ])("%s", (_, rows) => {
    const { subjects, skipped } = read(rows, "2026");
    expect(listed(subjects, "function")).toEqual(LISTED);
    expect(skipped).toEqual([]);
  });

  test.each<[string, readonly Row[]]>([
    [
      "own digits, one a row",
      [
        ["201", null, null, "一般公共服务支出"],
        [null, "03", null, "政府办公厅（室）及相关机构事务"],
        [null, null, "01", "行政运行"],
        [null, null, "02", "一般行政管理事务"],
        ["208", null, null, "社会保障和就业支出"],
      ],
    ],
    [
      "own digits as numbers, all levels filled",
      [
        [201, null, null, "一般公共服务支出"],
        [201, 3, null, "政府办公厅（室）及相关机构事务"],
        [201, 3, 1, "行政运行"],
        [201, 3, 2, "一般行政管理事务"],
        [208, null, null, "社会保障和就业支出"],
      ],
    ],
    [
      "whole codes",
      [
        ["201", "", "", "一般公共服务支出"],
        ["", "20103", "", "政府办公厅（室）及相关机构事务"],
        ["", "", "2010301", "行政运行"],
        ["", "", "2010302", "一般行政管理事务"],
        ["208", "", "", "社会保障和就业支出"],
      ],
    ],
  ])("of 类, 款, 项: %s", (_, rows) => {
    for (const header of [
      [["类", "款", "项", "科目名称"]],
      [
        ["科目编码", null, null, "科目名称"],
        ["类", "款", "项", null],
      ],
      [
        ["科目", null, null, "科目名称"],
        ["类", "款", "项", null],
      ],
    ] satisfies Row[][]) {
      const { subjects, skipped } = read([...header, ...rows], "2026");
      expect(listed(subjects, "function")).toEqual(LISTED);
      expect(skipped).toEqual([]);
    }
  });

  test("or it says in Chinese that there are none", () => {
    for (const rows of [
      [],
      [[]],
      [
        ["姓名", "电话"],
        ["某人", "12345"],
      ],
      [["201"], ["20103"]],
      [["一般公共服务支出"]],
    ] satisfies Row[][]) {
      expect(() => read(rows, "2026")).toThrow(OfficialTableError);
      expect(() => read(rows, "2026")).toThrow(/没有找到“科目编码”和“科目名称”两列/);
    }
    const empty: Row[] = [
      ["科目编码", "科目名称"],
      ["A01", "货物"],
    ];
    expect(() => read(empty, "2026")).toThrow(OfficialTableError);
    expect(() => read(empty, "2026")).toThrow(/没有一行是类、款、项/);
  });
});

test("the order of rows does not matter, nor indentation, blanks and width", () => {
  const anyForm = fc.constantFrom<(row: Row) => Row>(
    (row) => row,
    ([code, name]) => [Number(code), `　　${String(name)}`],
    ([code, name]) => [` ${String(code)}\u200b`, [...String(name)].join(" ")],
    ([code, name]) => [
      String(code).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      `${String(name)}\n`,
    ]
  );
  const anyOrder = fc.shuffledSubarray([...LIST], { minLength: LIST.length });
  fc.assert(
    fc.property(anyOrder, fc.array(anyForm, { minLength: 5, maxLength: 5 }), (rows, forms) => {
      const table = rows.map((row, index) => forms[index]?.(row) ?? row);
      expect(functional(table)).toEqual(LISTED);
      expect(functional([["编码", "名称"], ...table])).toEqual(LISTED);
    })
  );
});

test("the shipped edition written out and read again has the same subjects", () => {
  const rows: Row[] = [["科目编码", "科目名称"]];
  const branches: Branch[] = ["function", "economic-department", "economic-government", "income"];
  for (const branch of branches) {
    for (const line of listed(standardSubjects, branch)) rows.push(line.split(" "));
  }
  rows.push(["政府性基金预算支出功能分类科目"]);
  for (const line of listed(standardSubjects, "fund")) rows.push(line.split(" "));
  const { subjects, skipped } = read(rows, "2026年科目.xlsx");
  expect(skipped).toEqual([]);
  for (const branch of [...branches, "fund"] as const) {
    expect(listed(subjects, branch)).toEqual(listed(standardSubjects, branch));
  }
});

describe("branches", () => {
  test("follow from the code; what is not in the table comes from the shipped edition", () => {
    const { subjects } = read(
      [...LIST, ["301", "工资福利"], ["30101", "基本工资"], ["501", "机关工资"], ["103", "非税"]],
      "某区2025.csv"
    );
    expect(subjects.edition).toBe("某区2025.csv");
    expect(subjects.byCode("20103")).toMatchObject({ evidence: "official", year: 2025, level: 2 });
    expect(listed(subjects, "economic-department")).toEqual(["301 工资福利", "30101 基本工资"]);
    expect(listed(subjects, "economic-government")).toEqual(["501 机关工资"]);
    expect(listed(subjects, "income")).toEqual(["103 非税"]);
    expect(listed(subjects, "fund")).toEqual(listed(standardSubjects, "fund"));
    expect(subjects.byCode("22006")).toEqual(standardSubjects.byCode("22006"));
    expect(subjects.byCode("2010101")).toBeUndefined();
  });

  const FUND: readonly Row[] = [
    ["212", "城乡社区支出"],
    ["21208", "国有土地使用权出让收入安排的支出"],
  ];
  const FUND_LISTED = FUND.map((row) => row.join(" "));

  test("a heading of 政府性基金 opens the fund branch, one of 一般公共预算 closes it", () => {
    const { subjects, skipped } = read(
      [
        ["编码", "名称"],
        ["二、政府性基金预算支出功能分类科目", null],
        ...FUND,
        ["一、一般公共预算支出功能分类科目", null],
        ["212", "城乡社区"],
      ],
      "没有年份"
    );
    expect(listed(subjects, "fund")).toEqual(FUND_LISTED);
    expect(listed(subjects, "function")).toEqual(["212 城乡社区"]);
    expect(subjects.byCode("21208", "fund")?.year).toBeNull();
    expect(skipped).toEqual([]);
  });

  test("so does the edition's name; the general account then comes from the shipped one", () => {
    const { subjects } = read(FUND, "2026年政府性基金科目.xlsx");
    expect(listed(subjects, "fund")).toEqual(FUND_LISTED);
    expect(listed(subjects, "function")).toEqual(listed(standardSubjects, "function"));
    expect(listed(read(FUND, "2026").subjects, "function")).toEqual(FUND_LISTED);
  });

  test("a subject or a note that mentions the fund is no heading", () => {
    const { subjects } = read(
      [
        ["编码", "名称"],
        ["206", "政府性基金预算调出资金"],
        ["注：政府性基金预算科目另行公布", null],
        ...LIST,
      ],
      "2026"
    );
    expect(listed(subjects, "function")).toHaveLength(LIST.length + 1);
  });
});

describe("rows that give no subject are listed with the reason", () => {
  const skippedBy = (...rows: Row[]) =>
    read([["科目编码", "科目名称"], ["201", "一般公共服务支出"], ...rows], "2026").skipped;

  test.each<[Row, RegExp]>([
    [["201", "一般 公共服务支出"], /^编码 201 和它的名称前面已经有了。$/],
    [["201", "人大事务"], /^编码 201 前面已是“一般公共服务支出”，这一行的“人大事务”没有采用。$/],
    [["2010", "人大事务"], /^“2010”不是类、款、项的编码/],
    [["401", "人大事务"], /^“401”不是类、款、项的编码/],
    [["103010101", "国内增值税目"], /^“103010101”不是类、款、项的编码/],
    [[201.5, "人大事务"], /^“201\.5”不是类、款、项的编码/],
    [["#REF!", "人大事务"], /不是类、款、项的编码/],
    [["20101", null], /^编码 20101 旁边没有科目名称。$/],
    [["20101", 1088.8], /^编码 20101 旁边没有科目名称。$/],
    [["20101", "1088.80"], /^编码 20101 旁边没有科目名称。$/],
    [[null, "合计"], /^这一行没有科目编码。$/],
  ])("%j", (row, reason) => {
    expect(skippedBy([null, null], row)).toEqual([
      { row: 3, reason: expect.stringMatching(reason) as string },
    ]);
  });

  test("digits of 款 and 项 with nothing above them, and a 目", () => {
    const { subjects, skipped } = read(
      [
        ["类", "款", "项", "目", "科目名称"],
        [null, "01", null, null, "增值税"],
        ["101", null, null, null, "税收收入"],
        [null, null, "01", null, "国内增值税"],
        [null, "01", null, null, "增值税"],
        [null, null, "01", null, "国内增值税"],
        [null, null, null, "01", "国有企业增值税"],
      ],
      "2026"
    );
    expect(listed(subjects, "income")).toEqual([
      "101 税收收入",
      "10101 增值税",
      "1010101 国内增值税",
    ]);
    expect(skipped.map(({ row }) => row)).toEqual([1, 3, 6]);
  });

  test("no rows make it fail in another way than with its own error", () => {
    const anyCell = fc.oneof(
      fc.constantFrom<CellValue>(
        null,
        "",
        "201",
        20103,
        "类",
        "款",
        "编码",
        "名称",
        "行政运行",
        "#REF!"
      ),
      fc.string(),
      fc.double(),
      fc.boolean()
    );
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
        try {
          const { subjects, skipped } = read(rows, "2026");
          for (const { row } of skipped) expect(rows[row]).toBeDefined();
          expect(subjects.edition).toBe("2026");
        } catch (error) {
          expect(error).toBeInstanceOf(OfficialTableError);
        }
      })
    );
  });
});

describe("several sheets", () => {
  const table = (sheets: readonly (readonly [string, readonly Row[]])[]) =>
    readOfficialTable(
      sheets.map(([sheet, rows]) => ({ sheet, rows })),
      "2027年政府收支分类科目"
    );

  test("each is of the account that its name says, whatever the one before was", () => {
    const { table: read } = table([
      ["政府性基金预算", [["212", "城乡社区支出"]]],
      ["支出功能分类", [["201", "一般公共服务支出"]]],
      ["部门经济分类", [["301", "工资福利支出"]]],
    ]);
    expect(read.subjects.map(({ branch, code }) => `${branch} ${code}`)).toEqual([
      "fund 212",
      "function 201",
      "economic-department 301",
    ]);
  });

  test("those without codes and names are left aside; rows that give nothing are named with their sheet", () => {
    const { table: read, skipped } = table([
      ["封面", [["2027年政府收支分类科目"]]],
      ["科目", [["科目编码", "科目名称"], ...LIST, ["2010301", "行政运行"]]],
    ]);
    expect(read.subjects).toHaveLength(LIST.length);
    expect(skipped).toEqual([
      { sheet: "科目", row: 6, reason: "编码 2010301 和它的名称前面已经有了。" },
    ]);
  });
});
