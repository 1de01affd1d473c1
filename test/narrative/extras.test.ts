import {
  EXTRA_SLOTS,
  extraSlot,
  isFactId,
  isNewUnit,
  remarkSlot,
  titleOf,
} from "../../src/narrative/extras";
import { FORMAT_CHOICES, formatOf } from "../../src/narrative/format";
import { reasonNotes } from "../../src/narrative/notes/reasons";
import { mayHaveOverview } from "../../src/narrative/overview/may-have-overview";
import { STYLES } from "../../src/narrative/styles/registry";
import type { TableKind } from "../../src/tables/table";
import { buildBook } from "./book-builder";

test("what may be added is asked as a reason or as a fact", () => {
  expect(extraSlot("sangong.reason", "减少")).toEqual({
    id: "sangong.reason",
    kind: "reason",
    label: "“三公”经费预算变化的主要原因",
    suggestions: [],
    direction: "减少",
  });
  expect(extraSlot("assets.holder", null)).not.toHaveProperty("direction");
  expect(EXTRA_SLOTS.filter(({ kind }) => kind === "reason").map(({ id }) => id)).toEqual([
    "expenditure.basic.reason",
    "expenditure.project.reason",
    "sangong.reason",
  ]);
  expect(remarkSlot("sangong.reception")).toEqual({
    id: "sangong.reception.remark",
    kind: "fact",
    label: "公务接待费的补充说明",
    suggestions: [],
  });
});

test("a new unit is one where it is said so, blanks around it or not", () => {
  expect([" 是 ", "是", "否", ""].map((answer) => isNewUnit({ "unit.new": answer }))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isNewUnit({})).toBe(false);
});

test("a heading is a person's where one is typed for a part that has one", () => {
  expect(titleOf("terms", { "terms.title": " 六、名词 " })).toBe("六、名词");
  expect(titleOf("terms", { "terms.title": "  " })).toBeNull();
  expect(titleOf("contact", { "contact.title": "联系" })).toBeNull();
});

test.each([
  ...["reform", "sangong.reason.direction", "sangong.reception.remark", "terms.title"],
  ...["format.items", "basic.previous"],
])("%s is an answer that can be used", (id) => expect(isFactId(id)).toBe(true));

test.each(["reform.direction", "contact.title", "remark", "format", "constructor"])(
  "%s is none",
  (id) => expect(isFactId(id)).toBe(false)
);

test("the format is changed by each answer, and by no other", () => {
  expect(FORMAT_CHOICES.map(({ id, label, answers }) => [id, label, answers.join()])).toEqual([
    ["format.unit", "金额单位", "元,万元"],
    ["format.thousands", "千分位", "是,否"],
    ["format.trim-zeros", "去掉小数末尾的零", "是,否"],
    ["format.percentages", "写出增减百分比", "是,否"],
    ["format.items", "列出哪些来源", "非零,全部,分年"],
  ]);
  const { unit, thousands, trimZeros, percentages, items } = STYLES.standard;
  const format = { unit, thousands, trimZeros, percentages, items };
  const facts = (answers: readonly number[]) =>
    Object.fromEntries(
      FORMAT_CHOICES.map(({ id, answers: all }, i) => [id, ` ${all[answers[i] ?? 0] ?? ""}`])
    );
  const first = {
    unit: "元",
    thousands: true,
    trimZeros: true,
    percentages: true,
    items: "non-zero",
  };
  expect(formatOf(format, facts([0, 0, 0, 0, 0]))).toEqual(first);
  const second = {
    unit: "万元",
    thousands: false,
    trimZeros: false,
    percentages: false,
    items: "all",
  };
  expect(formatOf(format, facts([1, 1, 1, 1, 1]))).toEqual(second);
  expect(formatOf(format, { "format.items": "分年" })).toEqual({ ...format, items: "by-year" });
  expect(formatOf(format, { "format.unit": "亿元", "format.thousands": "toString" })).toEqual(
    format
  );
});

test.each([
  ["appropriation", "基本支出", "basic"],
  ["appropriation", "项目支出", "project"],
  ["appropriation", "政府性基金预算支出", "fund"],
  ["appropriation", "国有资本经营预算支出", "state-capital"],
  ["other-matters", "机关运行经费", "running"],
])("in %s a reason for %s that is its use is noted", (section, name, id) => {
  const given = (reason: string, use: string) =>
    reasonNotes({ [`${id}.change.reason`]: reason, [`${id}.use`]: use });
  const note = {
    section,
    text: `${name}的增减原因与主要用途填的是同样的话，原因没有说明为什么增减。`,
  };
  expect(given("主要原因是人员增加；", "用于人员增加。")).toEqual([note]);
  expect(given("人员增加", "人员减少")).toEqual([]);
  expect(given("", "")).toEqual([]);
});

test.each<readonly [TableKind, boolean]>([
  ["general-expenditure", true],
  ["department-expenditure", true],
  ["appropriation-balance", true],
  ["department-balance", true],
  ["sangong", false],
])("a book with %s alone may have an overview: %s", (kind, may) => {
  expect(mayHaveOverview(buildBook([{ kind, columns: [["total"]], rows: [] }]))).toBe(may);
});
