import { columnsOfContent, columnsOfHeader } from "../../src/subjects/official-columns";

describe("a header announces columns of codes with their names", () => {
  test.each([
    [["科目编码", "科目名称"], [{ codes: [0], name: 1 }]],
    [["编号", "名称"], [{ codes: [0], name: 1 }]],
    [["科目代码", "科目"], [{ codes: [0], name: 1 }]],
    // as many codes as names: in pairs, whichever comes first
    [
      ["名称", "编码", "名称", "编码"],
      [
        { codes: [1], name: 0 },
        { codes: [3], name: 2 },
      ],
    ],
    // not as many: the nearest name, the right one of two that are equally near
    [["名称", "级次", "说明", "编码", "名称"], [{ codes: [3], name: 4 }]],
    [["名称", "编码", "名称"], [{ codes: [1], name: 2 }]],
    [["名称", "编码", "说明", "名称"], [{ codes: [1], name: 0 }]],
    [
      ["编码", "名称", "说明", "编码"],
      [
        { codes: [0], name: 1 },
        { codes: [3], name: 1 },
      ],
    ],
    [["类", "款", "名称"], [{ codes: [0, 1], name: 2 }]],
    [["类", "款", "项", "目", "名称"], [{ codes: [0, 1, 2, 3], name: 4 }]],
    [["上级编码", "上级名称", "编码", "名称"], [{ codes: [2], name: 3 }]],
  ] as const)("%j", (words, columns) => {
    expect(columnsOfHeader(words, [])).toEqual(columns);
  });

  test.each([
    ["a word within a longer one", ["编码规则", "名称"]],
    ["编号 that is something else's", ["文件编号", "名称"]],
    ["编号 that goes on", ["编号方法", "名称"]],
    ["a name that goes on", ["编码", "名称说明"]],
    ["科目 that goes on", ["编码", "科目说明"]],
    ["科目 at the end of something", ["编码", "会计科目"]],
    ["codes alone", ["编码", "金额"]],
    ["类 alone", ["类", "名称"]],
    ["款 without 类", ["款", "项", "名称"]],
    ["levels without a name", ["类", "款", "项"]],
  ])("%s does not", (_, words) => {
    expect(columnsOfHeader(words, [])).toBeNull();
  });

  test("what only mentions 上级 is no parent's", () => {
    expect(columnsOfHeader(["科目编码（含上级）编码", "科目名称"], [])).toEqual([
      { codes: [0], name: 1 },
    ]);
  });

  test("a line of levels finds its name in the lines above", () => {
    const above = [["功能分类科目", null, null, "功能分类名称"]];
    expect(columnsOfHeader(["类", "款", "项", null], above)).toEqual([
      { codes: [0, 1, 2], name: 3 },
    ]);
  });
});

describe("without a header what stands in the columns tells", () => {
  const names = ["一般公共服务支出", "人大事务", "行政运行"];
  const codes = ["201", "20101", "2010101"];

  test("gaps in the codes do not matter; other numbers that look like codes now and then do", () => {
    const rows = names.flatMap((name, i) => [
      [301 + i * 17, codes[i] ?? null, name],
      [12, null, null],
      [7, null, null],
    ]);
    expect(columnsOfContent(rows)).toEqual([{ codes: [1], name: 2 }]);
  });

  test("of equally many names the nearer one counts, first the right", () => {
    const far = names.map((name, i) => [
      `${name}说明`,
      null,
      codes[i] ?? null,
      name,
      `${name}解释`,
    ]);
    expect(columnsOfContent(far)).toEqual([{ codes: [2], name: 3 }]);
    const left = names.map((name, i) => [name, codes[i] ?? null, null, `${name}解释`]);
    expect(columnsOfContent(left)).toEqual([{ codes: [1], name: 0 }]);
    const both = names.map((name, i) => [`${name}说明`, codes[i] ?? null, name]);
    expect(columnsOfContent(both)).toEqual([{ codes: [1], name: 2 }]);
  });

  test("names count only beside a code", () => {
    const rows = [
      ...names.map((name, i) => [codes[i] ?? null, null, name]),
      ...Array.from({ length: 9 }, () => [null, "填表说明", null]),
    ];
    expect(columnsOfContent(rows)).toEqual([{ codes: [0], name: 2 }]);
  });

  test("words for levels are no names", () => {
    const levels = ["类级", "二级科目", "项级"];
    const rows = names.map((name, i) => [codes[i] ?? null, levels[i] ?? null, name]);
    expect(columnsOfContent(rows)).toEqual([{ codes: [0], name: 2 }]);
    const short = names.map((name, i) => [
      codes[i] ?? null,
      ["一级", "二级", "三级"][i] ?? null,
      name,
    ]);
    expect(columnsOfContent(short)).toEqual([{ codes: [0], name: 2 }]);
  });

  test("names that only begin or end like a level are names", () => {
    const roads = ["一级公路", "公路二级", "项目级配套"];
    const rows = roads.map((name, i) => [codes[i] ?? null, name]);
    expect(columnsOfContent(rows)).toEqual([{ codes: [0], name: 1 }]);
    const one = (name: string) => columnsOfContent([["201", name]]);
    for (const name of roads) expect(one(name)).not.toBeNull();
  });

  test("without codes or without names there are none", () => {
    expect(columnsOfContent(names.map((name) => [name, 12]))).toBeNull();
    expect(columnsOfContent(codes.map((code) => [code, 12]))).toBeNull();
    expect(columnsOfContent([])).toBeNull();
  });
});
