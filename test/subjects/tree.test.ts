import fc from "fast-check";
import type { Branch, Evidence, SubjectEntry } from "../../src/subjects/subjects";
import { BRANCHES, createSubjects } from "../../src/subjects/tree";

type Entry = Omit<SubjectEntry, "level">;

function entry(code: string, name: string, rest: Partial<Entry> = {}): Entry {
  return { branch: "function", code, name, evidence: "official", year: 2026, ...rest };
}

const anyCode = fc
  .tuple(
    fc.constantFrom("201", "208", "301"),
    fc.constantFrom("", "01", "02"),
    fc.constantFrom("", "01", "99")
  )
  .map(([category, section, item]) => category + section + (section === "" ? "" : item));
const anyEntry = fc.record<Entry>({
  branch: fc.constantFrom<Branch>(...BRANCHES),
  code: anyCode,
  name: fc.constantFrom("行政运行", "事业运行", "其他支出", "其他支出（一）"),
  evidence: fc.constantFrom<Evidence>("official", "printed-2018+", "likely", "doubtful"),
  year: fc.constantFrom(null, 2026),
});
const anyEntries = fc.uniqueArray(anyEntry, {
  selector: ({ branch, code }) => `${branch} ${code}`,
  maxLength: 60,
});

describe("laws of any tree, complete or not", () => {
  const holds = (law: (entries: readonly Entry[]) => void) =>
    fc.assert(fc.property(anyEntries, law));

  test("every entry is found by its code in its branch, with its level", () => {
    holds((entries) => {
      const subjects = createSubjects("any", entries);
      for (const given of entries) {
        const level = (given.code.length - 1) / 2;
        expect(subjects.byCode(given.code, given.branch)).toEqual({ ...given, level });
        expect(subjects.byName(given.name)).toContainEqual({ ...given, level });
      }
    });
  });

  test("without a branch the first in order answers", () => {
    holds((entries) => {
      const subjects = createSubjects("any", entries);
      for (const { code } of entries) {
        const first = BRANCHES.find((branch) => subjects.byCode(code, branch));
        expect(subjects.byCode(code)?.branch).toBe(first);
      }
    });
  });

  test("a path ends in its entry, begins in a root, and each step is parent and child", () => {
    holds((entries) => {
      const subjects = createSubjects("any", entries);
      for (const { code, branch } of entries) {
        const found = subjects.byCode(code, branch);
        if (!found) throw new Error(code);
        const path = subjects.path(found);
        expect(path.at(-1)).toBe(found);
        expect(subjects.roots(branch)).toContain(path[0]);
        path.forEach((each, index) => {
          expect(subjects.parent(each)).toBe(path[index - 1]);
          expect(code.startsWith(each.code)).toBe(true);
          const next = path[index + 1];
          if (next) expect(subjects.children(each)).toContain(next);
        });
      }
    });
  });

  test("roots and children give every entry once", () => {
    holds((entries) => {
      const subjects = createSubjects("any", entries);
      const below = (each: SubjectEntry): SubjectEntry[] => [
        each,
        ...subjects.children(each).flatMap(below),
      ];
      const all = BRANCHES.flatMap((branch) => subjects.roots(branch).flatMap(below));
      expect(all).toHaveLength(entries.length);
      expect(new Set(all).size).toBe(entries.length);
    });
  });

  test("the order of the entries given does not matter", () => {
    holds((entries) => {
      const one = createSubjects("any", entries);
      const other = createSubjects("any", [...entries].reverse());
      for (const text of ["2", "运行", "其他支出"]) {
        expect(one.search(text)).toEqual(other.search(text));
        expect(one.byName(text)).toEqual(other.byName(text));
      }
      for (const branch of BRANCHES) expect(one.roots(branch)).toEqual(other.roots(branch));
    });
  });
});

test("what is not there is not found", () => {
  const subjects = createSubjects("any", [entry("201", "一般公共服务支出")]);
  for (const code of ["", "20", "2010", "20101", "一般公共服务支出"]) {
    expect(subjects.byCode(code)).toBeUndefined();
  }
  expect(subjects.byCode("201", "fund")).toBeUndefined();
  for (const name of ["", "（一）", "一般公共服务"]) expect(subjects.byName(name)).toEqual([]);
  expect(subjects.roots("fund")).toEqual([]);
});

test("a name that is there as it is printed means that one, not its namesake", () => {
  const subjects = createSubjects("any", [
    entry("20101", "其他支出"),
    entry("20102", "其他支出（一）"),
  ]);
  const codes = (name: string) => subjects.byName(name).map(({ code }) => code);
  expect([codes("其他支出"), codes("其他支出(一)")]).toEqual([["20101"], ["20102"]]);
});

test("a missing 款 does not orphan its 项", () => {
  const subjects = createSubjects("any", [entry("2010301", "行政运行"), entry("201", "一般公共")]);
  const item = subjects.byCode("2010301");
  expect(item && subjects.parent(item)?.code).toBe("201");
});

test("a code that is none, or that stands twice, is refused", () => {
  for (const code of ["", "20", "2010", "201A1", "201030101", "２０１"]) {
    expect(() => createSubjects("any", [entry(code, "名称")])).toThrow(/not a subject code/);
  }
  expect(() => createSubjects("any", [entry("201", "甲"), entry("201", "乙")])).toThrow(/twice/);
});

describe("search", () => {
  const subjects = createSubjects("any", [
    entry("201", "公用"),
    entry("20101", "公用经费", { evidence: "unverified" }),
    entry("20102", "公用费用"),
    entry("20103", "其他公用经费"),
    entry("20104", "人员经费"),
    entry("202", "201年的旧账"),
  ]);
  const found = (text: string, limit?: number) =>
    subjects.search(text, limit).map(({ code }) => code);

  test("the very one, then beginnings of codes, of names, then parts of names; proven first", () => {
    expect(found("公用")).toEqual(["201", "20102", "20101", "20103"]);
    expect(found("201")).toEqual(["201", "20102", "20103", "20104", "20101", "202"]);
    expect(found("经费")).toEqual(["20103", "20104", "20101"]);
    expect(found("公用经费")).toEqual(["20101", "20103"]);
  });

  test("width and blanks of what is typed do not matter, blank text means nothing", () => {
    expect(found(" ２０１０２　")).toEqual(["20102"]);
    expect(found("公 用费用")).toEqual(["20102"]);
    for (const text of ["", " ", "没有这个"]) expect(found(text)).toEqual([]);
  });

  test("no more than asked for", () => {
    expect(found("公用", 2)).toEqual(["201", "20102"]);
    expect(found("公用", 0)).toEqual([]);
    const many = Array.from({ length: 60 }, (_, index) => entry(`${20100 + index}`, "行政运行"));
    expect(createSubjects("any", many).search("行政")).toHaveLength(20);
  });
});
