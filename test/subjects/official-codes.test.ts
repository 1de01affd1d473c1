import { codeFromLevels, written } from "../../src/subjects/official-cells";
import { officialRows } from "../../src/subjects/official-rows";

test.each([
  // a blank level is taken from the row before
  [["", "", "02"], "2010301", "2010302"],
  [["", "04", ""], "2010301", "20104"],
  [["", "4", ""], "20103", "20104"],
  [["202", "", ""], "2010301", "202"],
  // whole codes
  [["", "20104", ""], "", "20104"],
  [["2010", "", ""], "2010301", "2010"],
  // nothing to hang the digits on
  [["", "", "02"], "", ""],
  [["", "", "02"], "201", ""],
  [["", "03", "02"], "", ""],
  [["", "", ""], "2010301", ""],
])("levels %j behind %j are %j", (parts, before, code) => {
  expect(codeFromLevels(parts, before)).toBe(code);
});

test("a missing cell is a blank one", () => {
  expect([written(undefined), written(null), written(20101)]).toEqual(["", "", "20101"]);
});

describe("a row that gives no subject", () => {
  const reasons = (rows: Parameters<typeof officialRows>[0]) =>
    officialRows(rows, [])?.map((row) => (row.kind === "skipped" ? row.reason : row.code));

  test("names the digits that were there, or the code that they made", () => {
    expect(
      reasons([
        ["类", "款", "项", "科目名称"],
        ["", "", "02", "行政运行"],
      ])?.[0]
    ).toMatch(/^“02”不是/);
    const wrong = [
      ["类", "款", "项", "科目名称"],
      ["401", "", "", "其他"],
      ["401", "02", "", "其他"],
    ];
    expect(reasons(wrong)?.[1]).toMatch(/^“40102”不是/);
  });

  test("has no code where all its levels are blank", () => {
    const rows = [
      ["类", "款", "项", "科目名称"],
      ["", "", "", "合计"],
      ["", "", "", ""],
    ];
    expect(reasons(rows)).toEqual(["这一行没有科目编码。"]);
  });

  test("a header that comes again begins anew: nothing of the page before stands above its digits", () => {
    const header = ["类", "款", "项", "科目名称"];
    const rows = [header, ["201", "", "", "一般公共服务支出"], header, ["", "03", "", "人大事务"]];
    expect(reasons(rows)).toEqual(["201", expect.stringMatching(/^“03”不是/)]);
  });

  test("a header further up than its height has no names for a line of levels", () => {
    const levels = ["类", "款", "项", null];
    expect(
      officialRows([["名称"], [null], [null], levels, ["201", null, null, "服务"]], [])
    ).toBeNull();
  });
});

describe("a heading of the fund", () => {
  const branchAfter = (...lines: (string | number | null)[][]) =>
    officialRows([["编码", "名称"], ...lines, ["212", "城乡社区支出"]], [])?.flatMap((row) =>
      row.kind === "subject" ? [row.branch] : []
    );

  test.each([
    ["政府性基金预算支出"],
    ["政府性基金预算（不含注入的资本）"],
    ["政府性基金预算备注中的科目"],
    ["政府性基金预算科目说明"],
    [`政府性基金预算${"科".repeat(33)}`],
  ])("%s opens it", (heading) => {
    expect(branchAfter([heading, null])).toEqual(["fund"]);
  });

  test.each([
    ["a note", ["注：政府性基金预算科目另列", null]],
    ["a remark", ["备注：政府性基金预算科目另列", null]],
    ["an explanation", ["说明：政府性基金预算科目另列", null]],
    ["a sentence", ["政府性基金预算科目另列。", null]],
    ["a long text", [`政府性基金预算${"科".repeat(34)}`, null]],
    ["a line with something else", ["政府性基金预算支出", 12]],
    ["a number", [212, null]],
  ])("%s does not", (_, line) => {
    expect(branchAfter(line)).toEqual(["function"]);
  });
});
