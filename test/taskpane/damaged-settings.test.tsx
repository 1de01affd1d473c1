import { loadSetting, saveSetting } from "../../src/excel/memory";
import { DEFAULT_PREFERENCES } from "../../src/taskpane/state/preferences";
import { getState } from "../../src/taskpane/state/store";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";
import { click, openPane, shown, until } from "./open-pane";

/** A pane that opens on a workbook whose settings cannot be read. */
let host: OpenWorkbook;
const alerts = () => [...document.querySelectorAll("[role=alert]")];

beforeAll(async () => {
  host = await openPane("dadukou-2026", async (workbook) => {
    const opened = await openWorkbook(workbook);
    await saveSetting("preferences", "x");
    return opened;
  });
}, 60000);
afterAll(() => host.close());

test("says so once, goes by the defaults, and keeps what is damaged until something new is chosen", async () => {
  await until(() => alerts().length > 0, "Nothing is said");
  expect(alerts().map((one) => one.textContent)).toEqual([
    expect.stringContaining(
      "没有读到这个工作簿的设置工作簿中保存的检查的设置已损坏，读不出来，先按默认的用。可以在“设置”里重新选。"
    ),
  ]);
  expect(getState().preferences).toEqual(DEFAULT_PREFERENCES);
  await click("知道了");
  expect(alerts()).toEqual([]);
  expect(loadSetting("preferences")).toBe("x");
  await click("设置");
  await shown("显示尾差");
  document.querySelectorAll<HTMLElement>("[role=switch]")[2]?.click();
  await until(() => getState().preferences.tails, "It is not switched");
  expect(loadSetting("damaged:preferences")).toBe("x");
  expect(alerts()).toEqual([]);
});
