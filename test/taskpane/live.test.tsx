import { act } from "react";
import type { OpenWorkbook } from "../host/open-workbook";
import { button, choose, click, named, openPane, shown, text, until } from "./open-pane";

const SANGONG = "一般公共预算“三公”经费支出表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openPane("dadukou-2026");
}, 60000);
afterAll(() => host.close());

const count = (word: string) =>
  Number(/\d+/.exec(button(word, named("显示哪些结果")).textContent ?? "")?.[0]);
const said = () => document.querySelector("main > [role=status]:last-child")?.textContent ?? "";
const markedCells = () =>
  Object.values(host.book.snapshot()).reduce((sum, { notes }) => sum + notes.length, 0);
const cell = (address: string, sheet = SANGONG) =>
  host.book.range(address, host.book.sheet(sheet)).facade();
const pause = (milliseconds: number) =>
  act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));

const idle = () =>
  until(
    () =>
      text().includes("项核验已运行") &&
      button("重新检查").getAttribute("aria-disabled") !== "true",
    "The check is not over"
  );

async function edit(address: string, value: string | number | null, sheet = SANGONG) {
  await act(async () => {
    if (value === null) cell(address, sheet).clearContent();
    else cell(address, sheet).setValue(value);
    await host.book.settle();
  });
}

/** Until nothing has gone over the bridge for a while. */
async function quiet() {
  for (let seen = -1; seen !== host.session.traffic.requests;) {
    seen = host.session.traffic.requests;
    await pause(700);
  }
}

/** What goes over the bridge until nothing has for a while. */
async function traffic(action: () => Promise<void>) {
  const before = { ...host.session.traffic };
  await action();
  await quiet();
  const { requests, bytesIn, bytesOut } = host.session.traffic;
  return {
    requests: requests - before.requests,
    bytes: bytesIn + bytesOut - before.bytesIn - before.bytesOut,
  };
}

test("before the first check nothing is read, whatever is edited", async () => {
  // What the pane reads when it opens.
  await quiet();
  const { requests } = await traffic(() => edit("A9", "注"));
  await edit("A9", null);
  expect(requests).toBe(0);
});

test("a check: two round trips to read, one for each of warnings, tables and subjects, and the marks", async () => {
  const { requests, bytes } = await traffic(async () => {
    await click("检查本工作簿");
    await idle();
  });
  expect(requests).toBeLessThanOrEqual(9);
  expect(bytes).toBeLessThan(150_000);
});

test("an edit is checked by itself: list, counts and marks follow", async () => {
  const [errors, marks] = [count("错误"), markedCells()];
  await edit("I6", 28.5);
  await until(() => count("错误") === errors - 1, "The corrected error is still counted");
  await until(() => said().includes("已改正 1 项"), "Nobody was told");
  await shown("已改正");
  await until(() => markedCells() === marks - 1, "The mark is still there");
  expect(text()).toContain("编辑后自动复核");
  expect(text()).not.toContain("检查之后工作簿有改动");
  await edit("I6", null);
  await until(() => count("错误") === errors, "The error is not counted again");
  await until(() => said().includes("又发现 1 项"), "Nobody was told");
  await until(() => markedCells() === marks, "The mark does not come back");
});

test("an edit that changes no finding costs one round trip", async () => {
  const { requests, bytes } = await traffic(() => edit("A9", "备注：无。"));
  expect(requests).toBe(1);
  expect(bytes).toBeLessThan(6000);
});

test("an edit that settles a marked error costs two: one to read, one for the mark", async () => {
  const settled = await traffic(() => edit("I6", 28.5));
  const broken = await traffic(() => edit("I6", null));
  expect([settled.requests, broken.requests]).toEqual([2, 2]);
  expect(Math.max(settled.bytes, broken.bytes)).toBeLessThan(20000);
});

test("twenty cells typed quickly are checked once", async () => {
  const { requests } = await traffic(async () => {
    for (let i = 0; i < 20; i++) {
      cell("A9").setValue(`备注：${String(i)}。`);
      await pause(50);
    }
  });
  expect(requests).toBe(1);
});

test("an open finding stays open, with the focus where it was, while others come and go", async () => {
  await act(async () => {
    button("应为 28.50").click();
    await Promise.resolve();
  });
  await shown("差额");
  const chip = button("K6，转到单元格");
  chip.focus();
  await edit("C6", 27.5);
  await until(() => said().includes("已改正 1 项"), "The other finding is not settled");
  expect(document.activeElement).toBe(chip);
  expect(text()).toContain("差额");
  const row = button("“小计”是空的", named(SANGONG));
  row.focus();
  await act(async () => {
    host.book.sheet(SANGONG).facade.insertRows(1, 1);
    await host.book.settle();
  });
  await until(() => text().includes("I7"), "The inserted row is not seen");
  expect(document.activeElement).toBe(row);
  expect(text()).toContain("差额");
  await act(async () => {
    host.book.sheet(SANGONG).facade.deleteRows(1, 1);
    await host.book.settle();
  });
  await until(() => text().includes("I6"), "The deleted row is not seen");
});

test("a renamed sheet's findings follow", async () => {
  await act(async () => {
    host.book.sheet(SANGONG).facade.setName("表四");
    host.book.sheet("表十一 项目绩效目标表").activate();
    await host.book.settle();
  });
  await until(() => document.querySelector('[aria-label="表四"]') !== null, "The old name is left");
  expect(text()).toContain("差额");
});

const paused = () => text().includes("自动复核已暂停");

test("while a cell is being edited nothing is said; afterwards it goes on by itself", async () => {
  const errors = count("错误");
  host.session.limits.editing = true;
  await edit("C6", null, "表四");
  await pause(1500);
  expect([count("错误"), paused()]).toEqual([errors, false]);
  await act(async () => {
    host.session.limits.editing = false;
    await Promise.resolve();
  });
  await until(() => count("错误") === errors + 1, "It does not go on by itself");
  await edit("C6", 27.5, "表四");
  await until(() => count("错误") === errors, "The last edit was not checked");
});

test("after a failure it pauses, says so once and how to go on; a check that is asked for goes on", async () => {
  const errors = count("错误");
  host.session.limits.failNext("GeneralException");
  await edit("C6", null, "表四");
  await until(paused, "It does not say that it has paused");
  expect(text()).toContain("编辑后的自动复核已暂停");
  expect(text()).toContain("检查之后工作簿有改动");
  const { requests } = await traffic(() => edit("A9", "注", "表四"));
  expect(requests).toBe(0);
  await click("重新检查");
  await until(() => !paused(), "It is still paused");
  await idle();
  expect(count("错误")).toBe(errors + 1);
  await edit("C6", 27.5, "表四");
  await until(() => count("错误") === errors, "It does not go on");
});

test("switched off, nothing is read until it is asked for; switched on again, what was missed is", async () => {
  const errors = count("错误");
  await click("设置");
  await shown("编辑后自动复核");
  const live = [...document.querySelectorAll("input")].find(({ labels }) =>
    [...(labels ?? [])].some(({ textContent }) => textContent === "编辑后自动复核")
  );
  await act(async () => {
    live?.click();
    await Promise.resolve();
  });
  await until(() => live?.checked === false, "It is still on");
  // The settings read for themselves what they show, which is not what is counted.
  await shown("工作簿里没有用这些函数写的公式");
  await quiet();
  await click("检查");
  const { requests } = await traffic(() => edit("C6", null, "表四"));
  expect(requests).toBe(0);
  await shown("检查之后工作簿有改动");
  expect(count("错误")).toBe(errors);
  await act(async () => {
    live?.click();
    await Promise.resolve();
  });
  await until(() => count("错误") === errors + 1, "What was missed is not checked");
});

test("marks that the user took away stay away until a check is asked for", async () => {
  await choose("更多", "清除标记");
  await until(() => markedCells() === 0, "Marks are left");
  const errors = count("错误");
  await edit("C6", 27.5, "表四");
  await until(() => count("错误") === errors - 1, "The edit was not checked");
  await pause(500);
  expect(markedCells()).toBe(0);
  await click("重新检查");
  await idle();
  await until(() => markedCells() > 0, "No mark comes back");
});
