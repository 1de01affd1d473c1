import {
  currentSubjects,
  onSubjectsChanged,
  setCurrentSubjects,
} from "../../src/subjects/current-subjects";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { unpackEdition } from "../../src/subjects/edition-asset";
import { isProven, type Evidence, type SubjectEntry } from "../../src/subjects/subjects";
import { createSubjects } from "../../src/subjects/tree";

const ENTRY: SubjectEntry = {
  branch: "function",
  code: "201",
  name: "一般公共服务支出",
  level: 1,
  evidence: "likely",
  year: null,
};

test("what ships holds until others are set; who listens hears of each change until told not to", () => {
  expect(currentSubjects()).toBe(standardSubjects);
  const heard: string[] = [];
  const end = onSubjectsChanged(() => heard.push(currentSubjects().edition));
  const other = createSubjects("别的", []);
  setCurrentSubjects(other);
  expect(currentSubjects()).toBe(other);
  end();
  setCurrentSubjects(standardSubjects);
  expect(heard).toEqual(["别的"]);
});

test("only what is printed somewhere is proven", () => {
  const all: readonly Evidence[] = [
    "official",
    "printed-2023+",
    "printed-2018+",
    "likely",
    "unverified",
    "doubtful",
  ];
  expect(all.filter((evidence) => isProven({ ...ENTRY, evidence }))).toEqual(all.slice(0, 3));
});

test("a line of the edition that cannot be read is an error", () => {
  const lines = (...own: string[]) => ({
    edition: "某年",
    branches: {
      function: own,
      fund: [],
      "economic-department": [],
      "economic-government": [],
      income: [],
    },
  });
  expect(unpackEdition(lines("201a26一般公共服务支出")).map(({ code }) => code)).toEqual(["201"]);
  for (const wrong of ["", "一般公共服务支出", "x201a26一般", "201f26一般", "201a26"])
    expect(() => unpackEdition(lines(wrong))).toThrow(/unreadable/);
});
