/** Nothing of last year's workbook is left out silently: what has no place in the new set is told, in the pane, the terminal and the file. */
import { createFormSet } from "../../src/forms/form-set";
import { isToLookAt, noticeText } from "../../src/forms/notices";
import type { CellValue } from "../../src/money/amount";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook } from "../../src/tables/book";
import { SET_NOTES_SHEET } from "../../src/tables/helper-sheets";
import type { Grid } from "../../src/tables/grid";
import { gridOf } from "./sheet-grid";

function sheet(name: string, rows: readonly (readonly CellValue[])[]): Grid {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
  return { sheet: name, top: 0, left: 0, values };
}

const HEADER = ["科目编码", "科目名称", "总计", "基本支出", "项目支出"];

function general(unit: string, rows: readonly (readonly CellValue[])[]): Grid {
  return sheet("表二", [
    ["2026年青山区财政局一般公共预算财政拨款支出预算表"],
    [null, null, null, null, `单位：${unit}`],
    HEADER,
    ...rows,
  ]);
}

function setFrom(...grids: readonly Grid[]) {
  return createFormSet({
    year: 2027,
    department: "青山区财政局",
    kinds: ["general-expenditure", "basic-expenditure", "sangong"],
    codes: [],
    previous: createBook(grids),
    subjects: standardSubjects,
  });
}

function told(...grids: readonly Grid[]): string[] {
  return setFrom(...grids)
    .notices.filter(isToLookAt)
    .map(noticeText);
}

test("a workbook in order leaves nothing to look at but the table that it has not", () => {
  const tables = general("万元", [
    ["合计", null, 12.5, 12.5],
    ["201", "一般公共服务支出", 12.5, 12.5],
    ["20103", "政府办公厅（室）及相关机构事务", 12.5, 12.5],
    ["2010301", "行政运行", 12.5, 12.5],
  ]);
  expect(told(tables)).toEqual([
    "上年的工作簿里没有找到“‘三公’经费支出表”，它的上年预算数没有填。请自己填写。",
  ]);
});

test("rows without a code, codes twice, texts for amounts, sums that are none, other names", () => {
  const lines = told(
    general("万元", [
      ["合计", null, 40, 40],
      ["201", "一般公共服务支出", 30, 30],
      ["20103", "政府办公厅（室）及相关机构事务", 30, 30],
      ["2010301", "行政运作", 12.5, 12.5],
      ["2010301", "行政运行", 7.5, 7.5],
      ["2010302", "一般行政管理事务", "待定", null],
      ["2010350", "事业运行", 10, 10],
      ["2019876", "本地事务", 2, 2],
      [null, "青山区财政局（本级）", 5, 5],
    ])
  );
  expect(lines).toContain(
    "上年的“青山区财政局（本级）”（“表二”C12，5.00 万元）没有可用的科目编码，没有带过来。请自己填写。"
  );
  expect(lines).toContain(
    "上年的 2010301 有两行，“表二”C8 的 7.50 万元 没有带过来。请核对后自己加上。"
  );
  expect(lines).toContain("上年“一般行政管理事务”的 “表二”C9 不是数字，没有带过来。请自己填写。");
  expect(lines).toContain(
    "上年“20103 政府办公厅（室）及相关机构事务”公开的是 30.00 万元，各项之和是 22.50 万元；上年预算数按公开的填，没有用公式。"
  );
  expect(lines).toContain("2010301 上年的名称是“行政运作”，已按科目表改为“行政运行”。");
  expect(lines).toContain(
    "2019876 本地事务不在科目表里，名称沿用上年的。请对照本年的政府收支分类科目核对。"
  );
});

test("subjects without a usable code in another table are named", () => {
  const economic = sheet("表三", [
    ["2026年青山区财政局一般公共预算财政拨款基本支出预算表"],
    [null, null, null, null, "单位：万元"],
    ["科目编码", "科目名称", "总计", "人员经费", "日常公用经费"],
    ["合计", null, 3, 3, null],
    ["301", "工资福利支出", 3, 3, null],
    ["30101", "基本工资", 2, 2, null],
    [null, "本地补贴", 1, 1, null],
  ]);
  expect(told(economic)).toContain(
    "上年的“基本支出预算表（部门经济分类）”有 1 行没有可用的科目编码，没有沿用：本地补贴。"
  );
});

test("a sum that only rounding keeps from its parts is taken as printed, and is nothing to look at", () => {
  const { notices } = setFrom(
    general("万元", [
      ["合计", null, 30.01],
      ["201", "一般公共服务支出", 10],
      ["208", "社会保障和就业支出", 20],
    ])
  );
  const told = notices.find(({ type }) => type === "sum-as-printed");
  expect(told && noticeText(told)).toBe(
    "上年“合计”公开的是 30.01 万元，各项之和是 30.00 万元，差的是尾差；上年预算数按公开的填，没有用公式。"
  );
  expect(told && isToLookAt(told)).toBe(false);
});

test("“三公” whose total is not that of its items stays as printed, and is to be looked at", () => {
  const sangong = sheet("表四", [
    ["2026年青山区财政局一般公共预算“三公”经费支出表"],
    [null, null, null, null, null, "单位：万元"],
    ["合计", "因公出国（境）费", "公务用车购置及运行费", null, null, "公务接待费"],
    [null, null, "小计", "公务用车购置费", "公务用车运行费", null],
    [9, null, null, 3, 4, 1],
  ]);
  expect(told(sangong)).toContain(
    "上年“‘三公’经费合计”公开的是 9.00 万元，各项之和是 8.00 万元；上年预算数按公开的填，没有用公式。"
  );
});

test("amounts in 元 are converted, and that is said but not as something to look at", () => {
  const { notices } = setFrom(
    general("元", [
      ["合计", null, 125_049.9, 125_049.9],
      ["201", "一般公共服务支出", 125_049.9, 125_049.9],
    ])
  );
  const converted = notices.find(({ type }) => type === "converted");
  expect(converted && noticeText(converted)).toBe(
    "上年的“一般公共预算财政拨款支出预算表”以元为单位，已换算为万元，保留两位小数。"
  );
  expect(converted && isToLookAt(converted)).toBe(false);
});

test("the set keeps the list in a sheet of its own, what is to be looked at first", () => {
  const set = setFrom(
    general("万元", [
      ["合计", null, 1],
      ["201", "一般公共服务支出", 1],
    ])
  );
  const last = set.sheets.at(-1);
  expect(last?.name).toBe(SET_NOTES_SHEET);
  const rows = last ? gridOf(last).values.slice(3) : [];
  expect(rows.map(([sort]) => sort)).toEqual(["请核对", "已带过来", "已带过来"]);
  expect(rows.map(([, text]) => text)).toEqual([
    ...set.notices.filter(isToLookAt).map(noticeText),
    ...set.notices.filter((notice) => !isToLookAt(notice)).map(noticeText),
  ]);
});
