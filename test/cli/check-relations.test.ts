import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { expectCheck, type CheckJson } from "./contract";
import { runHere } from "./test-terminal";

const FILE = "samples/jiulongpo-2026.xlsx";

const RELATIONS = `备注,左边,关系,右边,名称
,部门支出总表[合计],=,"部门收支总表[支出, 合计]",支出一致
,部门支出总表[合计],不大于,“三公”经费支出表[公务接待费],偏大
,部门支出综表[合计],=,0,写错
,部门支出总表[2010108],=,0,没有这个科目
`;

const relationsOf = ({ findings }: CheckJson) =>
  findings.filter(({ check }) => check === "own-relations");

async function checkJson(content: Uint8Array | string, name: string): Promise<CheckJson> {
  const { stdout, stderr } = await runHere(["check", FILE, "--relations", name, "--json"], {
    [name]: content,
  });
  expect(stderr).toEqual([]);
  const result = JSON.parse(stdout) as CheckJson;
  expectCheck(result);
  return result;
}

describe("--relations", () => {
  test("a .csv: what does not hold at its cells, a mistake with its row, the rest in the coverage", async () => {
    const result = await checkJson(RELATIONS, "关系.csv");
    const [wrong, mistake, ...others] = relationsOf(result);
    expect(wrong).toMatchObject({ severity: "warning", unit: "万元" });
    expect(wrong?.where[0]).toMatchObject({ sheet: "部门支出总表" });
    expect(wrong?.message).toMatch(/^“偏大”相比偏大：应不超过 /);
    expect(mistake).toMatchObject({ severity: "warning", where: [] });
    expect(mistake?.message).toContain(
      "关系.csv 第 4 行，没有名为“部门支出综表”的表，相近的有“部门支出总表”"
    );
    expect(others).toEqual([]);
    const coverage = result.coverage.find(({ check }) => check === "own-relations");
    expect(coverage?.ran).toBe(2);
    expect(coverage?.skipped).toHaveLength(2);
  });

  test("an .xlsx says the same as the .csv", async () => {
    const rows = [
      ["名称", "左边", "关系", "右边"],
      ["偏大", "部门支出总表[合计]", "≤", "“三公”经费支出表[公务接待费]"],
    ];
    const result = await checkJson(
      await writeXlsx({ sheets: [{ name: "甲", rows }] }),
      "关系.xlsx"
    );
    const inCsv = relationsOf(await checkJson(RELATIONS, "关系.csv"));
    expect(relationsOf(result).map(({ message }) => message)).toEqual([inCsv[0]?.message]);
  });

  test("for people: the mistake with its reason", async () => {
    const { stdout } = await runHere(["check", FILE, "--relations", "关系.csv"], {
      "关系.csv": RELATIONS,
    });
    expect(stdout).toMatch(/警告 +自定义核验“写错”没有看懂/);
    expect(stdout).toContain("关系.csv 第 4 行，没有名为“部门支出综表”的表");
    expect(stdout).toContain("“没有这个科目”：“部门支出总表”没有 2010108");
  });

  test("a file without relations is refused", async () => {
    const { code, stdout, stderr } = await runHere(["check", FILE, "--relations", "x.csv"], {
      "x.csv": "甲,乙\n1,2\n",
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.join()).toContain("没有找到自定义的关系");
  });

  test("the report does not replace the relations", async () => {
    const argv = ["check", FILE, "--relations", "r.xlsx", "--report", "./r.xlsx"];
    expect((await runHere(argv)).stderr.join()).toContain("不能覆盖");
  });
});

test("a workbook's own sheet 自定义核验 is checked and is no table", async () => {
  const rows = [
    ["2026年某局部门支出总表"],
    ["单位：万元"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["合计", null, 30, 10, 20],
    ["201", "一般公共服务支出", 30, 10, 20],
  ];
  const own = [
    ["名称", "左边", "关系", "右边", "级别"],
    ["项目", "部门支出总表[合计, 项目支出]", "不大于", "部门支出总表[201, 基本支出]", "错误"],
    ["支出预算表", "部门支出总表[合计", "=", "0", null],
  ];
  const bytes = await writeXlsx({
    sheets: [
      { name: "表1", rows },
      { name: "自定义核验", rows: own },
    ],
  });
  const { code, stdout } = await runHere(["check", "w.xlsx", "--json"], { "w.xlsx": bytes });
  const result = JSON.parse(stdout) as CheckJson;
  expect(code).toBe(1);
  expect(result.unrecognised).toEqual([]);
  expect(relationsOf(result)).toMatchObject([
    {
      severity: "error",
      where: [
        { sheet: "表1", cell: "E4" },
        { sheet: "表1", cell: "D5" },
      ],
    },
    { severity: "warning", where: [{ sheet: "自定义核验", cell: "B3" }] },
  ]);
});

test("the examples of docs/own-relations.md are understood and run on a sample", async () => {
  const text = readFileSync(join(__dirname, "../../docs/own-relations.md"), "utf8");
  const [header = [], , ...lines] =
    text
      .split("\n")
      .slice(text.split("\n").findIndex((line) => line.startsWith("| 名称")))
      .join("\n")
      .split("\n\n")[0]
      ?.split("\n")
      .map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim())
      ) ?? [];
  const rows = [header, ...lines.map((cells) => [...cells.slice(0, -1), "是"])];
  expect(rows).toHaveLength(6);
  const result = await checkJson(await writeXlsx({ sheets: [{ name: "甲", rows }] }), "例.xlsx");
  const coverage = result.coverage.find(({ check }) => check === "own-relations");
  expect(coverage).toEqual({ check: "own-relations", ran: 5, skipped: [] });
  expect(relationsOf(result).map(({ message }) => message)).toEqual([]);
});
