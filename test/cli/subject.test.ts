import { runHere } from "./test-terminal";

interface Entry {
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly branch: string;
  readonly path: readonly { code: string; name: string }[];
  readonly children: readonly { code: string; name: string }[];
}

async function lookUp(text: string): Promise<{ entries: Entry[]; similar: Entry[] }> {
  const { code, stdout, stderr } = await runHere(["subject", text, "--json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
  return JSON.parse(stdout) as { entries: Entry[]; similar: Entry[] };
}

test("a code gives its entry with the way down to it", async () => {
  const { entries } = await lookUp("2010301");
  expect(entries.map(({ name, level }) => ({ name, level }))).toEqual([
    { name: "行政运行", level: 3 },
  ]);
  expect(entries[0]?.path.map(({ code }) => code)).toEqual(["201", "20103", "2010301"]);
  expect(entries[0]?.children).toEqual([]);
});

test("a 款 names its children", async () => {
  const [entry] = (await lookUp("20805")).entries;
  expect(entry?.children).toContainEqual({
    code: "2080505",
    name: "机关事业单位基本养老保险缴费支出",
  });
});

test("full-width digits are digits", async () => {
  expect(await lookUp("２０１０３０１")).toEqual(await lookUp("2010301"));
});

test("the name of many gives all of them", async () => {
  const { entries } = await lookUp("行政运行");
  expect(entries.length).toBeGreaterThan(50);
  expect(new Set(entries.map(({ name }) => name))).toEqual(new Set(["行政运行"]));
});

test("a part of a name gives what is similar, not an answer", async () => {
  const { entries, similar } = await lookUp("养老保险缴费");
  expect(entries).toEqual([]);
  expect(similar.map(({ code }) => code)).toContain("2080505");
});

test("for people: evidence in words, the path, the children", async () => {
  const { stdout } = await runHere(["subject", "20103"]);
  expect(stdout).toMatch(/^20103 政府办公厅（室）及相关机构事务\n/);
  expect(stdout).toContain("支出功能分类，款级科目");
  expect(stdout).toContain("201 一般公共服务支出 › 20103");
  expect(stdout).toMatch(/依据：20\d\d年公开文件中见过/);
  expect(stdout).toContain("    2010301 行政运行");
});

test.each(["9999999", "不存在的科目名称"])("%s: exit 1 and one line", async (text) => {
  const { code, stdout, stderr } = await runHere(["subject", text]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toHaveLength(1);
  expect(stderr[0]).toContain(text);
});
