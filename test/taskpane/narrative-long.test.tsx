import { act } from "react";
import { answer } from "../../src/taskpane/actions/narrate";
import { dispatch } from "../../src/taskpane/state/store";
import type { FigureText as Original } from "../../src/taskpane/narrative/figure-text";
import type { OpenWorkbook } from "../host/open-workbook";
import { click, named, openPane, shown, text, type, until } from "./open-pane";

/** A text of more than 30 pages: what is not concerned by a change is not drawn anew. */
const drawn: string[] = [];
jest.mock("../../src/taskpane/narrative/figure-text", () => {
  const { FigureText } = jest.requireActual<{ FigureText: typeof Original }>(
    "../../src/taskpane/narrative/figure-text"
  );
  return {
    FigureText: (props: Parameters<typeof Original>[0]) => {
      drawn.push(props.figure.text);
      return FigureText(props);
    },
  };
});

const SANGONG = "一般公共预算“三公”经费支出表";
/** 22 lines of 28 characters, as the official layout has them. */
const PAGE = 22 * 28;
const TIMES = 60;
let host: OpenWorkbook;

/** The sentences of 二 and 四 over and over, with words between them. */
const style = {
  extends: "standard",
  title: "很长的样式",
  wording: {
    "income-and-expenditure": {
      paragraphs: Array.from(
        { length: TIMES },
        (_, index) =>
          `（${index + 1}）{{ year }}年收入预算{{ income.total }}，其中：{% render "list", items: income.items, between: "，" %}；支出预算{{ expenditure.total }}，其中：{% render "list", items: expenditure.items, between: "，" %}。${"本单位严格执行预算，厉行节约，统筹安排各项支出。".repeat(8)}`
      ),
    },
  },
};

beforeAll(async () => {
  host = await openPane("dadukou-2026");
  await click("说明");
  await shown("由表生成情况说明");
  await click("生成说明");
  await shown("四、“三公”经费情况说明");
  act(() => dispatch({ type: "style-chosen", style: { name: "own", own: style } }));
  await shown(`（${TIMES}）2026年收入预算`);
}, 60000);
afterAll(() => host.close());

/** What is drawn while something happens. */
async function whatIsDrawn(action: () => Promise<unknown>): Promise<readonly string[]> {
  drawn.length = 0;
  await action();
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  return [...drawn];
}

test("it has more than 30 pages and 300 figures", () => {
  expect((named("情况说明").textContent ?? "").length).toBeGreaterThan(30 * PAGE);
  expect(document.querySelectorAll("[data-figure]").length).toBeGreaterThan(300);
});

test("pointing at a figure draws no text anew", async () => {
  const figure = document.querySelectorAll("[data-figure]")[150];
  const again = await whatIsDrawn(() =>
    act(async () => {
      figure?.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
      await Promise.resolve();
    })
  );
  expect(named("数的来源").textContent).toContain("D7");
  expect(again).toEqual([]);
});

test("opening a slot draws its paragraph, typing in it none", async () => {
  const opened = await whatIsDrawn(() => click("公务接待费减少的主要原因"));
  expect(opened.length).toBeLessThan(15);
  expect(await whatIsDrawn(() => type("压减接待批次"))).toEqual([]);
});

test("an answer draws the paragraphs in which it stands", async () => {
  const again = await whatIsDrawn(() => click("填入"));
  await shown("主要原因是压减接待批次");
  expect(again.length).toBeLessThan(30);
});

test("answering by hand what is nowhere in sight draws nothing but that", async () => {
  const again = await whatIsDrawn(() => act(() => answer({ id: "contact.name" }, "王某")));
  await shown("部门预算公开联系人：王某");
  expect(again).toEqual([]);
});

test("an edit in the sheet draws the paragraphs whose figures follow", async () => {
  const again = await whatIsDrawn(async () => {
    await act(async () => {
      host.book.range("L6", host.book.sheet(SANGONG)).facade().setValue(1.9);
      await host.book.settle();
    });
    await until(() => text().includes("公务接待费1.9万元"), "The text has not followed");
  });
  expect(again).toContain("1.9");
  expect(again.length).toBeLessThan(40);
});
