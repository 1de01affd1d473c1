import { readFileSync } from "node:fs";
import path from "node:path";
import { act } from "react";
import { readXlsx, writeXlsx } from "hucre";
import { NO_CORRECTIONS } from "../../src/tables/corrections";
import { withEarlierStated } from "../../src/taskpane/state/stated";
import { loadCorrections } from "../../src/excel/corrections-memory";
import type { OpenWorkbook } from "../host/open-workbook";
import { getState } from "../../src/taskpane/state/store";
import { button, click, named, openPane, shown, text, until } from "./open-pane";

/** A workbook that says neither whose it is nor of which year. */
async function silentWorkbook(): Promise<Uint8Array> {
  const file = path.resolve(__dirname, "../../samples/dadukou-2026.xlsx");
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(file)));
  const silent = (value: unknown) =>
    typeof value === "string"
      ? value
          .replace(/2025(?=年)/g, "上")
          .replace(/2026(?=年)/g, "本")
          .replace(/20\d\d年|重庆市大渡口区人民政府办公室（?部?门?）?|大渡口区?/g, "")
          .replace(/^.*[编填][制报](单位|部门).*$/, "")
      : value;
  const kept = sheets.slice(0, 9).map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((value) => silent(value) as string | number | null)),
  }));
  return writeXlsx({ sheets: kept });
}

let host: OpenWorkbook;
const form = () => named("部门和年度");

async function fill(label: string, value: string): Promise<void> {
  const input = [...form().querySelectorAll("input")].find((one) =>
    one.labels?.[0]?.textContent?.includes(label)
  );
  if (!input) throw new Error(`No field ${label}:\n${text()}`);
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
  });
}

beforeAll(async () => {
  host = await openPane(await silentWorkbook());
  await click("检查本工作簿");
  await shown("项核验已运行");
  await until(
    () => button("重新检查").getAttribute("aria-disabled") !== "true",
    "The check is not over"
  );
}, 60000);
afterAll(() => host.close());

test("what the tables do not say is asked for", () => {
  expect(text()).toContain("表中没有部门名称");
  expect(text()).toContain("年度未写明");
  expect(form().textContent).toContain("表中没有写部门名称和年度");
});

test("a year that cannot be is not taken", async () => {
  await fill("年度", "26");
  await shown("请填四位数");
  expect(button("填入并检查").getAttribute("aria-disabled")).toBe("true");
});

test("the answer is used by the check and kept in the workbook", async () => {
  await fill("年度", "2026年");
  await fill("部门名称", " 某某区财政局 ");
  await click("填入并检查");
  await shown("部门名称和年度是您填写的");
  expect(document.querySelector("h2")?.textContent).toBe("某某区财政局");
  expect(text()).toContain("2026年 · 9 张表");
  await until(() => getState().checking === null, "The check is not over");
  let kept = NO_CORRECTIONS;
  await act(async () => {
    kept = await loadCorrections();
  });
  expect(kept.stated).toEqual({ department: "某某区财政局", year: 2026 });
});

test("what an earlier version kept beside it is read as long as nothing is kept here", () => {
  const { settings } = Office.context.document;
  const earlier = () => withEarlierStated(NO_CORRECTIONS).stated;
  for (const [kept, read] of [
    [
      { department: "某某区财政局", year: 2025 },
      { department: "某某区财政局", year: 2025 },
    ],
    [{ version: 1, content: { year: 2027 } }, { year: 2027 }],
    ["2026", {}],
    [{ department: 7, year: 1.5 }, {}],
  ] as const) {
    settings.set("stated", kept);
    expect(earlier()).toEqual(read);
  }
  const here = { stated: { year: 2030 }, tables: [] };
  expect(withEarlierStated(here)).toBe(here);
  settings.remove("stated");
});

test("it can be changed later, and cancelling changes nothing", async () => {
  await click("修改");
  await fill("年度", "2025");
  await click("取消");
  await shown("2026年 · 9 张表");
  await click("修改");
  await fill("年度", "2025");
  await click("填入并检查");
  await shown("2025年 · 9 张表");
});
