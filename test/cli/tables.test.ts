import { expectTables, type CheckJson, type TablesJson } from "./contract";
import { runHere, SAMPLES } from "./test-terminal";

test.each(SAMPLES)("%s: what check recognises, nothing more", async (file) => {
  const { code, stdout, stderr } = await runHere(["tables", file, "--json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
  const result = JSON.parse(stdout) as TablesJson;
  expectTables(result);
  const check = await runHere(["check", file, "--json"]);
  const { tables, unrecognised } = JSON.parse(check.stdout) as CheckJson;
  expect(result).toEqual({ file, tables, unrecognised });
});

test("for people: kinds, places, years and units", async () => {
  const { code, stdout, stderr } = await runHere(["tables", "samples/dadukou-2026.xlsx"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
  expect(stdout).toMatch(/^samples\/dadukou-2026\.xlsx\n部门：/);
  expect(stdout).toMatch(/^ {2}“三公”经费支出表 .* [A-Z]+\d+:[A-Z]+\d+ +2026 +万元/m);
});
