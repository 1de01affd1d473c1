import { writeXlsx } from "hucre";
import type { Grid } from "../../../src/tables/grid";
import { repairedGrids } from "../../fixtures/repaired-samples";
import { check, seen, type Chapter } from "./state";

/** A sample without its errors. */
export const correct: Chapter = {
  name: "correct",
  workbook: async () => workbookOf(await repairedGrids("dadukou-2026")),
  states: [
    {
      name: "success",
      reach: async (host) => {
        await check(host);
        await seen(host, "没有发现错误");
      },
    },
  ],
};

/** No budget table in it. */
export const foreign: Chapter = {
  name: "foreign",
  workbook: () => workbookOf([{ sheet: "通讯录", top: 0, left: 0, values: [["姓名", "科室"]] }]),
  states: [
    {
      name: "no-tables",
      reach: async (host) => {
        await host.pane.getByRole("button", { name: "检查本工作簿" }).click();
        await seen(host, "没有识别到预算公开表");
      },
    },
  ],
};

async function workbookOf(grids: readonly Grid[]): Promise<Buffer> {
  const file = await writeXlsx({
    sheets: grids.map(({ sheet, top, left, values }) => ({
      name: sheet,
      rows: [
        ...Array.from({ length: top }, () => []),
        ...values.map((row) => [...Array.from({ length: left }, () => null), ...row]),
      ],
    })),
  });
  return Buffer.from(file);
}
