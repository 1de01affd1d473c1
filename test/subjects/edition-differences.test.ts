import { editionDifferences } from "../../src/subjects/edition-differences";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { officialSubjects, type OfficialSubject } from "../../src/subjects/official-subjects";

const all: readonly OfficialSubject[] = standardSubjects
  .all()
  .map(({ branch, code, name }) => ({ branch, code, name }));

test("the very edition differs in nothing, branch by branch", () => {
  const differences = editionDifferences({ edition: "2026", subjects: all }, standardSubjects);
  expect(differences.map(({ branch }) => branch)).toEqual([
    "function",
    "fund",
    "economic-department",
    "economic-government",
    "income",
  ]);
  for (const { branch, count, otherCount, added, renamed, missing } of differences) {
    expect({ added, renamed, missing }).toEqual({ added: [], renamed: [], missing: [] });
    expect([count, otherCount]).toEqual(Array(2).fill(standardSubjects.all(branch).length));
  }
});

test("added, renamed and missing codes are told apart; width and （一） are no other name", () => {
  const subjects: OfficialSubject[] = [
    { branch: "economic-government", code: "503", name: "机关资本性支出" },
    { branch: "economic-government", code: "501", name: "机关工资福利开支" },
    { branch: "economic-government", code: "598", name: "新设" },
  ];
  const [own, another] = editionDifferences({ edition: "2027", subjects }, standardSubjects);
  expect(another).toBeUndefined();
  expect(own?.added).toEqual([subjects[2]]);
  expect(own?.renamed).toEqual([{ subject: subjects[1], before: "机关工资福利支出" }]);
  expect(own?.missing.map(({ code }) => code)).toContain("502");
  expect(own?.missing.map(({ code }) => code)).not.toContain("503");
});

test("a branch that an official table leaves out stays as it ships, one that it has is all its own", () => {
  const subjects: OfficialSubject[] = [{ branch: "function", code: "201", name: "新名" }];
  const tree = officialSubjects({ edition: "2027年", subjects });
  expect(tree.all("function")).toMatchObject([{ name: "新名", evidence: "official", year: 2027 }]);
  expect(tree.all("fund")).toEqual(standardSubjects.all("fund"));
});
