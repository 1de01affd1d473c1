import { UNTITLED, workbookWithUntitledTable } from "../../fixtures/untitled-table";
import { check, press, seen, type Chapter } from "./state";
import type { HostPage } from "../page";

const choose = (host: HostPage, label: string, value: string) =>
  host.pane.getByLabel(label).first().selectOption(value);

/** What was recognised, and corrections of it. */
export const recognition: Chapter = {
  name: "recognition",
  workbook: workbookWithUntitledTable,
  states: [
    {
      name: "recognition",
      reach: async (host) => {
        await check(host);
        await press(host, "识别结果和更正");
        await seen(host, "识别结果：12 张表");
      },
    },
    {
      name: "recognition-form",
      reach: async (host) => {
        await press(host, `更正：${UNTITLED}`);
        await choose(host, "这是哪张表", "sangong");
      },
    },
    {
      name: "recognition-not-so",
      reach: async (host) => {
        await press(host, "确认");
        await seen(host, "您指定为");
      },
    },
    {
      name: "recognition-corrected",
      reach: async (host) => {
        await choose(host, "这是哪张表", "department-expenditure");
        await press(host, "确认");
        await seen(host, "识别结果：13 张表");
        await seen(host, "已按您的指定");
      },
    },
    {
      name: "recognition-ignored",
      reach: async (host) => {
        await press(host, "更正：2026年政府性基金预算支出表");
        await choose(host, "这是哪张表", "none");
        await press(host, "确认");
        await seen(host, "按您的指定不核验（1）");
        await host.pane.getByText("按您的指定不核验（1）").scrollIntoViewIfNeeded();
      },
    },
    {
      name: "recognition-header",
      reach: async (host) => {
        await press(host, "返回");
        await seen(host, "1 处不核验");
      },
    },
  ],
};
