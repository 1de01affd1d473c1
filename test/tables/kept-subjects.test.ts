import fc from "fast-check";
import type { OfficialTable } from "../../src/subjects/official-subjects";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { BRANCHES } from "../../src/subjects/tree";
import { printKept, readKept } from "../../src/tables/kept-content";
import { SUBJECT_TABLE } from "../../src/tables/kept-subjects";

const anySubject = fc.record({
  branch: fc.constantFrom(...BRANCHES),
  code: fc.stringMatching(/^[1235]\d\d(\d\d){0,2}$/),
  name: fc.constantFrom(
    "行政运行",
    "2030年议程",
    "政府办公厅（室）<及> & “相关”机构事务",
    "其他（一）"
  ),
});
const anyTable: fc.Arbitrary<OfficialTable> = fc.record({
  edition: fc.string({ minLength: 1, unit: "grapheme" }),
  subjects: fc.uniqueArray(anySubject, {
    minLength: 1,
    selector: ({ branch, code }) => `${branch} ${code}`,
  }),
});

test("what is kept comes back as it was, branch by branch", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const back = readKept(SUBJECT_TABLE, "1", printKept(SUBJECT_TABLE, table));
      if (back.state !== "read" || !back.kept) throw new Error(back.state);
      expect(back.kept.edition).toBe(table.edition);
      expect(new Set(back.kept.subjects)).toEqual(new Set(table.subjects));
      expect(back.kept.subjects).toHaveLength(table.subjects.length);
    })
  );
});

test("a whole edition takes less than 60,000 characters", () => {
  const subjects = standardSubjects.all().map(({ branch, code, name }) => ({ branch, code, name }));
  expect(printKept(SUBJECT_TABLE, { edition: "2026", subjects }).length).toBeLessThan(60_000);
});

test.each([
  '{"edition": "2026"}',
  '{"edition": "", "branches": {"function": ["201 一般公共服务支出"]}}',
  '{"edition": "2026", "branches": {}}',
  '{"edition": "2026", "branches": {"function": []}}',
  '{"edition": "2026", "branches": {"other": ["201 一般公共服务支出"]}}',
  '{"edition": "2026", "branches": {"function": ["201一般公共服务支出"]}}',
  '{"edition": "2026", "branches": {"function": ["20 一般公共服务支出"]}}',
  '{"edition": "2026", "branches": {"function": ["201 甲", "201 乙"]}}',
  '{"edition": "2026", "branches": {"function": "201 甲"}}',
  "[]",
  "null",
  "{",
])("%s is damaged", (json) => {
  expect(readKept(SUBJECT_TABLE, "1", json).state).toBe("damaged");
});

test("what a newer version kept is told from what is damaged", () => {
  expect(readKept(SUBJECT_TABLE, "2", "{").state).toBe("newer");
});
