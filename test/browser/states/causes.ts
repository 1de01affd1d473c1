import { check, finding, press, sample, seen, type Chapter } from "./state";

/** One cause behind several findings. */
export const causes: Chapter = {
  name: "causes",
  workbook: sample("tongnan-2023"),
  states: [
    {
      name: "cause",
      reach: async (host) => {
        await check(host);
        await finding(host, "一列错位一行");
        await host.pane.getByRole("table", { name: "修复预览" }).waitFor();
      },
    },
    {
      name: "cause-consequences",
      reach: async (host) => {
        await host.pane.getByText(/另有 \d+ 处由此引起/).click();
      },
    },
    {
      name: "cause-repaired",
      reach: async (host) => {
        await press(host, /^修复 \d+ 个单元格$/);
        await host.pane.getByRole("button", { name: "撤销", exact: true }).first().waitFor();
      },
    },
    {
      name: "repairs-done",
      reach: async (host) => {
        await host.pane.getByRole("button", { name: /^已修复 \d+ 项$/ }).click();
      },
      leave: (host) => host.page.keyboard.press("Escape"),
    },
  ],
};

/** A subject under the name that it had in another year. */
export const renamed: Chapter = {
  name: "renamed",
  workbook: sample("jiulongpo-2026"),
  states: [
    {
      name: "rename",
      reach: async (host) => {
        await check(host);
        await finding(host, "215 的名称前后不一致");
        await seen(host, "同一编码只能有一个名称");
      },
    },
  ],
};
