import { strangeNames } from "../../fixtures/strange-names";
import { check, finding, press, seen, view, type Chapter } from "./state";

/** Names as long and as strange as Excel lets them be: nothing stands beyond the edge, covers its neighbour or turns it round. */
export const strange: Chapter = {
  name: "strange-names",
  workbook: async () => Buffer.from(await strangeNames()),
  states: [
    { name: "strange-check", reach: check },
    {
      name: "strange-sides",
      reach: async (host) => {
        await finding(host, "没有 208");
        // With a sign of direction obeyed, 31.123 would be read there.
        await seen(host, /“财政拨款收支总表”中没有这个科目。应为 321\.13 万元/);
      },
      leave: (host) => finding(host, "没有 208"),
    },
    {
      name: "strange-repair",
      reach: async (host) => {
        await finding(host, "2010301 的名称与标准不同");
        await host.pane.getByRole("table", { name: "修复预览" }).waitFor();
      },
      leave: (host) => finding(host, "2010301 的名称与标准不同"),
    },
    {
      name: "strange-overview",
      reach: async (host) => {
        await press(host, "支出概览：本年与上年");
        await host.pane.getByRole("button", { name: "插入为图表" }).waitFor();
      },
      leave: (host) => press(host, "支出概览：本年与上年"),
    },
    {
      name: "strange-recognised",
      reach: async (host) => {
        await press(host, "识别结果和更正");
        await seen(host, "识别出的表");
      },
      leave: (host) => press(host, "返回"),
    },
    {
      name: "strange-narrative",
      reach: async (host) => {
        await view(host, "说明");
        await press(host, "生成说明");
        await seen(host, "部门收支总体情况");
      },
    },
    {
      name: "strange-subject",
      reach: async (host) => {
        await view(host, "科目");
        await host.pane.getByRole("searchbox", { name: "搜索科目" }).fill("2010301");
        await host.pane
          .getByRole("button", { name: /2010301/ })
          .first()
          .click();
        await host.pane.getByRole("region", { name: "科目详情" }).waitFor();
        await seen(host, /处写法不同/);
      },
      leave: (host) => press(host, "返回"),
    },
    {
      name: "strange-query",
      reach: async (host) => {
        const query = `${"查无此名".repeat(80)}\u202e反`;
        await host.pane.getByRole("searchbox", { name: "搜索科目" }).fill(query);
        await seen(host, /没有找到“查无此名.*…”/);
      },
      leave: (host) => host.pane.getByRole("searchbox", { name: "搜索科目" }).fill(""),
    },
  ],
};
