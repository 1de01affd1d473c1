import { codeIn, levelOf } from "../../src/tables/code";
import { departmentInTitle } from "../../src/tables/department";
import { isLabelHeader, isTotalLabel } from "../../src/tables/header-words";
import { splitNumbering } from "../../src/tables/numbering";
import { isNote, looksLikeTitle, titleWords, yearsIn } from "../../src/tables/title";

describe("codes", () => {
  it.each([
    [201, "201", ""],
    [" 20103", "20103", ""],
    ["２０１０３０１", "2010301", ""],
    ["201.03.01", "2010301", ""],
    ["2010301-行政运行", "2010301", "行政运行"],
    ["2010301行政运行", "2010301", "行政运行"],
    ["[2010301]行政运行", "2010301", "行政运行"],
    ["2010301 行政运行", "2010301", "行政运行"],
    ["  301　工资福利支出", "301", "工资福利支出"],
  ])("%j has code %s and name «%s»", (value, code, name) => {
    expect(codeIn(value)).toEqual({ code, name });
  });

  it.each([null, true, "", "合计", "2026年新购公务车", "A", "12", 12.5, "#REF!", "3,037.04"])(
    "%j has none",
    (value) => {
      expect(codeIn(value)).toBeNull();
    }
  );

  it("have their level by length", () => {
    expect(["201", "20103", "2010301"].map(levelOf)).toEqual([1, 2, 3]);
  });
});

describe("numbering", () => {
  it.each([
    ["一、本年收入", 1, "本年收入"],
    ["二十七、债务发行费用支出", 1, "债务发行费用支出"],
    ["（一）一般公共预算拨款", 2, "一般公共预算拨款"],
    ["(二十八)抗疫特别国债安排的支出", 2, "抗疫特别国债安排的支出"],
    ["1.因公出国（境）费用", 3, "因公出国（境）费用"],
    ["（1）公务用车购置", 4, "公务用车购置"],
    ["其中：（1）公务用车运行维护费", 4, "公务用车运行维护费"],
    ["一般公共服务支出", 5, "一般公共服务支出"],
    ["三公经费", 5, "三公经费"],
  ])("«%s» is of level %d and names «%s»", (text, depth, name) => {
    expect(splitNumbering(text)).toEqual({ depth, name });
  });
});

describe("titles", () => {
  it.each([
    "2026年部门收支总表",
    "项目绩效目标表 (2026年度)",
    "某某局 2023 年预算项目绩效目标表-1",
    "部门收支总表（单位：万元）",
    "表六 部门收支总表",
    "一般公共预算财政拨款基本支出预算表（部门预算支出经济分类科目）",
  ])("«%s» looks like one", (text) => {
    expect(looksLikeTitle(text)).toBe(true);
  });

  it.each([
    "表六",
    "附表：1",
    "附件 13",
    "公开05表",
    "备注：本表反映当年一般公共预算财政拨款支出情况。",
    "本单位无政府性基金预算收支，故此表无数据。",
    "详见所附的部门收支总表。",
    "单位：万元",
    2026,
    null,
  ])("%j does not", (text) => {
    expect(looksLikeTitle(text)).toBe(false);
  });

  it("lose their number but not the first character of 一般公共预算", () => {
    expect(titleWords("表二 一般公共预算支出表")).toBe("一般公共预算支出表");
    expect(titleWords("附表一般公共预算支出表")).toMatch(/一般公共预算支出表$/);
    expect(titleWords("表四一般公共预算“三公”经费支出表")).toBe("一般公共预算三公经费支出表");
    expect(titleWords("附件 12-3：部门收入总表")).toBe("部门收入总表");
  });

  it.each([
    ["重庆市某某区人民政府办公室收支总表", "重庆市某某区人民政府办公室"],
    ["2026年某某区某某局部门收支总表", "某某区某某局"],
    ["某某区某某局2026年一般公共预算财政拨款支出预算表", "某某区某某局"],
    ["某某中心（本级）政府采购预算明细表", "某某中心（本级）"],
    ["2026年某某区政府采购中心部门收支总表", "某某区政府采购中心"],
    ["2026年部门收支总表", null],
    ["表六 部门收支总表", null],
    ["一般公共预算“三公”经费支出表", null],
  ])("«%s» names the department %s", (title, department) => {
    expect(departmentInTitle(title)).toBe(department);
  });

  it("tell their years in any digits", () => {
    expect(yearsIn("2026年部门收支总表")).toEqual([2026]);
    expect(yearsIn("二〇二六年部门收支总表")).toEqual([2026]);
    expect(yearsIn("2025年预算数与2026年预算数")).toEqual([2025, 2026]);
    expect(yearsIn("50010426T000005426432")).toEqual([]);
  });
});

describe("words of headers", () => {
  it.each([
    "科目编码",
    "科目名称",
    "项目",
    "支出科目",
    "部门(单位)代码",
    "政府预算经济科目",
    "项目(按功能分类)",
    "类",
  ])("«%s» heads a column of labels", (text) => {
    expect(isLabelHeader(text)).toBe(true);
  });

  it.each(["一般公共服务支出", "项目支出", "其他支出", "货物类", "合计", "预算数", "工资福利支出"])(
    "«%s» does not",
    (text) => {
      expect(isLabelHeader(text)).toBe(false);
    }
  );

  it("合计 and its forms name the total, 本年收入 does not", () => {
    for (const text of ["合计", "总计", "收入合计", "支出总计", "本年支出合计"])
      expect(isTotalLabel(text)).toBe(true);
    for (const text of ["小计", "本年收入", "合计数据", "总计划"])
      expect(isTotalLabel(text)).toBe(false);
  });

  it("备注 and what says that a table is empty are remarks", () => {
    for (const text of ["备注：本表…", "注：1.", "说明：", "本单位无此项支出，故此表无数据。"])
      expect(isNote(text)).toBe(true);
    for (const text of ["注册费", "说明书印刷", "合计"]) expect(isNote(text)).toBe(false);
  });
});
