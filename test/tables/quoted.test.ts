import { quoted } from "../../src/tables/quoted";

test("quotation marks inside a quoted name become single ones", () => {
  expect(quoted("部门收支总表")).toBe("“部门收支总表”");
  expect(quoted("一般公共预算“三公”经费支出表")).toBe("“一般公共预算‘三公’经费支出表”");
});
