/** Which tables are known by their header and rows alone, which titles name a kind, and how lists are read. */
import { createBook } from "../../src/tables/book";
import { codeIn } from "../../src/tables/code";
import { departmentScope, plainDepartment } from "../../src/tables/department-names";
import { departmentInTitle } from "../../src/tables/department";
import { KIND_TITLES } from "../../src/tables/kind-titles";
import { KIND_READERS, PERFORMANCE_KINDS } from "../../src/tables/kinds/registry";
import { recogniseTables } from "../../src/tables/recognise";
import { kindWords } from "../../src/tables/title";
import { sheet } from "./sheet";

const kindsIn = (text: string, name?: string) =>
  recogniseTables([sheet(text, name)]).tables.map(({ kind }) => kind);
const reasonsIn = (text: string) =>
  recogniseTables([sheet(text)]).unrecognised.map(({ reason }) => reason);

const ECONOMIC = (header: string) => `
科目编码 | 科目名称 | ${header}
 | 合计 | 30.5 | 20.5 | 10
301 | 工资福利支出 | 30.5 | 20.5 | 10
30101 | 基本工资 | 30.5 | 20.5 | 10`;

const FUNCTIONAL = (header: string) => `
科目编码 | 科目名称 | ${header}
 | 合计 | 30.5 | 20.5 | 10
205 | 教育支出 | 30.5 | 20.5 | 10
20502 | 普通教育 | 30.5 | 20.5 | 10`;

describe("without a title", () => {
  test.each([
    ["basic-expenditure", ECONOMIC("合计 | 人员经费 | 公用经费")],
    ["department-income", FUNCTIONAL("合计 | 一般公共预算 | 事业收入")],
    [
      "sangong",
      "合计 | 因公出国（境）费 | 公务接待费 | 公务用车购置费 | 公务用车运行费\n10.5 | 1.5 | 2 | 3 | 4",
    ],
    ["procurement", "项目 | 总计 | 一般公共预算\n合计 | 10 | 10\n货物 | 6 | 6\n服务 | 4 | 4"],
    [
      "general-expenditure",
      FUNCTIONAL(
        "一般公共预算支出 | 一般公共预算支出 | 一般公共预算支出\n | | 合计 | 基本支出 | 项目支出"
      ),
    ],
  ])("%s is known by its header", (kind, text) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  test("部门支出总表 is not, unless the sheet's name says so", () => {
    const text = FUNCTIONAL("合计 | 基本支出 | 项目支出");
    expect(kindsIn(text)).toEqual([]);
    expect(kindsIn(text, "部门支出总表")).toEqual(["department-expenditure"]);
    expect(reasonsIn(text)).toEqual([expect.stringMatching(/^没有表名，从表头看可能是/)]);
  });

  test("基本支出 by economic subjects needs both of its parts", () => {
    expect(kindsIn(ECONOMIC("合计 | 人员经费 | 其他"))).not.toContain("basic-expenditure");
    expect(kindsIn(ECONOMIC("合计 | 其他 | 公用经费"))).not.toContain("basic-expenditure");
  });
});

test("every kind is named by its own title, and by no other but a twin's", () => {
  for (const [kind, title] of Object.entries(KIND_TITLES)) {
    const named = [...KIND_READERS, ...PERFORMANCE_KINDS].filter(({ names }) =>
      names(kindWords(title))
    );
    expect([title, named.map((one) => one.kind)]).toEqual([title, [kind]]);
  }
});

describe("purchases", () => {
  const rowsOf = (...labels: readonly string[]) => {
    const lines = labels.map((label) => `${label} | 5 | 5`).join("\n");
    const [table] = recogniseTables([
      sheet(`政府采购预算明细表\n单位：万元\n项目 | 总计 | 一般公共预算\n合计 | 9 | 9\n${lines}`),
    ]).tables;
    return table?.rows.map(({ line, name }) =>
      typeof line === "object" && line && "procurement" in line ? line.procurement : name
    );
  };

  test("are goods, works and services, however these are called", () => {
    const called = ["A货物", "B-工程类", "C、服务采购", "政府采购货物支出", "A.政府采购服务合计"];
    expect(rowsOf(...called)).toEqual(["合计", "goods", "works", "services", "goods", "services"]);
  });

  test("are what they are called where nothing says of which sort", () => {
    expect(rowsOf("D货物", "货物运输", "办公货物")).toEqual([
      "合计",
      "D货物",
      "货物运输",
      "办公货物",
    ]);
  });

  test("within a sort are left out: the three sorts are the table", () => {
    expect(rowsOf("货物", "打印机", "服务", "物业")).toEqual(["合计", "goods", "services"]);
  });
});

describe("names and codes", () => {
  test.each([
    ["某某局（本级）", "本级", "某某局"],
    ["某某局本级", "本级", "某某局"],
    ["某某局(汇总)", "汇总", "某某局"],
    ["103001-某某局（机关）", "机关", "某某局"],
    ["(103)某某局", "", "某某局"],
    ["某某局本级医院", "", "某某局本级医院"],
    ["12某某局", "", "12某某局"],
    ["某某局（公章）", "", "某某局"],
  ])("%s is of the scope «%s», and plainly %s", (name, scope, plain) => {
    expect([departmentScope(name), plainDepartment(name)]).toEqual([scope, plain]);
  });

  test("a code is dotted whole, or none", () => {
    expect(["201.03", "201-03-01", "201.03.01"].map((text) => codeIn(text)?.code)).toEqual([
      ...["20103", "2010301", "2010301"],
    ]);
    for (const text of ["201.03.01.5", "201.03x", "201.3", "1201.03"])
      expect(codeIn(text)).toBeNull();
  });

  test("a title names no department where it only says 部门 or 单位", () => {
    for (const title of ["部门预算收支总表", "本单位综合预算收支总表", "附件部门收支总表"])
      expect(departmentInTitle(title)).toBeNull();
    expect(departmentInTitle("某某本部门收支总表")).not.toBeNull();
  });

  test("a book has the department that a cell names where no title does", () => {
    const text = `部门支出总表\n部门：某某区教育局 | | | |${FUNCTIONAL("合计 | 基本支出 | 项目支出")}`;
    expect(createBook([sheet("甲 | 乙"), sheet(text, "表八")]).department).toBe("某某区教育局");
    expect(createBook([sheet("甲 | 乙\n单位名称：某某中心")]).department).toBe("某某中心");
    expect(createBook([sheet("甲 | 乙")]).department).toBeNull();
  });
});

test("a list's subtotals and rows without amounts are no items", () => {
  const [table] = recogniseTables([
    sheet(`
项目支出明细表
单位：万元
预算单位 | 功能科目 | 项目名称 | 合计
合计 | | | 30
某某局 | | | 30
某某局 | 2050201 | 校舍维修 | 20
某某局 | 2050202 | 设备 | 10
某某局 | 2050203 | 未定 |`),
  ]).tables;
  expect(table?.rows.map(({ line, cells }) => [line, cells[0]?.raw])).toEqual([
    ["total", 30],
    ["item", 20],
    ["item", 10],
  ]);
});
