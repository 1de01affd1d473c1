import { writeXlsx } from "hucre/xlsx";
import type { CheckJson } from "./contract";
import { runHere } from "./test-terminal";

/** A “三公” table as departments print it, or without its title's words. */
async function workbook(...titles: readonly string[]): Promise<Uint8Array> {
  return await writeXlsx({
    sheets: titles.map((title, i) => ({
      name: `表${String(i + 1)}`,
      rows: [
        [title],
        ["单位：万元"],
        ["预算数"],
        ["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"],
        ["", "", "小计", "公务用车购置费", "公务用车运行费", ""],
        [3, 1, 1, 0, 1, 1],
      ],
    })),
  });
}

const TITLE = "一般公共预算“三公”经费支出表";

async function check(file: Uint8Array, ...options: readonly string[]) {
  const argv = ["check", "x.xlsx", "--json", ...options];
  const { code, stdout, stderr } = await runHere(argv, { "x.xlsx": file });
  const result = stdout === "" ? null : (JSON.parse(stdout) as CheckJson);
  return { code, stderr, years: result?.tables.map(({ year }) => year) };
}

test("a workbook that names neither year nor department says so, with what to give", async () => {
  const { stderr, years } = await check(await workbook(TITLE));
  expect(years).toEqual([null]);
  expect(stderr).toEqual([
    expect.stringMatching(/^x\.xlsx：表中没有写年度.*--year/),
    expect.stringMatching(/^x\.xlsx：表中没有写部门名称.*--department/),
  ]);
});

test("what is given is taken where the tables are silent", async () => {
  const { stderr, years } = await check(
    await workbook(TITLE),
    "--year",
    "2026",
    "--department",
    "某某局"
  );
  expect(years).toEqual([2026]);
  expect(stderr).toEqual([
    expect.stringContaining("按 --year 给出的 2026 年。"),
    expect.stringContaining("按 --department 给出的“某某局”。"),
  ]);
});

test("what the tables say goes before what is given", async () => {
  const { stderr, years } = await check(
    await workbook(`某某区教育局2025年${TITLE}`),
    "--year",
    "2026",
    "--department",
    "某某区财政局"
  );
  expect(years).toEqual([2025]);
  expect(stderr).toEqual([
    expect.stringContaining("表中写的是 2025 年，没有采用"),
    expect.stringContaining("表中写的是“某某区教育局”，没有采用"),
  ]);
});

test("of several years and departments the given one is checked alone", async () => {
  const file = await workbook(
    `某某区教育局2025年${TITLE}`,
    `某某区教育局2026年${TITLE}`,
    `某某区财政局2026年${TITLE}`
  );
  const all = await check(file);
  expect(all.years).toEqual([2025, 2026, 2026]);
  expect(all.stderr).toEqual([]);
  const { stdout } = await runHere(["check", "x.xlsx"], { "x.xlsx": file });
  expect(stdout).toContain(
    "部门和年度：某某区教育局2025年、某某区教育局2026年、某某区财政局2026年，分开核验"
  );
  const one = await check(file, "--year", "2026", "--department", "教育局");
  expect(one.years).toEqual([2026]);
  expect(one.stderr).toEqual([expect.stringContaining("只核验某某区教育局2026年的")]);
  const none = await check(file, "--year", "2024");
  expect(none.years).toEqual([2025, 2026, 2026]);
  expect(none.stderr).toEqual([expect.stringContaining("没有所给部门、年度的表")]);
});

test.each([
  [["--year", "26"], /--year 应是四位数字/],
  [["--year", "今年"], /--year 应是四位数字/],
  [["--department", " "], /--department 后面应写部门名称/],
])("%j: exit 2 and one line", async (options, line) => {
  const { code, stderr, years } = await check(await workbook(TITLE), ...options);
  expect({ code, years }).toEqual({ code: 2, years: undefined });
  expect(stderr).toEqual([expect.stringMatching(line)]);
});

test("one department's name is not for several workbooks", async () => {
  const file = await workbook(TITLE);
  const { code, stderr } = await runHere(["check", "a.xlsx", "b.xlsx", "--department", "某某局"], {
    "a.xlsx": file,
    "b.xlsx": file,
  });
  expect(code).toBe(2);
  expect(stderr).toEqual([expect.stringContaining("只能和一个工作簿一起用")]);
});

test("a narrative is not written of several at once", async () => {
  const file = await workbook(`某某区教育局2025年${TITLE}`, `某某区教育局2026年${TITLE}`);
  const files = { "x.xlsx": file };
  const all = await runHere(["narrate", "x.xlsx"], files);
  expect({ code: all.code, stdout: all.stdout }).toEqual({ code: 2, stdout: "" });
  expect(all.stderr).toEqual([expect.stringMatching(/教育局2025年、.*2026年.*请用 --year/)]);
  const one = await runHere(["narrate", "x.xlsx", "--year", "2026"], files);
  expect(one.code).toBe(0);
  expect(one.stdout).toContain("2026年");
  expect(one.stdout).not.toContain("2025年部门");
});
