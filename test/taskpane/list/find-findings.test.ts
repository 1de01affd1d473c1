import type { Finding } from "../../../src/checks/finding";
import { notRunKinds } from "../../../src/checks/messages/not-run";
import { foldConsequences } from "../../../src/checks/fold-consequences";
import type { Shown } from "../../../src/taskpane/list/finding-grade";
import { searchIndex } from "../../../src/taskpane/list/find-findings";
import { filterList } from "../../../src/taskpane/list/list-filter";
import { queryOf } from "../../../src/taskpane/list/query";
import { cellAddress } from "../../../src/tables/grid";
import { resultOf } from "../../fixtures/sample-result";
import { sampleGrids } from "../../fixtures/samples";

const ALL: readonly Shown[] = ["error", "warning", "explained", "rounding", "not-run"];
let filter: (query: string, shown?: readonly Shown[]) => ReturnType<typeof filterList>;
let causes: readonly Finding[];
let consequences: ReadonlyMap<number, readonly Finding[]>;

beforeAll(async () => {
  const { book, findings, coverage } = resultOf(await sampleGrids("dadukou-2024"));
  ({ causes, consequences } = foldConsequences(findings));
  const index = searchIndex(causes, consequences, book);
  const whole = {
    findings: causes,
    notRun: notRunKinds(coverage),
    unrecognised: book.unrecognised,
  };
  filter = (query, shown = ALL) =>
    filterList(whole, queryOf(query), shown, (finding) => index.get(finding));
});

test("without a query everything is there", () => {
  expect(filter("").findings).toHaveLength(causes.length);
  expect(filter("").hidden.size).toBe(0);
});

test("every finding is found by its cell with its sheet, and by nothing of another sheet", () => {
  for (const finding of causes) {
    const [place] = finding.where;
    if (!place || place.narrative) continue;
    const found = filter(`${place.sheet.replace(/\s/g, " ")}!${cellAddress(place)}`).findings;
    expect(found).toContain(finding);
    for (const { where, sides, id } of found) {
      const cells = [
        ...where,
        ...(sides?.left ?? []).map(({ cell }) => cell),
        ...(sides?.right ?? []).map(({ cell }) => cell),
        ...(consequences.get(id) ?? []).flatMap((one) => one.where),
      ];
      expect(cells.some((cell) => "sheet" in cell && cell.sheet === place.sheet)).toBe(true);
    }
  }
});

test("a subject is found by its code and by its name, also where only the row has it", () => {
  const byCode = filter("20103").findings;
  expect(byCode.length).toBeGreaterThan(0);
  expect(filter("政府办公厅（室）及相关机构事务").findings.length).toBeGreaterThan(0);
});

test("what is a consequence is found in its cause", () => {
  const [id, [consequence] = []] = [...consequences][0] ?? [];
  const [place] = consequence?.where ?? [];
  if (!place || place.narrative) throw new Error("the sample has no consequence");
  const found = filter(`${place.sheet}!${cellAddress(place)}`).findings;
  expect(found.map((one) => one.id)).toContain(id);
});

test("what belongs to a counter that is off is not shown, but counted", () => {
  const { findings, hidden } = filter("", ["error"]);
  expect(findings.every(({ severity }) => severity === "error")).toBe(true);
  expect(findings.length + [...hidden.values()].reduce((a, b) => a + b, 0)).toBe(causes.length);
});

test("what did not run is found by what it would have compared and by its reason", () => {
  const checks = (query: string) =>
    filter(query).notRun.flatMap(({ reasons }) => reasons.flatMap((one) => one.checks));
  expect(checks("上年的工作簿").length).toBeGreaterThan(0);
  expect(checks("上年的工作簿").length).toBeLessThan(checks("").length);
  expect(checks("没有这样的话")).toEqual([]);
  expect(filter("上年的工作簿", ["error"]).notRun).toEqual([]);
});
