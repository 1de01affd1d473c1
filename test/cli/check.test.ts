import { readXlsx, writeXlsx } from "hucre/xlsx";
import { documentXml, elements, textOf } from "../files/word-xml";
import { expectCheck, type CheckJson, type FindingJson } from "./contract";
import { runHere, SAMPLES } from "./test-terminal";

async function checkJson(file: string): Promise<{ code: number; result: CheckJson }> {
  const { code, stdout, stderr } = await runHere(["check", file, "--json"]);
  expect(stderr).toEqual([]);
  return { code, result: JSON.parse(stdout) as CheckJson };
}

function cellsOf(findings: readonly FindingJson[]): string[] {
  return findings.flatMap(({ where: [place] }) => (place && "cell" in place ? [place.cell] : []));
}

describe("--json", () => {
  test.each(SAMPLES)("%s: as promised, and exit 1 exactly when there are errors", async (file) => {
    const { code, result } = await checkJson(file);
    expectCheck(result);
    expect(result.file).toBe(file);
    expect(result.edition).toBe("2026");
    expect(result.tables.length).toBeGreaterThanOrEqual(8);
    expect(code).toBe(result.findings.some(({ severity }) => severity === "error") ? 1 : 0);
  });

  test("the blank 小计 of 大渡口2026 is found where it is, with what belongs there", async () => {
    const { code, result } = await checkJson("samples/dadukou-2026.xlsx");
    const blank = result.findings.filter(({ check }) => check === "sangong-vehicles");
    expect(code).toBe(1);
    expect(cellsOf(blank)).toEqual(["C6", "I6"]);
    expect(blank.map(({ severity, expected, unit }) => ({ severity, expected, unit }))).toEqual([
      { severity: "error", expected: "27.50", unit: "万元" },
      { severity: "error", expected: "28.50", unit: "万元" },
    ]);
    expect(blank[1]?.repair).toMatchObject([{ cell: "I6", value: 28.5 }]);
  });

  test("the wrong sum of 大渡口2024 has its amounts as texts of two places", async () => {
    const { result } = await checkJson("samples/dadukou-2024.xlsx");
    const sums = result.findings.filter(
      ({ check, severity }) => check === "sum-of-children" && severity === "error"
    );
    expect(cellsOf(sums)).toContain("C8");
    expect(
      sums.find(({ where: [place] }) => place && "cell" in place && place.cell === "C8")
    ).toMatchObject({
      expected: "1088.80",
      actual: "1088.19",
      difference: "-0.61",
      unit: "万元",
    });
  });

  test("several files are an array in the order of the call, one file is an object", async () => {
    const { code, stdout, stderr } = await runHere(["check", ...SAMPLES, "--json"]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: [] });
    const results = JSON.parse(stdout) as CheckJson[];
    expect(results.map(({ file }) => file)).toEqual(SAMPLES);
    expect(results[1]).toEqual((await checkJson(SAMPLES[1])).result);
  });
});

describe("for people", () => {
  test.each(SAMPLES)("%s: tables, findings, coverage and counts, in plain words", async (file) => {
    const { stdout, stderr } = await runHere(["check", file]);
    expect(stderr).toEqual([]);
    expect(stdout).toContain("识别的表（");
    expect(stdout).toMatch(/核验范围：\d+ 项规则，运行了 \d+ 项/);
    expect(stdout).toMatch(/合计：错误 \d+，警告 \d+，尾差 \d+，提示 \d+。/);
    expect(stdout).not.toMatch(/undefined|null|NaN|\[object|校验失败|数据异常|非法/);
  });

  test("a finding's line says severity, cell, what is wrong and the amounts", async () => {
    const { stdout } = await runHere(["check", "samples/dadukou-2026.xlsx"]);
    expect(stdout).toMatch(/^ {2}错误 +I6 .*应为 +28\.50 +实际 +空白 +差额 +−28\.50 万元$/m);
  });
});

describe("--previous", () => {
  const FILE = "samples/dadukou-2026.xlsx";

  /** The “三公” table of 2025, with what 2026 prints as last year's (2.2), or something else. */
  async function lastYear(reception: number): Promise<Uint8Array> {
    const rows = [
      ["2025年一般公共预算“三公”经费支出表"],
      ["单位：万元"],
      ["2025年预算数"],
      ["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"],
      ["", "", "小计", "公务用车购置费", "公务用车运行费", ""],
      [27.5 + reception, null, 27.5, null, 27.5, reception],
    ];
    return writeXlsx({ sheets: [{ name: "三公", rows }] });
  }

  async function withPrevious(previous: Uint8Array): Promise<readonly FindingJson[]> {
    const argv = ["check", FILE, "--previous", "2025.xlsx", "--json"];
    const { stdout, stderr } = await runHere(argv, { "2025.xlsx": previous });
    expect(stderr).toEqual([]);
    const result = JSON.parse(stdout) as CheckJson;
    expectCheck(result);
    expect(result.tables.every(({ year }) => year === 2026)).toBe(true);
    return result.findings.filter(({ check }) => check === "previous-sangong");
  }

  test("last year's figures are held against last year's workbook", async () => {
    expect(await withPrevious(await lastYear(2.2))).toEqual([]);
    expect(cellsOf(await withPrevious(await lastYear(2.5)))).toEqual(["A6", "F6"]);
  });

  test("a workbook that is not of the year before is left aside, and the user is told", async () => {
    const argv = ["check", FILE, "--previous", "samples/dadukou-2024.xlsx", "--json"];
    const { stdout, stderr } = await runHere(argv);
    expect(stderr).toHaveLength(1);
    expect(stderr[0]).toMatch(/是2026年的，给出的上年工作簿却是2024年的.*2025年的工作簿/);
    const { coverage } = JSON.parse(stdout) as CheckJson;
    const line = coverage.find(({ check }) => check === "previous-sangong");
    expect(line?.skipped[0]?.reason).toContain("没有上年的工作簿");
  });

  test("a workbook of another department is left aside, and the user is told", async () => {
    const rows = [
      ["某某区教育局2025年一般公共预算“三公”经费支出表"],
      ["单位：万元"],
      ["2025年预算数"],
      ["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"],
      ["", "", "小计", "公务用车购置费", "公务用车运行费", ""],
      [1, null, null, null, null, 1],
    ];
    const previous = await writeXlsx({ sheets: [{ name: "三公", rows }] });
    const argv = ["check", FILE, "--previous", "2025.xlsx", "--json"];
    const { stdout, stderr } = await runHere(argv, { "2025.xlsx": previous });
    expect(stderr).toHaveLength(1);
    expect(stderr[0]).toMatch(/给出的上年工作簿却是“某某区教育局”的.*本单位上年的工作簿/);
    const { coverage } = JSON.parse(stdout) as CheckJson;
    const line = coverage.find(({ check }) => check === "previous-sangong");
    expect(line?.skipped[0]?.reason).toContain("没有上年的工作簿");
  });
});

describe("--subjects", () => {
  const FILE = "samples/dadukou-2026.xlsx";
  const TABLE =
    "科目编码,科目名称\n201,一般公共服务支出\n20103,政府办公厅（室）及相关机构事务\n2010301,行政运行\n";

  test("an official table gives its name to the edition", async () => {
    const { stdout } = await runHere(
      ["check", FILE, "--subjects", "tables/政府收支分类科目2026.csv", "--json"],
      { "tables/政府收支分类科目2026.csv": TABLE }
    );
    expect((JSON.parse(stdout) as CheckJson).edition).toBe("政府收支分类科目2026");
  });

  test.each<[string, Uint8Array | string]>([
    ["no table at all", "hello"],
    ["bytes of no encoding", new Uint8Array([0xff, 0x41, 0xff])],
    ["an empty file", ""],
  ])("%s: exit 2, one line, nothing on standard output", async (_, content) => {
    const argv = ["check", FILE, "--subjects", "s.csv", "--json"];
    const { code, stdout, stderr } = await runHere(argv, { "s.csv": content });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toHaveLength(1);
    expect(stderr[0]).toMatch(/^s\.csv：/);
  });
});

describe("--report", () => {
  test(".xlsx: every finding is a row, amounts are numbers", async () => {
    const { code, stdout, written } = await runHere([
      "check",
      ...SAMPLES,
      "--json",
      "--report",
      "out/r.xlsx",
    ]);
    expect(code).toBe(1);
    const results = JSON.parse(stdout) as CheckJson[];
    const { sheets } = await readXlsx(written.get("out/r.xlsx") ?? new Uint8Array());
    const found = sheets.find(({ name }) => name === "发现的问题");
    const rows = found?.rows ?? [];
    const header = rows.findIndex(([first]) => first === "级别");
    const count = results.reduce((sum, { findings }) => sum + findings.length, 0);
    expect(rows.length - header - 1).toBe(count);
    const blank = rows.find((row) => row[3] === "I6" && row[1] === SAMPLES[1]);
    expect(blank?.slice(5, 8)).toEqual([28.5, "空白", -28.5]);
  });

  test(".html: the same findings, readable alone", async () => {
    const { stdout, written } = await runHere([
      "check",
      SAMPLES[1],
      "--json",
      "--report",
      "r.html",
    ]);
    const { findings } = JSON.parse(stdout) as CheckJson;
    const html = new TextDecoder().decode(written.get("r.html"));
    expect(html.match(/<td>(错误|警告|尾差|提示)<\/td>/g)).toHaveLength(findings.length);
    expect(html).toContain(SAMPLES[1]);
  });

  test(".docx: every finding is a row of the table", async () => {
    const argv = ["check", SAMPLES[1], "--json", "--report", "r.docx"];
    const { stdout, written } = await runHere(argv);
    const { findings } = JSON.parse(stdout) as CheckJson;
    const xml = documentXml(written.get("r.docx") ?? new Uint8Array());
    const table = elements(xml, "w:tbl").find((part) => textOf(part).startsWith("级别"));
    const rows = elements(table ?? "", "w:tr").map((row) => elements(row, "w:tc").map(textOf));
    expect(rows).toHaveLength(findings.length + 1);
    const blank = rows.find((row) => row[3] === "I6");
    expect(blank?.slice(5, 9)).toEqual(["28.50", "空白", "−28.50", "万元"]);
  });

  test("a report that cannot be saved: exit 2 and one line, the result is printed all the same", async () => {
    const { code, stdout, stderr } = await runHere(
      ["check", SAMPLES[1], "--json", "--report", "locked.html"],
      { "locked.html": { code: "EACCES" } }
    );
    expect(code).toBe(2);
    expectCheck(JSON.parse(stdout) as CheckJson);
    expect(stderr).toHaveLength(1);
    expect(stderr[0]).toContain("不能保存");
  });
});
