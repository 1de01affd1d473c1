import fc from "fast-check";
import { createSearchIndex, searchSubjects, type SearchOptions } from "../../src/subjects/search";
import { isWhole, spokenStretch, type Syllables } from "../../src/subjects/spoken-name";
import { standardSubjects } from "../../src/subjects/edition-2026";
import type { Branch, SubjectEntry } from "../../src/subjects/subjects";
import { createSubjects } from "../../src/subjects/tree";

type Entry = Omit<SubjectEntry, "level">;

function entry(code: string, name: string, rest: Partial<Entry> = {}): Entry {
  return { branch: "function", code, name, evidence: "official", year: 2026, ...rest };
}

/** How the characters of these tests are spoken. */
const SPOKEN: Readonly<Record<string, string>> = {
  行: "xing",
  政: "zheng",
  运: "yun",
  财: "cai",
  事: "shi",
  务: "wu",
  人: "ren",
  大: "da",
  其: "qi",
  他: "ta",
};
const syllables = (name: string): Syllables =>
  Array.from({ length: name.length }, (_, at) => SPOKEN[name.charAt(at)] ?? null);

const index = createSearchIndex(
  createSubjects("any", [
    entry("201", "一般公共服务支出", { evidence: "unverified" }),
    entry("20101", "人大事务"),
    entry("2010101", "行政运行", { evidence: "unverified" }),
    entry("20106", "财政事务"),
    entry("2010601", "行政运行", { evidence: "likely" }),
    entry("2010699", "其他财政（人大）事务"),
    entry("301", "行政", { branch: "economic-department" }),
  ])
);
const found = (text: string, options: SearchOptions = {}) =>
  searchSubjects(index, text, options).map(({ entry: { code } }) => code);

describe("words", () => {
  test("one must be the subject's own, the others may be of what it belongs to", () => {
    expect(found("财政 行政运行")).toEqual(["2010601"]);
    expect(found("20106 行政运行")).toEqual(["2010601"]);
    expect(found("一般公共服务 人大事务")).toEqual(["20101"]);
    expect(found("人大 财政运行")).toEqual([]);
  });

  test("a code with its name, as it is pasted, is one subject", () => {
    for (const text of ["2010601行政运行", "2010601-行政运行", "2010601 行政运行"])
      expect(found(text)).toEqual(["2010601"]);
  });

  test("a branch leaves the others out", () => {
    expect(found("行政", { branch: "economic-department" })).toEqual(["301"]);
    expect(found("行政", { branch: "income" })).toEqual([]);
  });
});

test("what is used comes before what is better evidenced, only the very code or name before that", () => {
  expect(found("行政运行")).toEqual(["2010601", "2010101"]);
  const isUsed = ({ code }: SubjectEntry) => ["2010101", "2010699"].includes(code);
  expect(found("行政运行", { isUsed })).toEqual(["2010101", "2010601"]);
  expect(found("事务", { isUsed })).toEqual(["2010699", "20101", "20106"]);
  expect(found("财政事务", { isUsed })[0]).toBe("20106");
});

describe("letters", () => {
  const spoken = (text: string) => found(text, { syllables, branch: "function" });

  test.each(["xzyx", "xingzhengyunxing", "xingzyx", "xzyunx", "xzyunxi", "XZYX", "xing zhengyx"])(
    "%s is 行政运行: initials, syllables, both, the last as far as it was typed",
    (text) => {
      expect(spoken(text)).toEqual(["2010601", "2010101"]);
    }
  );

  test("begin anywhere, pass over brackets, and count by two letters at least within a name", () => {
    expect(spoken("qtcz")).toEqual(["2010699"]);
    expect(spoken("czrdsw")).toEqual(["2010699"]);
    expect(spoken("zyx")).toEqual(["2010601", "2010101"]);
    expect(spoken("yx")).toEqual(["2010601", "2010101"]);
    expect(spoken("z")).toEqual([]);
    expect(spoken("c")).toEqual(["20106"]);
  });

  test("say nothing as long as nobody knows how names are spoken", () => {
    expect(found("xzyx")).toEqual([]);
  });

  test("what was typed is marked in the name, what was passed over too", () => {
    const [hit] = searchSubjects(index, "czrd", { syllables });
    expect(hit?.entry.name.slice(hit.inName[0]?.start, hit.inName[0]?.end)).toBe("财政（人大");
  });
});

describe("marks", () => {
  const marked = (text: string) =>
    searchSubjects(index, text, { syllables }).map(({ entry: { code, name }, inCode, inName }) => [
      ...inCode.map(({ start, end }) => code.slice(start, end)),
      ...inName.map(({ start, end }) => name.slice(start, end)),
    ]);

  test("show what of the code and of the name was typed", () => {
    expect(marked("20106")[0]).toEqual(["20106"]);
    expect(marked("2010601 运行")).toEqual([["2010601", "运行"]]);
    expect(marked("事务").sort()).toEqual([["事务"], ["事务"], ["事务"]]);
  });

  test("of words that touch or overlap are one; apart they stay apart, in the name's order", () => {
    expect(marked("运行 行政")).toContainEqual(["行政运行"]);
    expect(marked("一般公共 公共服务")).toEqual([["一般公共服务"]]);
    expect(marked("公共服务 公共")).toEqual([["公共服务"]]);
    expect(marked("支出 一般")).toEqual([["一般", "支出"]]);
  });

  test("reach to the end of the last syllable that was begun, and begin behind a bracket", () => {
    expect(marked("xzyunxi")).toEqual([["行政运行"], ["行政运行"]]);
    expect(spokenStretch("xz", [null, "xing", "zheng"])).toEqual({ start: 1, end: 3 });
  });

  test("are left out where the name that is compared is not as long as the printed one", () => {
    const spaced = createSearchIndex(createSubjects("any", [entry("201", "一般 公共服务")]));
    expect(searchSubjects(spaced, "公共")).toMatchObject([{ inCode: [], inName: [] }]);
  });
});

describe("order", () => {
  const evidences = [
    "doubtful",
    "unverified",
    "likely",
    "printed-2018+",
    "printed-2023+",
    "official",
  ] as const;

  test("equally fitting ones come by their evidence, the best first", () => {
    const all = evidences.map((evidence, i) => entry(`2010${String(i)}`, "行政运行", { evidence }));
    const hits = searchSubjects(createSearchIndex(createSubjects("any", all)), "行政");
    expect(hits.map(({ entry: { evidence } }) => evidence)).toEqual([...evidences].reverse());
  });

  test("of several words the worst fitting one counts", () => {
    const all = [entry("20101", "其他行政运行"), entry("20102", "行政事务运行")];
    const hits = searchSubjects(createSearchIndex(createSubjects("any", all)), "运行 行政");
    expect(hits.map(({ entry: { code } }) => code)).toEqual(["20101", "20102"]);
    const begun = [entry("20101", "其他行政运行"), entry("20102", "行政运行其他")];
    const ranked = searchSubjects(createSearchIndex(createSubjects("any", begun)), "行政运行");
    expect(ranked.map(({ entry: { code } }) => code)).toEqual(["20102", "20101"]);
  });

  test("the very name comes before what is in use, a spoken whole one does not", () => {
    const all = [entry("20101", "行政"), entry("20102", "行政运行")];
    const ranked = (text: string) =>
      searchSubjects(createSearchIndex(createSubjects("any", all)), text, {
        syllables,
        isUsed: ({ code }) => code === "20102",
      }).map(({ entry: { code } }) => code);
    expect(ranked("行政")).toEqual(["20101", "20102"]);
    expect(ranked("xz")).toEqual(["20102", "20101"]);
  });

  test("a name spoken as a whole comes before one that begins so", () => {
    const all = [entry("20101", "行政运行"), entry("20102", "行政")];
    const hits = searchSubjects(createSearchIndex(createSubjects("any", all)), "xz", { syllables });
    expect(hits.map(({ entry: { code } }) => code)).toEqual(["20102", "20101"]);
  });
});

describe("what a subject belongs to", () => {
  test("is meant by its very code or a part of its name, spoken too, and never the subject itself", () => {
    expect(found("201 行政运行").sort()).toEqual(["2010101", "2010601"]);
    expect(found("2010 行政")).toContain("2010601");
    expect(found("caizheng 行政运行", { syllables })).toEqual(["2010601"]);
    expect(found("0106 行政运行")).toEqual([]);
    expect(found("财政运行 行政运行")).toEqual([]);
  });

  test("alone it is not enough", () => {
    expect(found("一般公共")).toEqual(["201"]);
    expect(found("一般公共 财政")).toEqual(["20106", "2010699"]);
    expect(found("一般公共 一般")).toEqual(["201"]);
  });
});

test("what a subject belongs to may have letters in its name", () => {
  const all = createSubjects("any", [entry("201", "PPP项目支出"), entry("20101", "行政运行")]);
  const hits = searchSubjects(createSearchIndex(all), "ppp 行政");
  expect(hits.map(({ entry: { code } }) => code)).toEqual(["20101"]);
});

test("ü is typed as ü or v, and letters of either case find letters in names", () => {
  const spoken: Readonly<Record<string, string>> = { 绿: "lv", 化: "hua" };
  const speak = (name: string): Syllables => [...name].map((one) => spoken[one] ?? null);
  const all = createSearchIndex(
    createSubjects("any", [entry("20101", "绿化"), entry("20102", "PPP项目")])
  );
  const codes = (text: string) =>
    searchSubjects(all, text, { syllables: speak }).map(({ entry: { code } }) => code);
  for (const text of ["lühua", "lvhua", "LÜH"]) expect(codes(text)).toEqual(["20101"]);
  expect(codes("lhua")).toEqual(["20101"]);
  for (const text of ["ppp", "PPP", "ｐｐｐ项目"]) expect(codes(text)).toEqual(["20102"]);
});

describe("laws of spoken names", () => {
  const SYLLABLES = ["xing", "zhi", "zheng", "a", "an", "chang", "shi", "e", "nv"];
  const anyName = fc.array(fc.constantFrom(...SYLLABLES, null), { minLength: 1, maxLength: 8 });
  const initial = (syllable: string) => syllable.charAt(0);

  test("every name is found, as a whole, by its initials and by its syllables", () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const spoken = name.filter((one) => one !== null);
        fc.pre(spoken.length > 0);
        for (const letters of [spoken.map(initial).join(""), spoken.join("")]) {
          const stretch = spokenStretch(letters, name);
          expect(stretch && isWhole(stretch, name)).toBe(true);
        }
      })
    );
  });
});

test("the edition that ships: every subject is found by its code first, and among the hits of its name", () => {
  const shipped = createSearchIndex(standardSubjects);
  const branches: readonly Branch[] = ["economic-department", "income"];
  for (const branch of branches)
    for (const one of standardSubjects.all(branch)) {
      expect(searchSubjects(shipped, one.code, { branch })[0]?.entry).toBe(one);
      const names = searchSubjects(shipped, one.name, { branch });
      expect(names.some((hit) => hit.entry === one)).toBe(true);
    }
});
