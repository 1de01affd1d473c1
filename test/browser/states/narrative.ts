import { press, published, sample, seen, view, type Chapter } from "./state";

/** A draft, as long as something is to be filled in. */
const EXPORT = /^导出(草稿)?$/;
const SLOT = "公务接待费减少的主要原因";

/** A narrative that is written, filled, styled and exported. */
export const narrative: Chapter = {
  name: "narrative",
  workbook: sample("dadukou-2026"),
  states: [
    {
      name: "write-first",
      reach: async (host) => {
        await view(host, "说明");
        await host.pane.getByRole("button", { name: "生成说明" }).waitFor();
      },
    },
    {
      name: "write",
      reach: async (host) => {
        await press(host, "生成说明");
        await host.pane.getByTitle(SLOT).waitFor();
      },
    },
    {
      name: "write-source",
      reach: async (host) => {
        await host.pane.getByRole("button", { name: "1020.77", exact: true }).first().hover();
        await host.pane.getByRole("button", { name: "1020.77", exact: true }).first().focus();
        await host.pane
          .getByRole("group", { name: /来源|1020\.77/ })
          .first()
          .waitFor();
      },
      leave: async (host) => {
        await host.page.keyboard.press("Escape");
        await host.page.mouse.move(5, 5);
      },
    },
    {
      name: "write-slot",
      reach: async (host) => {
        await host.pane.getByTitle(SLOT).click();
        await host.pane.getByRole("group", { name: SLOT }).waitFor();
      },
    },
    {
      name: "write-answered",
      reach: async (host) => {
        const editor = host.pane.getByRole("group", { name: SLOT });
        await editor.getByRole("textbox").fill("因厉行节约，压减接待批次");
        await editor.getByRole("button", { name: "填入", exact: true }).click();
        await host.pane.getByRole("button", { name: "因厉行节约" }).waitFor();
        // Under the pointer a figure would show where it comes from.
        await host.page.mouse.move(5, 5);
      },
    },
    {
      name: "write-export",
      reach: async (host) => {
        await press(host, EXPORT);
        await host.pane.getByRole("button", { name: "导出 Word" }).waitFor();
      },
      leave: (host) => press(host, EXPORT),
    },
    {
      name: "write-own-words",
      reach: async (host) => {
        await press(host, /^改写这一段：（一）职能职责/);
        await host.pane.getByRole("textbox").first().waitFor();
      },
      leave: (host) => press(host, "取消"),
    },
    {
      name: "style",
      reach: async (host) => {
        await press(host, "修改样式");
        await host.pane.getByLabel("第1段").waitFor();
      },
    },
    {
      name: "style-mistake",
      reach: async (host) => {
        await host.pane.getByLabel("第1段").fill("{{ nobody }}");
        await seen(host, "有 1 处要改");
      },
      leave: (host) => press(host, "返回"),
    },
    {
      name: "like",
      reach: async (host) => {
        await press(host, "参照上年");
        await host.pane.getByLabel("粘贴上年的情况说明").fill(published("dadukou-2026"));
        await press(host, "参照这段文字");
        await seen(host, "像“");
      },
      leave: async (host) => {
        await press(host, "不再参照");
        await press(host, "返回");
      },
    },
    {
      name: "more",
      reach: async (host) => {
        await press(host, "补充");
        await seen(host, "可以补充的内容");
      },
      leave: (host) => press(host, "返回"),
    },
  ],
};

/** A text that somebody else has written. */
export const audit: Chapter = {
  name: "audit",
  workbook: sample("dadukou-2026"),
  states: [
    {
      name: "paste",
      reach: async (host) => {
        await view(host, "说明");
        await host.pane.getByRole("tab", { name: "核对" }).click();
        await host.pane.getByLabel("粘贴情况说明的文字").fill(published("dadukou-2026"));
      },
    },
    {
      name: "audit",
      reach: async (host) => {
        await press(host, "核对文字");
        await host.pane.getByRole("button", { name: /^27\.5万元，错误/ }).waitFor();
      },
    },
    {
      name: "audit-open",
      reach: async (host) => {
        await host.pane.getByRole("button", { name: /^27\.5万元，错误/ }).press("Enter");
        await host.pane.getByRole("button", { name: "改为 28.5" }).waitFor();
      },
    },
    {
      name: "audit-corrected",
      reach: async (host) => {
        await press(host, "改为 28.5");
        await host.pane.getByRole("button", { name: "撤销", exact: true }).waitFor();
      },
    },
  ],
};
