import { normaliseName } from "../../src/money/width";
import { createSearchIndex, searchSubjects } from "../../src/subjects/search";
import { spokenStretch, isWhole } from "../../src/subjects/spoken-name";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { learnToSpell, syllablesOf } from "../../src/taskpane/subjects/pinyin";

/** How the names of subjects are spoken, by the real library. */
const names = [
  ...new Set(standardSubjects.all().map(({ name }) => normaliseName(name).toLowerCase())),
];
const spoken = (name: string) => {
  const syllables = syllablesOf(name);
  if (!syllables) throw new Error(`nobody knows how ${name} is spoken`);
  return syllables;
};
const readings = (name: string) => spoken(name).filter((one) => one !== null);

beforeAll(() => learnToSpell(names), 30000);

test("every standard name is found, as a whole, by its own initials and by its own syllables", () => {
  for (const name of names) {
    const syllables = readings(name);
    expect(syllables.length).toBeGreaterThan(0);
    for (const letters of [syllables.map((one) => one.charAt(0)).join(""), syllables.join("")]) {
      const stretch = spokenStretch(letters, spoken(name));
      expect(stretch && isWhole(stretch, spoken(name)) ? name : letters).toBe(name);
    }
  }
});

test("there is a syllable for each character of Chinese, and only for these", () => {
  for (const name of names)
    expect([...name].map((one) => /\p{Script=Han}|[a-z]/u.test(one))).toEqual(
      spoken(name).map((one) => one !== null)
    );
});

test.each([
  ["行政运行", "xzyx"],
  ["发行", "fx"],
  ["行业业务管理", "hyywgl"],
  ["退牧还草", "tmhc"],
  ["返还性收入", "fhxsr"],
  ["差旅费", "clf"],
  ["重大科学工程", "zdkxgc"],
  ["统计抽样调查", "tjcydc"],
  ["日常经济运行调节", "rcjjyxtj"],
])("%s is %s", async (name, initials) => {
  await learnToSpell([name]);
  expect(
    readings(name)
      .map((one) => one.charAt(0))
      .join("")
  ).toBe(initials);
});

test.each([
  ["差旅费", "chailvfei"],
  ["退牧还草", "tuimuhuancao"],
  ["南水北调", "nanshuibeidiao"],
  ["行业医院", "hangyeyiyuan"],
  ["灾后重建", "zaihouchongjian"],
])("%s is spoken %s", async (name, letters) => {
  await learnToSpell([name]);
  expect(readings(name).join("")).toBe(letters);
});

test("81 subjects are called 行政运行, and all of them are found by xzyx before anything else", () => {
  const hits = searchSubjects(createSearchIndex(standardSubjects), "xzyx", {
    branch: "function",
    syllables: syllablesOf,
  });
  expect(hits.slice(0, 81).map(({ entry: { name } }) => name)).toEqual(
    Array.from({ length: 81 }, () => "行政运行")
  );
});
