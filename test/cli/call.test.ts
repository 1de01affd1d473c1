import { runHere } from "./test-terminal";

describe("a call that makes no sense", () => {
  test.each<[string, string[], string]>([
    ["no command", [], "没有给出命令"],
    ["an unknown command", ["chekc", "x.xlsx"], "没有命令 chekc"],
    ["no file", ["check"], "缺少参数 工作簿.xlsx"],
    ["an unknown option", ["check", "x.xlsx", "--jsno"], "没有选项 --jsno"],
    ["an option without its file", ["check", "x.xlsx", "--previous"], "--previous"],
    ["two files where one is meant", ["tables", "a.xlsx", "b.xlsx"], "参数太多"],
    ["a report in no known format", ["check", "x.xlsx", "--report", "r.pdf"], "暂不支持"],
    ["a report without a format", ["check", "x.xlsx", "--report", "report"], "没有扩展名"],
    ["a report over its own input", ["check", "x.xlsx", "--report", "./x.xlsx"], "不能覆盖"],
    [
      "a narrative over its own facts",
      ["narrate", "x.xlsx", "--facts", "f.txt", "--out", "f.txt"],
      "不能覆盖",
    ],
    [
      "last year's workbook for two",
      ["check", "a.xlsx", "b.xlsx", "--previous", "p.xlsx"],
      "只能和一个工作簿",
    ],
    [
      "a narrative for two",
      ["check", "a.xlsx", "b.xlsx", "--narrative", "n.txt"],
      "只能和一个工作簿",
    ],
    ["an unknown template", ["narrate", "x.xlsx", "--template", "gothic"], "standard（"],
  ])("%s: exit 2, one Chinese line, nothing on standard output", async (_, argv, words) => {
    const { code, stdout, stderr } = await runHere(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toHaveLength(1);
    expect(stderr[0]).toContain(words);
    expect(stderr[0]).not.toMatch(/error|missing|unknown|argument/i);
  });
});

describe("help", () => {
  test.each([[["--help"]], [["check", "--help"]], [["narrate", "-h"]], [["subject", "-h"]]])(
    "%j is Chinese and no failure",
    async (argv) => {
      const { code, stdout, stderr } = await runHere(argv);
      expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
      expect(stdout).toContain("用法：");
      expect(stdout).not.toMatch(/Usage|Options|Arguments|Commands|display help|\[options\]/);
    }
  );

  test("all commands are named", async () => {
    const { stdout } = await runHere(["--help"]);
    for (const name of ["check", "tables", "narrate", "subject"]) expect(stdout).toContain(name);
  });
});
