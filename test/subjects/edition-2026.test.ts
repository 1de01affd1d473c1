import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { standardSubjects, unpackShipped } from "../../src/subjects/edition-2026";
import { unpackEdition } from "../../src/subjects/edition-asset";
import { isProven, type Branch } from "../../src/subjects/subjects";
import { BRANCHES } from "../../src/subjects/tree";

const ROOT = path.resolve(__dirname, "../..");
const SOURCES = path.join(ROOT, "scripts/subjects");
const ASSET = path.join(ROOT, "src/subjects/data/edition-2026.json");

function source(branch: Branch) {
  const [, ...lines] = readFileSync(path.join(SOURCES, `${branch}.tsv`), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const [code, name, evidence, year] = line.split("\t");
    return { branch, code, name, evidence, year: year ? Number(year) : null };
  });
}

test("the committed asset is what its sources give", () => {
  expect(() =>
    execFileSync(process.execPath, ["scripts/make-subjects.mjs", "--check"], { cwd: ROOT })
  ).not.toThrow();
});

test("nothing is lost or changed by packing", () => {
  expect(unpackShipped()).toEqual(BRANCHES.flatMap(source));
});

test("the asset stays small on its way to the browser", () => {
  expect(gzipSync(readFileSync(ASSET)).length).toBeLessThan(25 * 1024);
});

test("a line that cannot be read is an error, not a missing subject", () => {
  const branches = Object.fromEntries(BRANCHES.map((branch) => [branch, [] as string[]]));
  for (const line of ["201x26一般公共服务支出", "2a26一般公共服务支出", "201a26", ""]) {
    const asset = {
      edition: "2026",
      branches: { ...branches, fund: [line] } as Record<Branch, string[]>,
    };
    expect(() => unpackEdition(asset)).toThrow(/unreadable/);
  }
});

describe("the edition holds what scripts/subjects/README.md promises", () => {
  const rows = readFileSync(path.join(SOURCES, "README.md"), "utf8").matchAll(
    /^\| ([a-z-]+)\.tsv +\|[^|]*\| (\d+) +\| (\d+) +\| (\d+) +\| (\d+) +\| (\d+) +\|$/gm
  );
  const promised = [...rows].map(
    ([, branch, ...counts]) => [branch as Branch, counts.map(Number)] as const
  );

  test("for every branch", () => {
    expect(promised.map(([branch]) => branch).sort()).toEqual([...BRANCHES].sort());
  });

  test.each(promised)("%s: all, and by evidence, %j", (branch, counts) => {
    const entries = unpackShipped().filter((entry) => entry.branch === branch);
    const having = (...wanted: string[]) =>
      entries.filter(({ evidence }) => wanted.includes(evidence)).length;
    expect([
      entries.length,
      having("printed-2023+"),
      having("printed-2018+"),
      having("likely"),
      having("unverified", "doubtful"),
    ]).toEqual(counts);
  });
});

test("every code below a 类 has its parent", () => {
  for (const { branch, code } of unpackShipped()) {
    const parent = code.length > 3 ? standardSubjects.byCode(code.slice(0, -2), branch) : null;
    expect([branch, code, parent === undefined]).toEqual([branch, code, false]);
  }
});

test("known subjects are found by code and by name", () => {
  const { byCode, byName, path: pathOf, parent, children, roots } = standardSubjects;
  const office = byCode("2010301");
  expect(office).toEqual({
    branch: "function",
    code: "2010301",
    name: "行政运行",
    evidence: "printed-2023+",
    year: 2026,
    level: 3,
  });
  if (!office) throw new Error("unreachable");
  expect(pathOf(office).map(({ name }) => name)).toEqual([
    "一般公共服务支出",
    "政府办公厅（室）及相关机构事务",
    "行政运行",
  ]);
  expect(parent(office)?.code).toBe("20103");
  const housing = byCode("22102", "function");
  expect(housing && children(housing).map(({ code }) => code)).toEqual(
    expect.arrayContaining(["2210201", "2210203"])
  );
  expect(roots("function")).toHaveLength(27);
  expect(byName("行政运行")).toHaveLength(81);
  expect(byName("住房公积金").map(({ code }) => code)).toEqual(["2210201", "30113", "50103"]);
  expect(byName("住房公积金", "economic-department").map(({ code }) => code)).toEqual(["30113"]);
  expect(byName("因公出国(境) 费用", "economic-department")[0]?.code).toBe("30212");
  expect(byCode("22402")?.name).toBe("消防救援事务");
  expect(byCode("20139")?.name).toBe("社会工作事务");
  expect(standardSubjects.search("20103", 1)).toEqual([byCode("20103")]);
  expect(standardSubjects.edition).toBe("2026");
});

test("503 and 50601 are found with and without （一）, the second of each only with its mark", () => {
  const { byName } = standardSubjects;
  for (const name of ["机关资本性支出", "机关资本性支出（一）", "机关资本性支出(一)"]) {
    expect(byName(name).map(({ code }) => code)).toEqual(["503"]);
  }
  for (const name of ["资本性支出", "资本性支出（一）"]) {
    expect(byName(name, "economic-government").map(({ code }) => code)).toEqual(["50601"]);
  }
  expect(byName("机关资本性支出（二）").map(({ code }) => code)).toEqual(["504"]);
});

test("what is only remembered is not proven", () => {
  const proven = (code: string) => {
    const entry = standardSubjects.byCode(code);
    return entry && isProven(entry);
  };
  expect(proven("2010301")).toBe(true);
  expect(proven("20101")).toBe(true); // printed in 2020
  expect(proven("20104")).toBe(false); // likely
  expect(proven("50206")).toBe(false); // unverified
  expect(proven("31206")).toBe(false); // doubtful
});
