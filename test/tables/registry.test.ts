import { readdirSync } from "node:fs";
import { join } from "node:path";
import { KIND_READERS, PERFORMANCE_KINDS } from "../../src/tables/kinds/registry";
import { KIND_TITLES } from "../../src/tables/kind-titles";
import { kindWords } from "../../src/tables/title";

const folder = join(__dirname, "..", "..", "src", "tables", "kinds");

/** Both sorts of kinds: tables of amounts, and of performance goals. */
const KINDS = [...KIND_READERS, ...PERFORMANCE_KINDS];

/** The files that are no kinds. */
const FRAME = ["kind", "performance-kind", "registry"];

/** Titles as departments print them, and the kind each names. */
const TITLES: readonly (readonly [string, string])[] = [
  ["2026年财政拨款收支总表", "appropriation-balance"],
  ["部门财政拨款收支总体情况表", "appropriation-balance"],
  ["财政拨款收支预算总表", "appropriation-balance"],
  ["一般公共预算支出表", "general-expenditure"],
  ["一般公共预算财政拨款支出预算表（功能分类）", "general-expenditure"],
  ["一般公共预算当年拨款支出情况表", "general-expenditure"],
  ["一般公共预算基本支出表", "basic-expenditure"],
  ["一般公共预算基本支出情况表（按部门预算支出经济分类）", "basic-expenditure"],
  ["一般公共预算基本支出表（政府经济分类）", "basic-expenditure-government"],
  ["一般公共预算项目支出表（部门预算支出经济分类科目）", "project-expenditure"],
  ["一般公共预算项目支出表（政府预算支出经济分类科目）", "project-expenditure-government"],
  ["一般公共预算“三公”经费支出表", "sangong"],
  ["2026年财政拨款“三公”经费预算情况表", "sangong"],
  ["政府性基金预算支出情况表", "fund-expenditure"],
  ["国有资本经营预算财政拨款支出预算表", "state-capital-expenditure"],
  ["部门收支总表", "department-balance"],
  ["收入支出预算总表", "department-balance"],
  ["财政拨款收入支出总表", "appropriation-balance"],
  ["政府性基金预算财政拨款收入支出预算表", "fund-expenditure"],
  ["收支预算总表", "department-balance"],
  ["部门预算收支总表", "department-balance"],
  ["部门综合预算收支总表", "department-balance"],
  ["单位收支总体情况表", "department-balance"],
  ["部门收入总表", "department-income"],
  ["2026年收入预算总表", "department-income"],
  ["部门收入总体情况表", "department-income"],
  ["部门支出总表", "department-expenditure"],
  ["支出预算总表", "department-expenditure"],
  ["单位支出总体情况表", "department-expenditure"],
  ["2026年部门支出预算表", "department-expenditure"],
  ["2026年支出预算表", "department-expenditure"],
  ["某某局收入预算总体情况表", "department-income"],
  ["某某区政府采购中心部门收支总表", "department-balance"],
  ["2026年某某区社会保险局单位支出总表", "department-expenditure"],
  ["某某市绩效评价中心2026年部门收入总表", "department-income"],
  ["某某区人民政府办公室（本级）一般公共预算财政拨款支出预算表", "general-expenditure"],
  ["政府采购预算明细表", "procurement"],
  ["采购预算表", "procurement"],
  ["项目支出明细表", "project-details"],
  ["部门整体支出绩效目标表", "overall-performance"],
  ["某某局政府整体绩效目标表", "overall-performance"],
  ["2026年度部门（单位）整体支出绩效目标申报表", "overall-performance"],
  ["单位预算绩效目标表", "overall-performance"],
  ["项目绩效目标表 (2026年度)", "project-performance"],
  ["某某局 2023 年预算项目绩效目标表-1", "project-performance"],
  ["部门项目支出绩效目标表", "project-performance"],
];

describe("the registry of kinds", () => {
  it("has every kind file once", () => {
    const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ""));
    const kinds = files.filter((file) => !FRAME.includes(file));
    expect(KINDS.map(({ kind }) => kind).sort()).toEqual(kinds.sort());
  });

  it.each(TITLES)("«%s» names %s and no other kind", (title, kind) => {
    const named = KINDS.filter(({ names }) => names(kindWords(title)));
    expect(named.map((one) => one.kind)).toEqual([kind]);
  });

  it.each(KINDS.map(({ kind }) => kind))("the usual title of %s names it alone", (kind) => {
    const title = kindWords(KIND_TITLES[kind]);
    expect(KINDS.filter(({ names }) => names(title)).map((one) => one.kind)).toEqual([kind]);
  });

  it.each([
    "绩效目标表",
    "部门整体支出和项目支出绩效目标表",
    "部门职责表",
    "资产负债表",
    "培训支出情况表",
    "2026年债务支出预算表",
    "2026年债务收支预算表",
    "非税收入情况表",
    "财政拨款支出明细表",
  ])("«%s» names none", (title) => {
    expect(KINDS.filter(({ names }) => names(kindWords(title)))).toEqual([]);
  });
});
