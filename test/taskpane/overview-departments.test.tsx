import { writeXlsx } from "hucre";
import { act } from "react";
import type { OpenWorkbook } from "../host/open-workbook";
import { button, click, named, openPane, shown, text } from "./open-pane";

const SECTION = "支出概览：本年与上年";
const NAMES = [
  ["201", "一般公共服务支出"],
  ["203", "国防支出"],
  ["204", "公共安全支出"],
  ["205", "教育支出"],
  ["206", "科学技术支出"],
  ["207", "文化旅游体育与传媒支出"],
  ["208", "社会保障和就业支出"],
  ["210", "卫生健康支出"],
  ["211", "节能环保支出"],
  ["212", "城乡社区支出"],
  ["221", "住房保障支出"],
];
let host: Omit<OpenWorkbook, "close"> & { close(): Promise<void> };

/** 表二 of a department, of so many 类. */
function expenditure(department: string, amounts: readonly number[]) {
  const total = amounts.reduce((sum, one) => sum + one, 0);
  return {
    name: `${department}表二`,
    rows: [
      [`${department}2026年一般公共预算财政拨款支出预算表`, null, null, null, null],
      [null, null, null, null, "单位：万元"],
      ["科目编码", "科目名称", "总计", "基本支出", "项目支出"],
      [null, "合计", total, total, null],
      ...amounts.map((amount, i) => [
        NAMES[i]?.[0] ?? "",
        NAMES[i]?.[1] ?? "",
        amount,
        amount,
        null,
      ]),
    ],
  };
}

beforeAll(async () => {
  const many = NAMES.map((_, i) => 100 - i);
  const workbook = await writeXlsx({
    sheets: [expenditure("甲区财政局", many), expenditure("乙区水利局", [80, -20])],
  });
  host = await openPane(workbook);
  await click("检查本工作簿");
  await shown("项核验已运行");
  if (button(SECTION).getAttribute("aria-expanded") === "false") await click(SECTION);
  await shown("插入为图表");
}, 60000);
afterAll(() => host.close());

const names = () =>
  [...named("支出按类").querySelectorAll("button")].map((one) => one.getAttribute("aria-label"));

test("many 类 are folded after the eighth, and unfolded on request", async () => {
  expect(names()).toHaveLength(8);
  await click("显示其余 3 类");
  expect(names()).toHaveLength(11);
  await click("收起其余 3 类");
  expect(names()).toHaveLength(8);
});

test("without last year only this year is drawn, and the pane says how to compare", () => {
  expect(text()).toContain("表中没有上年数，只画出本年。选择上年工作簿，就能对比两年。");
  expect(names()[0]).toBe("一般公共服务支出，2026年 100.00 万元，转到 C5");
});

test("of several departments the user chooses one; what is below zero has its sign", async () => {
  const choice = named("看哪个部门、哪一年") as HTMLSelectElement;
  expect([...choice.options].map((option) => option.value)).toEqual([
    "甲区财政局2026年",
    "乙区水利局2026年",
  ]);
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set?.call(
      choice,
      "乙区水利局2026年"
    );
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    await Promise.resolve();
  });
  expect(names()).toEqual([
    "一般公共服务支出，2026年 80.00 万元，转到 C5",
    "国防支出，2026年 −20.00 万元，转到 C6",
  ]);
});
