import { readFileSync } from "node:fs";
import path from "node:path";
import { act } from "react";
import type { OpenWorkbook } from "../host/open-workbook";
import { button, click, named, openPane, shown, text, type, until } from "./open-pane";

const published = readFileSync(
  path.resolve(__dirname, "../../samples/dadukou-2026.narrative.txt"),
  "utf8"
);
const SANGONG = "一般公共预算“三公”经费支出表";
let host: OpenWorkbook;

/** What the shown lines of the audited text read, without the cards and the proposals in them. */
function lines(): string {
  return [...named("核对的文字").querySelectorAll("p")]
    .filter((line) => !line.closest("[role=group]") && !line.querySelector("button"))
    .map((line) => {
      const read = line.cloneNode(true) as Element;
      for (const proposal of read.querySelectorAll("ins")) proposal.remove();
      return read.textContent;
    })
    .join("\n");
}

const heading = (number: string) => new RegExp(`^${number}、.*$`, "m").exec(published)?.[0] ?? "";

const mark = (words: string) => button(`${words}，`, named("核对的文字"));

const isMarked = (words: string) => {
  try {
    return mark(words) !== null;
  } catch {
    return false;
  }
};

async function press(element: Element, key: string): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    await Promise.resolve();
  });
}

beforeAll(async () => {
  host = await openPane("dadukou-2026");
  await click("说明");
  await shown("由表生成情况说明");
  await click("核对");
  await shown("粘贴情况说明的文字");
}, 60000);
afterAll(() => host.close());

test("nothing pasted is said plainly", async () => {
  await type("  \n");
  await click("核对文字");
  await shown("还没有文字，请先粘贴");
});

test("a pasted text is held against the tables at one click; the workbook need not be checked before", async () => {
  await type(published);
  await click("核对文字");
  await shown("与表比较了");
});

test("only paragraphs with something wrong are shown, each under its heading; the whole text on demand", async () => {
  expect(lines().split("\n").length).toBeLessThan(12);
  expect(lines()).toContain("公务用车运行维护费27.5万元");
  expect(lines()).toContain(heading("四"));
  expect(lines()).not.toContain(heading("六"));
  expect(text()).toMatch(/只显示标出的段落，其余 \d+ 段没有标出问题/);
  await click("显示全文");
  expect(lines()).toBe(published);
});

test("the wrong figure is struck, with the right one beside it; where that cannot be known its words are marked", async () => {
  await until(() => mark("27.5万元").querySelector("ins") !== null, "Nothing is proposed");
  expect(mark("27.5万元").querySelector("del")?.textContent).toBe("27.5万元");
  expect(mark("27.5万元").querySelector("ins")?.textContent).toBe("28.5万元");
  expect(mark("27.5万元").getAttribute("aria-label")).toBe(
    "27.5万元，错误：情况说明与表中的数不一致，可改为28.5万元"
  );
  expect(mark("395.39").getAttribute("aria-label")).toBe(
    "395.39，错误：“395.39”后面缺“万元”，可改为395.39万元"
  );
  expect(mark("213.64万元").querySelector("ins")).toBeNull();
  expect(() => mark("28.50万元")).toThrow();
  expect(button("错误 3").getAttribute("aria-pressed")).toBe("true");
});

test("its card tells both amounts and goes to the cell", async () => {
  await click("27.5万元，");
  const card = named("情况说明与表中的数不一致");
  expect(card.textContent).toMatch(/应为28\.50实际27\.50差额−1\.00 万元/);
  await click("K6", card);
  await until(
    () => host.book.selection().address === `'${SANGONG}'!K6`,
    "The cell is not selected"
  );
});

test("Escape closes the card and gives the focus back to its words", async () => {
  await press(named("情况说明与表中的数不一致"), "Escape");
  expect(document.querySelector("[role=group][aria-label=情况说明与表中的数不一致]")).toBeNull();
  expect(document.activeElement).toBe(mark("27.5万元"));
});

test("a click puts the right figure in: the finding is gone, the rest stays", async () => {
  await press(mark("27.5万元"), "Enter");
  await click("改为 28.5");
  await shown("错误 2");
  expect(lines()).toBe(
    published.replace("公务用车运行维护费27.5万元", "公务用车运行维护费28.5万元")
  );
  expect(() => mark("27.5万元")).toThrow();
  expect(document.activeElement).toBe(button("撤销"));
});

test("the missing unit is put in where no other would do", async () => {
  await press(mark("395.39"), "Enter");
  await click("补上“万元”");
  await shown("错误 1");
  expect(lines()).toContain("395.39万元");
});

test("where it cannot be told which figure is wrong, none is offered", async () => {
  await press(mark("213.64万元"), "Enter");
  const card = named("各部分的增减之和不等于总的增减");
  expect(card.textContent).toContain("同时请看：“139.39万元”、“351.02万元”");
  expect(() => button("改为", card)).toThrow();
  await press(card, "Escape");
});

test("the corrected text is copied; each change can be taken back", async () => {
  const writeText = jest.fn().mockResolvedValue(undefined);
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  await click("复制全文");
  await until(() => writeText.mock.calls.length === 1, "Nothing was copied");
  expect(writeText).toHaveBeenCalledWith(lines());
  await click("撤销");
  await shown("错误 2");
  await click("撤销");
  await shown("错误 3");
  expect(lines()).toBe(published);
});

test("all that is certain is corrected at once, after every change was shown, and taken back at once", async () => {
  await shown("改正 2 处");
  await click("改正 2 处");
  const panel = named("一起改正");
  expect([...panel.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining("公务用车运行维护费27.5万元 28.5万元"),
    expect.stringContaining("395.39 395.39万元"),
  ]);
  await click("改正这 2 处", panel);
  await shown("错误 1");
  expect(lines()).toContain("公务用车运行维护费28.5万元");
  expect(lines()).toContain("395.39万元");
  await click("撤销");
  await shown("错误 3");
  expect(lines()).toBe(published);
});

test("words that the user keeps are no longer marked, until they are asked for again", async () => {
  await press(mark("213.64万元"), "Enter");
  await click("保留原文");
  await shown("错误 2");
  expect(isMarked("213.64万元")).toBe(false);
  await shown("有 1 处保留了原文");
  await click("重新标出");
  await shown("错误 3");
  expect(isMarked("213.64万元")).toBe(true);
});

test("下一处 and 上一处 go round all marks, and only those that are shown", async () => {
  await click("下一处");
  await shown("第 1 处，共 5 处");
  await click("上一处");
  await shown("第 5 处，共 5 处");
  await click("警告 1");
  await click("提示 1");
  await shown("共 3 处");
  await click("下一处");
  await click("下一处");
  await shown("第 2 处，共 3 处");
  named("情况说明与表中的数不一致");
  await click("警告 1");
  await click("提示 1");
});

test("what was not compared is listed apart", () => {
  expect(named("没有与表比较的内容").textContent).toContain("没有“基本支出预算”的上年数");
});

test("a change by hand is audited anew", async () => {
  await click("修改文字");
  await type(published.replace("27.5万元", "28.5万元").replace("2016.28", "2061.28"));
  await click("核对文字");
  await shown("2061.28");
  mark("2061.28万元");
  expect(() => mark("27.5万元")).toThrow();
});

test("the text is still there after other views, and after the other use of this one", async () => {
  await click("科目");
  await shown("一般公共服务支出");
  await click("说明");
  mark("2061.28万元");
});

test("the text is held against the tables anew when the workbook changes", async () => {
  await act(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SANGONG).getRange("K6").values = [[31.5]];
      await context.sync();
    })
  );
  await until(() => lines().includes("28.5万元") && isMarked("28.5万元"), "It has not followed");
  expect(text()).not.toContain("读表之后工作簿有改动");
});

test("another text can be given; one without figures is said to have none", async () => {
  await click("换一份");
  await type("本单位情况说明。\n没有数。");
  await click("核对文字");
  await shown("文中没有读到金额");
});
