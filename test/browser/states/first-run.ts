import { press, sample, seen, type Chapter } from "./state";

const ribbon = "功能区";

/** Before a check, while one runs, and when it does not come about. */
export const firstRun: Chapter = {
  name: "first-run",
  workbook: sample("dadukou-2026"),
  states: [
    { name: "first", reach: (host) => seen(host, "数据只在这台电脑上处理") },
    {
      name: "new-tables",
      reach: async (host) => {
        await press(host, "新建套表");
        await host.pane.getByLabel("年度").fill("2027");
      },
    },
    {
      name: "new-tables-mistake",
      reach: async (host) => {
        await host.pane.getByLabel("年度").fill("27");
        await seen(host, /四位|例如|年度.*填/);
      },
      leave: (host) => press(host, "返回"),
    },
    {
      name: "done-by-ribbon",
      reach: async (host) => {
        await host.page
          .getByRole("toolbar", { name: ribbon })
          .getByRole("button", { name: "清除标记" })
          .click();
        await seen(host, "标记已清除。");
      },
      leave: (host) => press(host, "知道了"),
    },
    {
      name: "waiting",
      reach: async (host) => {
        await host.inPage((page) => void (page.session.limits.editing = true), null);
        await press(host, "检查本工作簿");
        await seen(host, /Esc/);
      },
      leave: async (host) => {
        await press(host, "取消");
        await host.inPage((page) => void (page.session.limits.editing = false), null);
      },
    },
    {
      name: "running",
      reach: async (host) => {
        await host.inPage((page) => void (page.session.limits.latencyMs = 60_000), null);
        await press(host, "检查本工作簿");
        await seen(host, "正在检查");
      },
      leave: async (host) => {
        await press(host, "取消");
        // The request that is under way stays so; nobody waits for it.
        await host.inPage((page) => void (page.session.limits.latencyMs = 0), null);
        await host.inPage((page) => page.reloadPane(), null);
        await host.paneReady();
      },
    },
    {
      name: "error",
      reach: async (host) => {
        await host.inPage((page) => page.session.limits.failNext("GeneralException"), null);
        await press(host, "检查本工作簿");
        await seen(host, "暂时不能检查");
      },
    },
  ],
};
