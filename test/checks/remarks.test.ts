import fc from "fast-check";
import { runChecks } from "../../src/checks/engine";
import type { Finding, Severity } from "../../src/checks/finding";
import {
  NO_REMARKS,
  REMARKS,
  canBeExplained,
  explain,
  outdatedRemarks,
  parseRemarks,
  printRemarks,
  remarkOn,
  withRemarks,
  type RemarkBook,
} from "../../src/checks/remarks";
import type { CellValue } from "../../src/money/amount";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook, type Book } from "../../src/tables/book";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";
import { bookOf, buildTable } from "./build-table";
import { checkOf } from "./run";

type Words = readonly [string, ...CellValue[]];
type Options = Parameters<typeof buildTable>[3];

/** 行政运行 in 项目支出 and an annuity that is not the half: one finding without amounts, one with. */
const RUNNING: Words = ["2010301 行政运行", 5, null, 5];
const PENSION: Words = ["2080505 机关事业单位基本养老保险缴费支出", 10, 10, null];
const ANNUITY: Words = ["2080506 机关事业单位职业年金缴费支出", 4, 4, null];

function expenditure(rows: readonly Words[], options?: Options) {
  return buildTable("general-expenditure", ["total", "basic", "project"], rows, options);
}

function bookWith(...rows: readonly Words[]): Book {
  return bookOf([expenditure(rows)]);
}

function findingsOf(book: Book): readonly Finding[] {
  const asked = ["item-nature", "annuity-half"].map(checkOf);
  return runChecks({ book, subjects: standardSubjects }, asked).findings;
}

function findingOf(check: string, book: Book): Finding {
  const finding = findingsOf(book).find((candidate) => candidate.check === check);
  if (!finding) throw new Error(`no finding of ${check}`);
  return finding;
}

/** The remarks of the findings of a check, in their order. */
function said(check: string, kept: RemarkBook, book: Book): readonly (string | null)[] {
  return withRemarks(findingsOf(book), kept, book)
    .filter((finding) => finding.check === check)
    .map(({ remark }) => remark?.text ?? null);
}

function outdated(kept: RemarkBook, book: Book): readonly (readonly [string, string])[] {
  const old = outdatedRemarks(findingsOf(book), kept, book);
  return findingsOf(book).flatMap(({ id, check }) => {
    const remark = old.get(id);
    return remark ? [[check, remark.text] as const] : [];
  });
}

const BOOK = bookWith(RUNNING, PENSION, ANNUITY);

describe("printRemarks and parseRemarks", () => {
  test("what was printed is read again", () => {
    const remark = fc.record({ key: fc.string(), amounts: fc.string(), text: fc.string() });
    fc.assert(
      fc.property(fc.array(remark), (remarks) => {
        expect(parseRemarks(printRemarks({ remarks }))).toEqual({
          state: "read",
          kept: { remarks },
        });
      })
    );
  });

  test("a remark still holds after it was printed and read", () => {
    const kept = explain(NO_REMARKS, findingOf("item-nature", BOOK), "“人员”另列\n<见附注>", BOOK);
    const parsed = parseRemarks(printRemarks(kept));
    if (parsed.state !== "read") throw new Error(parsed.state);
    expect(said("item-nature", parsed.kept, BOOK)).toEqual(["“人员”另列\n<见附注>"]);
  });

  test.each([
    "",
    "{",
    "null",
    "[]",
    '"text"',
    "{}",
    '{"remarks":[]}',
    '{"version":1}',
    '{"version":1,"remarks":{}}',
    '{"version":0,"remarks":[]}',
    '{"version":"2","remarks":[]}',
    '{"version":1,"remarks":[null]}',
    '{"version":1,"remarks":[{"key":"k","amounts":"a"}]}',
    '{"version":1,"remarks":[{"key":"k","amounts":"a","text":1}]}',
  ])("%s is damaged", (json) => {
    expect(parseRemarks(json)).toEqual({ state: "damaged" });
  });

  test("a printed text that was cut off anywhere is damaged", () => {
    const whole = printRemarks(explain(NO_REMARKS, findingOf("annuity-half", BOOK), "补缴", BOOK));
    for (let end = 0; end < whole.length; end++)
      expect(parseRemarks(whole.slice(0, end))).toEqual({ state: "damaged" });
  });

  test("a later version is newer, whatever its remarks look like", () => {
    for (const remarks of [[], {}, [{ said: "x" }]])
      expect(parseRemarks(JSON.stringify({ version: REMARKS.version + 1, remarks }))).toEqual({
        state: "newer",
      });
  });
});

test("what was last said of a finding is found again, whatever its amounts are now", () => {
  const finding = findingOf("annuity-half", BOOK);
  const other = findingOf("item-nature", BOOK);
  expect(remarkOn(finding, NO_REMARKS, BOOK)).toBeNull();
  const kept = explain(NO_REMARKS, finding, "补缴", BOOK);
  const both = explain(kept, other, "人员另列", BOOK);
  expect([remarkOn(finding, both, BOOK), remarkOn(other, both, BOOK)]).toEqual([
    "补缴",
    "人员另列",
  ]);
  expect(remarkOn(other, kept, BOOK)).toBeNull();
  const later = bookWith(RUNNING, PENSION, ["2080506 机关事业单位职业年金缴费支出", 3, 3, null]);
  expect(remarkOn(findingOf("annuity-half", later), kept, later)).toBe("补缴");
});

describe("canBeExplained", () => {
  test.each<[Severity, boolean]>([
    ["error", false],
    ["rounding", false],
    ["warning", true],
    ["info", true],
  ])("%s: %s", (severity, expected) => {
    expect(canBeExplained({ ...findingOf("item-nature", BOOK), severity })).toBe(expected);
  });

  test("an error takes no remark, neither a new one nor one given to it as a warning", () => {
    const warning = findingOf("annuity-half", BOOK);
    const error: Finding = { ...warning, severity: "error" };
    expect(() => explain(NO_REMARKS, error, "补缴", BOOK)).toThrow(RangeError);
    const kept = explain(NO_REMARKS, warning, "补缴", BOOK);
    expect(withRemarks([error], kept, BOOK)).toEqual([error]);
    const changed = bookWith(RUNNING, PENSION, ["2080506 年金", 3, 3, null]);
    const later: Finding = { ...findingOf("annuity-half", changed), severity: "error" };
    expect(outdatedRemarks([later], kept, changed).size).toBe(0);
  });
});

describe.each([
  {
    check: "item-nature",
    other: "annuity-half",
    changed: bookWith(["2010301 行政运行", 6, null, 6], PENSION, ANNUITY),
  },
  {
    check: "annuity-half",
    other: "item-nature",
    changed: bookWith(RUNNING, PENSION, ["2080506 机关事业单位职业年金缴费支出", 3, 3, null]),
  },
])("a remark on $check", ({ check, other, changed }) => {
  const kept = explain(NO_REMARKS, findingOf(check, BOOK), " 口径见通知 ", BOOK);

  test("is set on its finding alone, trimmed, and the rest of the finding stays", () => {
    expect(said(check, kept, BOOK)).toEqual(["口径见通知"]);
    expect(said(other, kept, BOOK)).toEqual([null]);
    const findings = findingsOf(BOOK);
    const bare = withRemarks(findings, kept, BOOK).map((finding) => ({ ...finding, remark: null }));
    expect(bare).toEqual(findings);
    expect(outdated(kept, BOOK)).toEqual([]);
  });

  test("is dropped when an amount changes, and is told as the old one", () => {
    expect(said(check, kept, changed)).toEqual([null]);
    expect(outdated(kept, changed)).toEqual([[check, "口径见通知"]]);
  });

  test("gives way to what is said of the new amount", () => {
    const anew = explain(kept, findingOf(check, changed), "已核对", changed);
    expect(anew.remarks).toHaveLength(1);
    expect(said(check, anew, changed)).toEqual(["已核对"]);
    expect(outdated(anew, changed)).toEqual([]);
  });

  test("holds in the same tables opened again", () => {
    const parsed = parseRemarks(printRemarks(kept));
    expect(parsed).toEqual({ state: "read", kept });
    expect(said(check, kept, bookWith(RUNNING, PENSION, ANNUITY))).toEqual(["口径见通知"]);
  });

  test("stays when rows are inserted above", () => {
    const above = bookWith(["201 一般公共服务支出", 7, 2, 5], RUNNING, PENSION, ANNUITY);
    expect(said(check, kept, above)).toEqual(["口径见通知"]);
    const between = bookWith(RUNNING, ["208 社会保障和就业支出", 14, 14, null], PENSION, ANNUITY);
    expect(said(check, kept, between)).toEqual(["口径见通知"]);
    expect(outdated(kept, between)).toEqual([]);
  });

  test("stays when the sheet is renamed", () => {
    const renamed = bookOf([expenditure([RUNNING, PENSION, ANNUITY], { sheet: "表2" })]);
    expect(said(check, kept, renamed)).toEqual(["口径见通知"]);
  });

  test("is taken away by an empty text", () => {
    expect(explain(kept, findingOf(check, BOOK), " ", BOOK)).toEqual(NO_REMARKS);
  });

  test("said twice is the same as said once, and set twice as set once", () => {
    expect(explain(kept, findingOf(check, BOOK), "口径见通知", BOOK)).toEqual(kept);
    const once = withRemarks(findingsOf(BOOK), kept, BOOK);
    expect(withRemarks(once, kept, BOOK)).toEqual(once);
  });

  test.each<[string, Options, Options]>([
    ["of another department", { department: "某局" }, { department: "某中心", sheet: "表2" }],
    ["on another sheet", { sheet: "表1" }, { sheet: "表2" }],
  ])("is not taken by the same row and amounts of a table %s", (_, first, second) => {
    const rows = [RUNNING, PENSION, ANNUITY];
    const both = bookOf([expenditure(rows, first), expenditure(rows, second)]);
    const [one, two] = findingsOf(both).filter((finding) => finding.check === check);
    if (!one || !two) throw new Error("expected a finding in each table");
    expect(said(check, explain(NO_REMARKS, one, "甲", both), both)).toEqual(["甲", null]);
    expect(said(check, explain(NO_REMARKS, two, "乙", both), both)).toEqual([null, "乙"]);
  });
});

test("findings are left as they are where nothing was explained", () => {
  const findings = findingsOf(BOOK);
  expect(withRemarks(findings, NO_REMARKS, BOOK)).toBe(findings);
  expect(outdatedRemarks(findings, NO_REMARKS, BOOK).size).toBe(0);
});

test.each(SAMPLE_NAMES)("in %s every finding keeps the remark given to it", async (name) => {
  const book = createBook(await sampleGrids(name));
  const { findings } = runChecks({ book, subjects: standardSubjects });
  const asked = findings.filter(canBeExplained);
  expect(asked.length).toBeGreaterThan(0);
  const text = ({ id }: Finding) => `说明 ${String(id)}`;
  const kept = asked.reduce(
    (remarks, finding) => explain(remarks, finding, text(finding), book),
    NO_REMARKS
  );
  expect(withRemarks(findings, kept, book).map(({ remark }) => remark?.text ?? null)).toEqual(
    findings.map((finding) => (canBeExplained(finding) ? text(finding) : null))
  );
});
