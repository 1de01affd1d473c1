import fc from "fast-check";
import { hasAll, queryOf, searchable } from "../../../src/taskpane/list/query";

const finds = (query: string, ...texts: string[]) => hasAll(queryOf(query), searchable(texts));

test.each([
  ["三公", "一般公共预算“三公”经费支出表"],
  ["“小计”是空的", "2026年“小计”是空的"],
  ["2010301 行政", "2010301 行政运行"],
  ["(基本支出)", "合计（基本支出）"],
  ["１０８８.８", "应为 1,088.80"],
  ["1,088.80", "应为 1088.80"],
  ["-28.50", "差额 −28.50 万元"],
  ["C7", "C7"],
  ["$c$7", "C7"],
  ["合计", "合　　计"],
])("“%s” is found in “%s”", (query, text) => {
  expect(finds(query, text)).toBe(true);
});

test.each([
  ["C7", "C70"],
  ["C7", "AC7"],
  ["支出 收入", "支出总表"],
  ["运行维护", "运行"],
])("“%s” is not found in “%s”", (query, text) => {
  expect(finds(query, text)).toBe(false);
});

test("a sheet and its cell may be asked for as Excel writes them", () => {
  expect(finds("表八!C7", "表八 C7")).toBe(true);
  expect(finds("表八！$C$7", "表八 C7")).toBe(true);
  expect(finds("'表八 部门支出总表'!C7", "表八 部门支出总表 C7")).toBe(true);
  expect(finds("项目 7!C7", "项目 7 C7")).toBe(true);
  expect(finds("项目 7!C7", "项目 17 C70")).toBe(false);
  expect(finds("表八!C7", "表九 C7", "表八 C8")).toBe(false);
});

test("no word is found across two texts", () => {
  expect(finds("行政运行", "行政", "运行")).toBe(false);
  expect(finds("行政 运行", "行政", "运行")).toBe(true);
});

test("blanks alone look for nothing: everything is found", () => {
  expect(queryOf(" 　")).toEqual([]);
  expect(finds(" ", "行政运行")).toBe(true);
});

test("law: whatever a text holds, its own words find it, however they are written", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30 }), (text) => {
      expect(finds(text, text)).toBe(true);
      expect(finds(text.toLowerCase(), text.toUpperCase().toLowerCase())).toBe(true);
    }),
    { numRuns: 60 }
  );
});
