import { act } from "react";
import { loadFacts } from "../../src/excel/memory";
import { dispatch } from "../../src/taskpane/state/store";
import { yearBefore } from "../fixtures/year-before";
import type { OpenWorkbook } from "../host/open-workbook";
import { chooseFile } from "./choose-file";
import { click, named, openPane, shown, text, type, until } from "./open-pane";

/** The written text follows the workbook: what changed is shown, what a person typed stays as long as it fits. */
const SANGONG = "一般公共预算“三公”经费支出表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openPane("dadukou-2026");
  await click("说明");
  await shown("由表生成情况说明");
  await click("生成说明");
  await shown("公务接待费2万元，比2025年减少0.2万元");
}, 60000);
afterAll(() => host.close());

async function edit(address: string, value: number) {
  await act(async () => {
    host.book.range(address, host.book.sheet(SANGONG)).facade().setValue(value);
    await host.book.settle();
  });
}

const body = () => named("情况说明").textContent ?? "";
const changed = () =>
  [...document.querySelectorAll("[data-changed]")].map((one) => one.textContent);
const written = (words: string) =>
  until(() => body().includes(words), `The text does not say “${words}”`);

test("before anything was checked the text follows an edit with one reading of the workbook", async () => {
  const { requests } = host.session.traffic;
  await edit("L6", 1.9);
  await written("公务接待费1.9万元，比2025年减少0.3万元");
  expect(host.session.traffic.requests - requests).toBeLessThanOrEqual(6);
  expect(text()).not.toContain("生成之后工作簿有改动");
});

test("what followed is counted and marked, until the user has seen it", async () => {
  await shown("2 个数随表更新");
  expect(changed()).toEqual(["1.9", "0.3"]);
  await click("看更新的数");
  expect(document.activeElement?.textContent).toBe("1.9");
  await click("看更新的数");
  expect(document.activeElement?.textContent).toBe("0.3");
  await click("知道了");
  expect(changed()).toEqual([]);
  expect(text()).not.toContain("随表更新");
});

test("a reason stays with its amounts, and is asked for again when they go the other way", async () => {
  await click("公务接待费减少的主要原因");
  await type("压减接待批次");
  await click("填入");
  await written("主要原因是压减接待批次");
  await edit("L6", 2.1);
  await written("比2025年减少0.1万元，主要原因是压减接待批次");
  await edit("L6", 2.6);
  await written("比2025年增加0.4万元，主要原因是待填：主要原因");
  await shown("1 处要重新填写");
  expect((await loadFacts())["sangong.reception.reason"]).toBe("压减接待批次");
  await click("公务接待费增加的主要原因（原来填的是减少的原因，请重新填写）");
  expect(
    named("公务接待费增加的主要原因（原来填的是减少的原因，请重新填写）").textContent
  ).toContain("压减接待批次");
  await type("接待任务增加");
  await click("填入");
  await written("比2025年增加0.4万元，主要原因是接待任务增加");
  await click("知道了");
});

test("a figure shows its cells to the keyboard, goes to them one after the other, and Escape closes the card", async () => {
  const figure = [...document.querySelectorAll<HTMLElement>("[data-figure]")].find(
    ({ textContent }) => textContent === "0.4"
  );
  act(() => figure?.focus());
  const card = named("数的来源");
  expect(card.textContent).toMatch(/公务接待费.*2\.60.*公务接待费.*−2\.20差额0\.4 万元/);
  expect(figure?.getAttribute("aria-describedby")).toBe(card.id);
  const press = (key: string) =>
    act(async () => {
      figure?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      await Promise.resolve();
    });
  const selected = (cell: string) =>
    until(
      () => host.book.selection().address === `'${SANGONG}'!${cell}`,
      `${cell} is not selected`
    );
  await press("Enter");
  await selected("L6");
  await press("Enter");
  await selected("F6");
  await press("Escape");
  expect(document.querySelector("[aria-label=数的来源]")).toBeNull();
  expect(document.activeElement).toBe(figure);
});

test("a percentage shows both of its amounts", async () => {
  act(() => dispatch({ type: "facts-changed", facts: { "format.percentages": "是" } }));
  await written("增长18.18%");
  const figure = [...document.querySelectorAll<HTMLElement>("[data-figure]")].find(
    ({ textContent }) => textContent === "18.18%"
  );
  act(() => figure?.focus());
  expect(named("数的来源").textContent).toMatch(
    /差额0\.4 万元.*上年数2\.2 万元差额 ÷ 上年数18\.18%/
  );
  act(() => figure?.blur());
});

test("what is being typed is still there after an edit in the sheet", async () => {
  await click("公务用车运行维护费增加的主要原因");
  await type("写到一半");
  await edit("L6", 2.7);
  await written("公务接待费2.7万元");
  expect(document.querySelector("textarea")?.value).toBe("写到一半");
  await click("取消");
});

test("where last year's figures are missing, last year's workbook supplies them all", async () => {
  const missing = () => body().split("待补：上年数").length - 1;
  expect(missing()).toBeGreaterThan(1);
  await click("2025年的基本支出预算，单位万元");
  await shown("选择上年的工作簿，就不用逐个填写");
  await chooseFile("选择上年工作簿", "上年.xlsx", await yearBefore("dadukou-2026"));
  await until(() => missing() === 0, "Figures are still missing");
});

test("after a check the live checking brings the figures, and nothing is read for the text", async () => {
  await click("检查");
  await click("检查本工作簿");
  await until(() => text().includes("项核验已运行"), "The check is not over");
  await click("说明");
  await edit("L6", 2.8);
  await written("公务接待费2.8万元");
  await shown("随表更新");
  const { requests } = host.session.traffic;
  await act(() => new Promise((resolve) => setTimeout(resolve, 1500)));
  expect(host.session.traffic.requests - requests).toBeLessThanOrEqual(2);
});
