import { check, checked, finding, press, sample, seen, type Chapter } from "./state";

const BLANK = /2026年“小计”是空的/;
const OVERVIEW = "支出概览：本年与上年";
const EXPENDITURE = "一般公共预算财政拨款支出预算表";

/** The list of findings and what can be done with one, or with several. */
export const findings: Chapter = {
  name: "findings",
  workbook: sample("dadukou-2026"),
  states: [
    { name: "check", reach: check },
    {
      name: "check-overview",
      reach: async (host) => {
        await press(host, OVERVIEW);
        await host.pane.getByRole("button", { name: "插入为图表" }).waitFor();
      },
      leave: (host) => press(host, OVERVIEW),
    },
    {
      name: "check-arrangement",
      reach: async (host) => {
        await press(host, "排列方式");
        await host.pane.getByRole("menuitemradio", { name: "按核验内容排列" }).waitFor();
      },
    },
    {
      name: "check-by-rule",
      reach: async (host) => {
        await host.pane.getByRole("menuitemradio", { name: "按核验内容排列" }).click();
        await host.pane.getByRole("menu").waitFor({ state: "detached" });
      },
      leave: async (host) => {
        await press(host, "排列方式");
        await host.pane.getByRole("menuitemradio", { name: "按表排列" }).click();
      },
    },
    {
      name: "check-menu",
      reach: async (host) => {
        await press(host, "更多");
        await host.pane.getByRole("menuitem", { name: "清除标记" }).waitFor();
      },
      leave: (host) => host.page.keyboard.press("Escape"),
    },
    {
      name: "check-search",
      reach: async (host) => {
        await host.pane.getByRole("searchbox", { name: "搜索结果" }).fill("满意度");
        await host.until(() => host.pane.getByRole("button", { name: BLANK }).count(), 0);
      },
    },
    {
      name: "check-no-hit",
      reach: async (host) => {
        await host.pane.getByRole("searchbox", { name: "搜索结果" }).fill("没有的");
        await seen(host, "没有符合条件的结果");
      },
      leave: (host) => press(host, "清除条件"),
    },
    {
      name: "check-open",
      reach: async (host) => {
        await finding(host, BLANK);
        await seen(host, "填入 28.50");
      },
    },
    {
      name: "check-focus",
      reach: async (host) => {
        await host.page.keyboard.press("Tab");
        await host.page.keyboard.press("Shift+Tab");
      },
    },
    {
      name: "check-repaired",
      reach: async (host) => {
        await press(host, "填入 28.50");
        await host.pane.getByRole("button", { name: "撤销", exact: true }).first().waitFor();
      },
      leave: async (host) => {
        await press(host, "撤销");
        await host.pane.getByRole("button", { name: "填入 28.50" }).waitFor();
        await finding(host, BLANK);
      },
    },
    {
      name: "check-bulk",
      reach: async (host) => {
        await host.pane.getByRole("button", { name: /^修复 \d+ 项$/ }).click();
        await seen(host, /将改动 \d+ 个单元格/);
      },
      leave: (host) => host.page.keyboard.press("Escape"),
    },
    {
      name: "check-tails",
      reach: async (host) => {
        await host.pane.getByLabel("显示哪些结果").getByRole("button", { name: /尾差/ }).click();
      },
      leave: async (host) => {
        await host.pane.getByLabel("显示哪些结果").getByRole("button", { name: /尾差/ }).click();
      },
    },
    {
      name: "check-warning",
      reach: async (host) => {
        await host.showSheet(EXPENDITURE);
        await host.type("D8", "-1006.79");
        await host.pane
          .getByRole("button", { name: /金额是负数/ })
          .first()
          .waitFor();
        await finding(host, "金额是负数");
        await press(host, "说明这一条");
      },
    },
    {
      name: "check-explained",
      reach: async (host) => {
        await host.page.keyboard.type("按文件冲减");
        await press(host, "保存");
        await seen(host, "说明：按文件冲减");
      },
    },
    {
      name: "check-outdated",
      reach: async (host) => {
        await host.type("D8", "-6.79");
        await press(host, "重新检查");
        await checked(host);
        await seen(host, "数已变，原说明：");
      },
    },
    {
      name: "recognised",
      reach: async (host) => {
        await press(host, "识别结果和更正");
        await host.pane
          .getByRole("button", { name: /^更正：/ })
          .first()
          .waitFor();
      },
    },
    {
      name: "recognised-edit",
      reach: async (host) => {
        await host.pane
          .getByRole("button", { name: /^更正：.*整体绩效目标表/ })
          .first()
          .click();
        await host.pane.getByRole("combobox").first().waitFor();
      },
      leave: (host) => press(host, "返回"),
    },
    {
      name: "coverage",
      reach: async (host) => {
        await host.pane.getByRole("button", { name: /项核验已运行|项通过/ }).click();
        await host.pane.getByRole("region", { name: "核验范围" }).waitFor();
      },
      leave: (host) => press(host, "返回"),
    },
  ],
};
