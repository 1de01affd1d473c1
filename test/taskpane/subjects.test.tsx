import { act } from "react";
import type { OpenWorkbook } from "../host/open-workbook";
import { setLive } from "../../src/taskpane/live/set-live";
import { button, click, named, openPane, shown, text, until } from "./open-pane";

/** 科目: search, tree, detail, and writing into the workbook. */
const GENERAL = "一般公共预算财政拨款支出预算表";
let host: OpenWorkbook;

const range = (address: string, sheet = GENERAL) =>
  host.book.range(address, host.book.sheet(sheet));
const select = (address: string) =>
  act(async () => {
    range(address).select();
    await Promise.resolve();
  });
const box = () => named("搜索科目") as HTMLInputElement;
const hits = () =>
  [...document.querySelectorAll("[aria-label=找到的科目] button")] as HTMLElement[];
const marked = (row: Element | undefined) =>
  [...(row?.querySelectorAll("mark") ?? [])].map(({ textContent }) => textContent);
/** What stands in the sheet; marks come and go with the live check. */
const cells = () => host.book.snapshot()[GENERAL]?.data.cellData;
const said = () => document.querySelector("main > [role=status]:last-child")?.textContent ?? "";

async function search(query: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(box(), query);
    box().dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
  });
}

async function press(key: string, on: Element | null = document.activeElement): Promise<void> {
  await act(async () => {
    on?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    await Promise.resolve();
  });
}

beforeAll(async () => {
  host = await openPane("dadukou-2026");
  await act(async () => {
    range("B8").write([["行政远行"]]);
    await host.book.settle();
  });
  await click("科目");
  await until(() => document.querySelector("[role=treeitem]") !== null, "There is no tree");
}, 60000);
afterAll(() => host.close());

test("before a check the search goes by evidence, and says nothing of the workbook", async () => {
  await search("行政运行");
  await shown("81 个科目");
  expect(text()).not.toContain("本工作簿用到的在前");
  expect(hits()).toHaveLength(60);
  await click("再列出 21 个");
  expect(hits()).toHaveLength(81);
});

test("after it what the workbook uses comes first, with what it belongs to", async () => {
  await click("检查");
  await click("检查本工作簿");
  await shown("项核验已运行");
  await click("科目");
  await shown("81 个科目，本工作簿用到的在前");
  const [first] = hits();
  expect(first?.textContent).toContain("2010301行政运行本工作簿在用政府办公厅（室）及相关机构事务");
  expect(marked(first)).toEqual(["行政运行"]);
});

test("pinyin: initials, syllables and both together find the same, and what was meant stands out", async () => {
  for (const typed of ["xzyx", "xingzhengyunxing", "xingzheng yx", "XZ运行"]) {
    await search(typed);
    await until(() => hits()[0]?.textContent?.startsWith("2010301") ?? false, typed);
    expect(marked(hits()[0]).join("")).toBe("行政运行");
  }
  await search("nmytxm");
  await shown("没有找到“nmytxm”。试试代码的前几位，或名称中的两三个字。");
});

test("a word of what it belongs to tells one of many from the others", async () => {
  await search("财政 行政运行");
  await until(() => hits()[0]?.textContent?.includes("财政事务") ?? false, "Not found");
});

test("what only another branch has is offered there", async () => {
  await search("办公费");
  await shown("没有找到“办公费”");
  await click("部门预算支出经济分类 1 个");
  await until(() => hits()[0]?.textContent?.includes("30201") ?? false, "30201 is not shown");
  expect((named("科目分类") as HTMLSelectElement).value).toBe("economic-department");
  await act(async () => {
    const select = named("科目分类") as HTMLSelectElement;
    select.value = "function";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await Promise.resolve();
  });
});

test("by keyboard: down into the hits, Enter opens, Esc leads back to the very hit", async () => {
  await search("xzyx");
  await until(() => hits().length > 0, "No hits");
  act(() => box().focus());
  await press("ArrowDown");
  const [first] = hits();
  expect(document.activeElement).toBe(first);
  await press("ArrowUp");
  expect(document.activeElement).toBe(box());
  await press("ArrowDown");
  await act(async () => {
    first?.click();
    await Promise.resolve();
  });
  await shown("本工作簿中");
  await press("Escape", document.querySelector("[aria-label=返回]"));
  expect(document.activeElement).toBe(first);
  expect(box().value).toBe("xzyx");
});

test("a subject says where the workbook uses it, and what belongs to it opens in turn", async () => {
  await act(async () => {
    hits()[0]?.click();
    await Promise.resolve();
  });
  const places = named("本工作簿中");
  expect(places.textContent).toContain("1,006.79");
  await click("D8，转到单元格", places);
  await until(() => host.book.selection().address.endsWith("!D8"), "D8 is not selected");
  expect(text()).toContain("已见于公开文件");
  await click("20103 政府办公厅");
  await shown("2010302");
  await click("返回");
  await shown("2010301 行政运行");
});

test("a wrong name in the workbook is said, put right by a click, and brought back", async () => {
  await shown("本工作簿有 1 处写法不同");
  expect(named("写法不同的名称").textContent).toContain("行政远行");
  await click("改为标准名称");
  await shown("已改 B8");
  expect(range("B8").values()).toEqual([["行政运行"]]);
  await click("撤销");
  await until(() => !text().includes("已改 B8"), "Not taken back");
  expect(range("B8").values()).toEqual([["行政远行"]]);
});

test("the foot follows the selected cell; code and name go side by side, and out again", async () => {
  // the live check would change cells, too
  await act(() => setLive(false));
  await select("I30");
  await shown("写入当前单元格 I30");
  const before = cells();
  await click("代码和名称");
  await shown(`已写入 ${GENERAL} I30、J30`);
  await until(() => said() === `已写入 ${GENERAL} I30、J30`, "Nobody was told");
  expect(range("I30:J30").values()).toEqual([["2010301", "行政运行"]]);
  await click("撤销");
  await until(() => range("I30:J30").values()[0]?.join("") === "", "Not taken back");
  expect(cells()).toEqual(before);
  await act(() => setLive(true));
});

test("what a cell holds is replaced only after it was agreed to; Esc keeps it, and the subject open", async () => {
  const before = cells();
  await select("B9");
  await click("只写名称");
  const held = String(range("B9").values()[0]?.[0]);
  await shown(`B9 已有内容“${held}”，替换为“行政运行”吗？`);
  await press("Escape", button("不替换"));
  expect(() => button("不替换")).toThrow();
  expect(text()).toContain("依据");
  expect(cells()).toEqual(before);
  await click("只写名称");
  await shown("替换为");
  await click("替换");
  await shown(`已写入 ${GENERAL} B9`);
  expect(range("B9").values()).toEqual([["行政运行"]]);
  await click("撤销");
  await until(() => range("B9").values()[0]?.[0] === held, "Not taken back");
});

test("a protected sheet is said to be protected, and nothing is written", async () => {
  await act(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(GENERAL).protection.protect();
      await context.sync();
    })
  );
  await select("I31");
  await click("只写代码");
  await shown(`“${GENERAL}”受保护，不能改动。`);
  expect(range("I31").values()).toEqual([[""]]);
  await act(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(GENERAL).protection.unprotect();
      await context.sync();
    })
  );
});

test("several selected cells are refused, and said how many", async () => {
  await select("I31:J33");
  await shown("写入当前单元格 I31:J33");
  await click("只写代码");
  await shown("选中了 6 个单元格。");
});

test("the tree shows the amounts of the workbook, 类 closed at first", async () => {
  await press("Escape", document.querySelector("[aria-label=返回]"));
  await search("");
  await until(() => document.querySelector("[role=treeitem]") !== null, "There is no tree");
  const items = () => [...document.querySelectorAll("[role=treeitem]")];
  expect(items()).toHaveLength(27);
  expect(items()[0]?.textContent).toBe("201一般公共服务支出2,515.20");
  await act(async () => {
    (items()[0] as HTMLElement).click();
    await Promise.resolve();
  });
  await until(() => text().includes("20101人大事务"), "201 is not open");
});
