/** `budget new`: a new set of tables as a file that our own check finds in order. */
import { openWorkbook } from "../../src/files/open-workbook";
import { createBook, tablesOf, type Book } from "../../src/tables/book";
import { runHere, type Outcome } from "./test-terminal";

const PREVIOUS = "samples/dadukou-2026.xlsx";
const OUT = "new.xlsx";

async function written({ written: files }: Outcome): Promise<Book> {
  const bytes = files.get(OUT);
  if (!bytes) throw new Error("nothing written");
  return createBook(await openWorkbook(bytes));
}

test("a set for a year and a department, checked without a finding", async () => {
  const outcome = await runHere([
    "new",
    "--year",
    "2027",
    "--department",
    "青山区财政局",
    "--out",
    OUT,
  ]);
  expect(outcome).toMatchObject({ code: 0, stderr: [] });
  expect(outcome.stdout).toBe(`${OUT}：2027年青山区财政局部门预算公开表，12 张表。\n`);
  const book = await written(outcome);
  expect(book).toMatchObject({ year: 2027, department: "青山区财政局", unrecognised: [] });
  expect(book.tables).toHaveLength(12);
  const files = Object.fromEntries(outcome.written);
  const check = await runHere(["check", OUT, "--json"], files);
  expect(check.code).toBe(0);
  expect(JSON.parse(check.stdout)).toMatchObject({ findings: [] });
});

test("from last year's workbook: its year and department, its subjects, its figures; what was done is said", async () => {
  const outcome = await runHere([
    "new",
    "--previous",
    PREVIOUS,
    "--codes",
    "2130101",
    "--out",
    OUT,
  ]);
  expect(outcome).toMatchObject({ code: 0, stderr: [] });
  expect(outcome.stdout.split("\n").slice(0, 2)).toEqual([
    `${OUT}：2027年重庆市大渡口区人民政府办公室部门预算公开表，12 张表。`,
    "  “一般公共预算财政拨款支出预算表”：沿用上年有金额的 21 个科目。",
  ]);
  expect(outcome.stdout).toContain("从上年的表取来 22 个金额");
  expect(outcome.stdout).toContain(
    "合计”公开的是 3,037.04 万元，各项之和是 3,037.05 万元，差的是尾差"
  );
  const book = await written(outcome);
  expect(book).toMatchObject({ year: 2027, department: "重庆市大渡口区人民政府办公室" });
  const [general] = tablesOf(book, "general-expenditure");
  const codes = general?.rows.flatMap(({ subject }) => subject?.code ?? []);
  expect(codes).toEqual(expect.arrayContaining(["2010301", "213", "21301", "2130101"]));
  const files = Object.fromEntries(outcome.written);
  const check = await runHere(["check", OUT, "--previous", PREVIOUS], files);
  expect(check.code).toBe(0);
});

test("under --json there is nothing but JSON: the tables, and what is to be known", async () => {
  const outcome = await runHere(["new", "--previous", PREVIOUS, "--all", "--out", OUT, "--json"]);
  expect(outcome).toMatchObject({ code: 0, stderr: [] });
  const printed = JSON.parse(outcome.stdout) as { tables: unknown[]; notices: unknown[] };
  expect(printed).toMatchObject({ file: OUT, year: 2027 });
  expect(printed.tables).toHaveLength(16);
  expect(printed.tables[1]).toEqual({
    kind: "general-expenditure",
    sheet: "表二 一般公共预算财政拨款支出预算表",
  });
  expect(printed.notices).toContainEqual({
    type: "taken",
    message: "“‘三公’经费支出表”的上年预算数：从上年的表取来 3 个金额。",
  });
});

test.each([
  [["--out", OUT], "--year"],
  [["--year", "27", "--out", OUT], "--year"],
  [["--year", "2027"], "缺少选项 --out"],
  [["--year", "2027", "--out", "new.xls"], "暂不支持"],
  [["--year", "2027", "--codes", "2010301,行政运行", "--out", OUT], "“行政运行”不是科目编码"],
  [["--year", "2030", "--previous", PREVIOUS, "--out", OUT], "没有2029年的表"],
  [["--previous", PREVIOUS, "--out", PREVIOUS], "不能覆盖"],
  [["--previous", "samples/missing.xlsx", "--out", OUT], "找不到这个文件"],
])("%j is refused in one line", async (options, words) => {
  const { code, stdout, stderr, written: files } = await runHere(["new", ...options]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toEqual([expect.stringContaining(words)]);
  expect(files.size).toBe(0);
});

test("another department's workbook is used, and said", async () => {
  const { stdout } = await runHere([
    ...["new", "--previous", PREVIOUS, "--department", "青山区财政局", "--out", OUT],
  ]);
  expect(stdout).toContain("上年的工作簿是“重庆市大渡口区人民政府办公室”的，与这次的名称不同");
});
