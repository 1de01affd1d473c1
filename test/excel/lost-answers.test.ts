/** Requests whose answer gets lost, or that are refused behind what they were asked for: what is there of it is found by its own name and taken away, or it is done. */
import { addSheet } from "../../src/excel/add-sheet";
import { problemText, explainError } from "../../src/excel/excel-errors";
import { insertSheets } from "../../src/excel/insert-workbook";
import { readInventory, removeKept } from "../../src/excel/kept-inventory";
import { clearMarks, renewMarks, updateMarks, type Mark } from "../../src/excel/marks";
import { loadFacts, loadSetting, saveFacts, saveSetting } from "../../src/excel/memory";
import { insertOverviewSheet, removeOverviewSheet } from "../../src/excel/overview-sheet";
import { removeSubjectTable, saveSubjectTable } from "../../src/excel/subject-memory";
import { writeNarrativeSheet } from "../../src/excel/write-narrative-sheet";
import { NEW_SHEET } from "../../src/taskpane/own-relations/new-sheet";
import type { OverviewSheet } from "../../src/narrative/overview/overview-sheet";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";
import { writeFormWorkbook } from "../../src/files/form-workbook";
import { createFormSet } from "../../src/forms/form-set";
import { standardSubjects } from "../../src/subjects/edition-2026";

const SANGONG = "一般公共预算“三公”经费支出表";
const EXPENDITURE = "一般公共预算财政拨款支出预算表";
/** The transport's, as when the connection is gone by the time of the answer. */
const TIMED_OUT = 5012;

let host: OpenWorkbook;
let names: readonly string[];

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
  names = sheetNames();
});
afterAll(() => host.close());

const sheetNames = () => host.book.sheets().map(({ name }) => name);
/** @param skip so many requests pass before */
const lose = (skip: number) => host.session.limits.failNext(TIMED_OUT, skip, 1);

const PLAIN: OverviewSheet = {
  name: "支出概览图",
  rows: [["一", "二", "三", "四"]],
  headings: [],
  amounts: [],
  charts: [],
};

describe("sheets that are added", () => {
  const NARRATIVE = { name: "预算说明", rows: [] };
  const text = { content: { type: "text" as const, text: "正文" }, look: "text" as const };
  const formSet = createFormSet({
    year: 2027,
    department: "某局",
    kinds: ["fund-expenditure"],
    codes: [],
    previous: null,
    subjects: standardSubjects,
  });
  let formBytes: Promise<Uint8Array> | undefined;
  const WAYS: Readonly<Record<string, () => Promise<unknown>>> = {
    "a list": () => addSheet(NEW_SHEET),
    charts: () => insertOverviewSheet(PLAIN),
    "a narrative": () => writeNarrativeSheet({ ...NARRATIVE, rows: [text] }, false),
    "a set of tables": async () =>
      insertSheets(
        await (formBytes ??= writeFormWorkbook(formSet.sheets, formSet.title)),
        formSet.sheets.map(({ name }) => name)
      ),
  };
  const rows = Object.entries(WAYS);

  test.each(rows)("%s: it is gone again, and what failed is said", async (_, add) => {
    lose(1);
    await expect(add()).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
    expect(host.session.limits.forgetFaults()).toEqual([]);
    expect(sheetNames()).toEqual(names);
  });

  test.each(rows)(
    "%s: where it cannot be taken away either, its name and what to do is said",
    async (_, add) => {
      for (const lost of [2, 3]) {
        lose(1);
        host.session.limits.failNext(TIMED_OUT, lost, 0);
        const error = await add().catch((one: unknown) => one);
        host.session.limits.forgetFaults();
        const left = sheetNames().filter((name) => !names.includes(name));
        expect(left).not.toEqual([]);
        const words = problemText(explainError(error, "没有新建"));
        expect(words).toContain(
          `${left.map((name) => `“${name}”`).join("、")}${lost === 2 ? "可能" : ""}还在工作簿中`
        );
        expect(words).toContain("请看一下工作表标签");
        for (const name of left) host.book.unit.workbook.deleteSheet(host.book.sheet(name).facade);
      }
    }
  );

  test("charts that are taken back are gone although the answer was lost", async () => {
    const inserted = await insertOverviewSheet(PLAIN);
    lose(1);
    expect(await removeOverviewSheet(inserted)).toBe(true);
    expect(sheetNames()).toEqual(names);
  });
});

describe("what is kept", () => {
  test("a setting is saved although the answer says that it is not, and is not where it is not", async () => {
    lose(0);
    await saveSetting("tried", 1);
    expect([loadSetting("tried"), host.book.addInData.settings.get("tried")]).toEqual([1, "1"]);
    host.session.limits.failNext(TIMED_OUT);
    await expect(saveSetting("tried", 2)).rejects.toThrow("没有保存");
    expect([loadSetting("tried"), host.book.addInData.settings.get("tried")]).toEqual([1, "1"]);
    await saveSetting("tried", undefined);
  });

  test("what was taken out is out", async () => {
    await saveSubjectTable({ edition: "另一年", subjects: [] });
    lose(1);
    await removeSubjectTable();
    expect(host.book.addInData.parts).toEqual([]);
    await saveFacts({ a: "b" });
    lose(2);
    await removeKept(() => true);
    expect(await readInventory()).toEqual([]);
    expect(await loadFacts()).toEqual({});
  });
});

describe("marks", () => {
  const marks = Array.from({ length: 6 }, (_, i): Mark => ({
    cell: { sheet: i % 2 ? SANGONG : EXPENDITURE, row: 5 + i, column: 3 },
    severity: i % 3 ? "error" : "warning",
    message: `应为 ${String(i)}`,
  }));
  const standing = () =>
    Object.values(host.book.snapshot()).map(({ rules, notes }) => [
      // A rule that has not got its formula yet formats nothing, and nobody can tell whose it is.
      rules
        .filter((rule) => JSON.stringify(rule).includes("的标记"))
        .map(({ ranges }) => ranges.map((r) => `${r.startRow},${r.startColumn}`).sort())
        .sort(),
      notes.map(({ row, col }) => `${String(row)},${String(col)}`).sort(),
    ]);

  const withoutUnfinished = () =>
    Excel.run(async (context) => {
      for (const sheet of [SANGONG, EXPENDITURE])
        context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.clearAll();
      await context.sync();
    });

  afterEach(async () => {
    host.session.limits.forgetFaults();
    await clearMarks();
  });

  /** The code, and the share of the request that is done all the same. */
  const CASES = [0, 0.3, 0.8, 0.93, 0.97, 1].flatMap((share) =>
    ["GeneralException", TIMED_OUT].map((code) => [code, share] as const)
  );

  test("law: wherever a request breaks off, all marks stand afterwards, and this session knows each of them", async () => {
    const plain = standing();
    await renewMarks(marks);
    const wanted = standing();
    await clearMarks();
    for (const [code, share] of CASES) {
      for (const way of [renewMarks, updateMarks]) {
        const where = [way.name, code, share];
        // A look at what is there comes first, and finds nothing here to take away.
        host.session.limits.failNext(code, way === renewMarks ? 3 : 1, share);
        expect([where, await way(marks)]).toEqual([where, { cells: 6, refused: [] }]);
        expect([where, host.session.limits.forgetFaults()]).toEqual([where, []]);
        expect([where, standing()]).toEqual([where, wanted]);
        // Without a look: by the ids that the session has.
        await updateMarks([]);
        expect([where, standing()]).toEqual([where, plain]);
        await withoutUnfinished();
      }
    }
  });

  test("where marking fails and taking away does too, the user reads what may be there and what to do", async () => {
    host.session.limits.failNext("ResponsePayloadSizeLimitExceeded", 3, 1);
    host.session.limits.failNext(TIMED_OUT, 4);
    const error = await renewMarks(marks).catch((one: unknown) => one);
    expect(host.session.limits.forgetFaults()).toEqual([]);
    const words = problemText(explainError(error, "没有在表中标出"));
    expect(words).toContain("可能已经标上了");
    expect(words).toContain("清除标记");
    const plain = standing().map(() => [[], []]);
    expect(standing()).not.toEqual(plain);
    await clearMarks();
    expect(standing()).toEqual(plain);
  });
});
