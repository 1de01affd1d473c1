import { press, sample, seen, view, type Chapter } from "./state";

const SEARCH = "搜索科目";

/** Looking a subject up. */
export const subjects: Chapter = {
  name: "subjects",
  workbook: sample("dadukou-2026"),
  states: [
    {
      name: "subjects-tree",
      reach: async (host) => {
        await view(host, "科目");
        await host.pane.getByRole("treeitem", { name: /^201/ }).click();
        await host.pane.getByRole("treeitem", { name: /^20103/ }).click();
        await host.pane.getByRole("treeitem", { name: /^2010301/ }).waitFor();
      },
    },
    {
      name: "subjects-search",
      reach: async (host) => {
        await host.pane.getByRole("searchbox", { name: SEARCH }).fill("xzyx");
        await seen(host, /\d+ 个科目/);
      },
    },
    {
      name: "subjects-detail",
      reach: async (host) => {
        await host.pane
          .getByRole("button", { name: /2010301/ })
          .first()
          .click();
        await host.pane.getByRole("region", { name: "科目详情" }).waitFor();
      },
    },
    {
      name: "subjects-replace",
      reach: async (host) => {
        await host.showSheet("一般公共预算财政拨款支出预算表");
        await host.clickCell("B9");
        await press(host, "只写代码");
        await host.pane.getByRole("button", { name: "替换", exact: true }).waitFor();
      },
      leave: async (host) => {
        await press(host, "不替换");
        await press(host, "返回");
      },
    },
    {
      name: "subjects-none",
      reach: async (host) => {
        await host.pane.getByRole("searchbox", { name: SEARCH }).fill("资产勘探");
        await host.pane.getByRole("tabpanel", { name: "科目" }).getByText(/没有/).first().waitFor();
      },
      leave: (host) => host.pane.getByRole("searchbox", { name: SEARCH }).fill(""),
    },
    {
      name: "subjects-official",
      reach: async (host) => {
        await press(host, "更换");
        await host.pane.getByRole("button", { name: "返回" }).waitFor();
      },
    },
    {
      name: "subjects-official-preview",
      reach: async (host) => {
        await host.pane.getByLabel("载入科目表").setInputFiles({
          name: "2027年政府收支分类科目.csv",
          mimeType: "text/csv",
          buffer: Buffer.from(
            "编码,名称\n201,一般公共服务支出\n20103,政府办公厅\n2010398,新设\n合计,\n"
          ),
        });
        await host.pane.getByRole("button", { name: "使用这份科目表" }).waitFor();
      },
      leave: async (host) => {
        await press(host, "不使用");
        await press(host, "返回");
      },
    },
    {
      name: "subjects-used",
      reach: async (host) => {
        await view(host, "检查");
        await press(host, "检查本工作簿");
        await seen(host, "项核验已运行");
        await view(host, "科目");
        await host.pane.getByRole("searchbox", { name: SEARCH }).fill("xzyx");
        await seen(host, "本工作簿用到的在前");
        await host.pane
          .getByRole("button", { name: /2010301/ })
          .first()
          .click();
        await host.pane.getByRole("region", { name: "科目详情" }).waitFor();
      },
    },
  ],
};
