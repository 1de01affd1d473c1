import { yearBefore } from "../../fixtures/year-before";
import { sample, seen, view, type Chapter } from "./state";

/** What can be set, and what is kept. */
export const settings: Chapter = {
  name: "settings",
  workbook: sample("dadukou-2026"),
  states: [
    { name: "settings", reach: (host) => view(host, "设置") },
    {
      name: "settings-previous",
      reach: async (host) => {
        const chooser = host.page.waitForEvent("filechooser");
        const panel = host.pane.getByRole("tabpanel", { name: "设置" });
        await panel
          .getByRole("button", { name: /^(选择文件|换一个文件)$/ })
          .first()
          .click();
        const buffer = Buffer.from(await yearBefore("dadukou-2026"));
        await (
          await chooser
        ).setFiles({
          name: "上年.xlsx",
          mimeType: "application/octet-stream",
          buffer,
        });
        await seen(host, "2025年");
      },
    },
    {
      name: "settings-kept",
      reach: async (host) => {
        const panel = host.pane.getByRole("tabpanel", { name: "设置" });
        const keep = panel.getByRole("switch", { name: "显示尾差" });
        if (!(await keep.isChecked())) await keep.click();
        await panel.getByRole("button", { name: "清除助手保存的全部内容…" }).click();
        await seen(host, "不能撤销");
        await panel.getByRole("radio", { name: "跟随 Office" }).scrollIntoViewIfNeeded();
      },
    },
    {
      name: "settings-about",
      reach: async (host) => {
        const panel = host.pane.getByRole("tabpanel", { name: "设置" });
        await panel.getByRole("button", { name: "保留" }).click();
        await panel.getByRole("switch", { name: "显示尾差" }).click();
        await panel.getByRole("button", { name: "复制诊断信息" }).scrollIntoViewIfNeeded();
      },
    },
  ],
};
