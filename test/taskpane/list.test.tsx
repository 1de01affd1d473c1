/** The list of a long result as people work in it: searching, arranging, folding, going through it; and that it stays fluid. */
import { readXlsx } from "hucre";
import { act } from "react";
import { checkTitle } from "../../src/checks/check-title";
import { cellAddress } from "../../src/tables/grid";
import type * as Severity from "../../src/taskpane/parts/severity";
import { getState } from "../../src/taskpane/state/store";
import { manyFindings } from "../fixtures/many-findings";
import type { OpenWorkbook } from "../host/open-workbook";
import { catchSavedFiles, type SavedFile } from "./saved-files";
import { button, choose, click, named, openPane, shown, text, until } from "./open-pane";

/** How often the sign of a grade is drawn: once a row, each time the row is. */
let drawn = 0;
jest.mock("../../src/taskpane/parts/severity", () => {
  const real = jest.requireActual<typeof Severity>("../../src/taskpane/parts/severity");
  return {
    ...real,
    GradeIcon: (props: Parameters<typeof real.GradeIcon>[0]) => {
      drawn++;
      return real.GradeIcon(props);
    },
  };
});

// Hundreds of rows in jsdom are slow on a busy machine.
jest.setTimeout(60000);

const WEIGHTS = "project-performance-weights";
let host: OpenWorkbook;
let saved: readonly SavedFile[];

beforeAll(async () => {
  saved = catchSavedFiles();
  host = await openPane(await manyFindings(54));
  await click("检查本工作簿");
  await shown("项核验已运行");
  await settled();
}, 90000);
afterAll(() => host.close());

const rows = () => [...document.querySelectorAll<HTMLElement>("[data-finding]")];
const ids = () => rows().map(({ dataset }) => dataset.finding);
const counters = () => named("显示哪些结果");
const search = () => document.querySelector<HTMLInputElement>('[aria-label="搜索结果"]');
const pause = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)));

/** Until the list grows and shrinks no longer. */
async function settled(): Promise<void> {
  for (let before = -1; before !== rows().length;) {
    before = rows().length;
    await pause();
  }
}

async function look(query: string): Promise<void> {
  const box = search();
  if (!box) throw new Error("There is no search box");
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(box, query);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
  });
  await settled();
}

async function press(key: string, target: Element | null): Promise<void> {
  await act(async () => {
    target?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    await Promise.resolve();
  });
}

/** How many rows an action draws. */
async function drawing(action: () => Promise<void>): Promise<number> {
  drawn = 0;
  await action();
  await settled();
  return drawn;
}

test("more than 500 findings: every sheet has its group, and what is alike is folded", () => {
  expect(getState().checked?.findings.length).toBeGreaterThan(500);
  expect(named("项目 54")).toBeTruthy();
  expect(rows().length).toBeLessThan(400);
  expect(text()).toMatch(/显示其余 \d+ 项同类问题/);
});

test("opening a finding draws that row, and no other", async () => {
  const [first, second] = rows();
  expect(await drawing(async () => act(async () => Promise.resolve(first?.click())))).toBeLessThan(
    6
  );
  await shown("复制这一条");
  expect(await drawing(async () => act(async () => Promise.resolve(second?.click())))).toBeLessThan(
    8
  );
  await press("Escape", second ?? null);
  expect(document.querySelector("[aria-expanded=true][data-finding]")).toBeNull();
  expect(document.activeElement).toBe(second);
});

test("what is looked for is found by what it says, and rows that were there are not drawn anew", async () => {
  const before = new Set(ids());
  const times = await drawing(() => look("一般公共预算"));
  const come = ids().filter((id) => !before.has(id)).length;
  expect(rows().length).toBeGreaterThan(10);
  expect(times).toBeLessThanOrEqual(come + 12);
  await shown("找到");
  const weights = getState().checked?.findings.find(
    ({ check, where: [place] }) =>
      check === WEIGHTS && place && "sheet" in place && place.sheet === "项目 7"
  );
  const [place] = weights?.where ?? [];
  if (!place || place.narrative) throw new Error("项目 7 has no slip");
  await look(`项目 7!${cellAddress(place)}`);
  expect(ids()).toContain(String(weights?.id));
  expect(text()).not.toContain("项目 54");
});

test("the arrow goes from the search box into the list", async () => {
  act(() => search()?.focus());
  await press("ArrowDown", search());
  expect(document.activeElement).toBe(rows()[0]);
});

test("nothing found says so, what hides the rest, and takes the conditions away", async () => {
  await click("警告", counters());
  await look("满意度指标");
  await shown("没有符合条件的结果");
  expect(text()).toMatch(/“警告”中有 \d+ 项/);
  await click("清除条件");
  await settled();
  expect(search()?.value).toBe("");
  expect(button("警告", counters()).getAttribute("aria-pressed")).toBe("true");
  expect(rows().length).toBeGreaterThan(100);
});

test("arranged by what is checked, findings name their sheet; that is kept in the workbook", async () => {
  await choose("排列方式", "按核验内容排列");
  await until(() => document.querySelector("[aria-label='项目 54']") === null, "Still by sheet");
  await settled();
  const group = named(checkTitle(WEIGHTS));
  expect(group.textContent).toContain("项目 1");
  expect(group.querySelectorAll("[data-finding]").length).toBe(8);
  await until(() => getState().preferences.arrangement === "check", "It is not remembered");
  await choose("排列方式", "按轻重排列");
  await until(() => document.querySelector("section[aria-label=错误]") !== null, "Not by severity");
  await choose("排列方式", "按表排列");
  await until(
    () => document.querySelector("section[aria-label='项目 54']") !== null,
    "Not by sheet"
  );
});

test("all groups fold and unfold, and one of them by its heading", async () => {
  await settled();
  await choose("排列方式", "全部收起");
  expect(rows()).toHaveLength(0);
  await click("项目 54", document.querySelector("section[aria-label='项目 54']") ?? undefined);
  const unfolded = rows().map((row) => row.closest("section")?.getAttribute("aria-label"));
  expect(new Set(unfolded)).toEqual(new Set(["项目 54"]));
  await choose("排列方式", "全部展开");
  await settled();
  expect(rows().length).toBeGreaterThan(100);
});

test("Home, End and the buttons of an open finding go through the list", async () => {
  act(() => rows()[3]?.focus());
  await press("End", document.activeElement);
  expect(document.activeElement).toBe(rows().at(-1));
  await press("Home", document.activeElement);
  expect(document.activeElement).toBe(rows()[0]);
  await act(async () => Promise.resolve(rows()[0]?.click()));
  await until(() => document.querySelector("[aria-label=下一条]") !== null, "It does not open");
  await click("下一条");
  expect(document.activeElement).toBe(rows()[1]);
  expect(rows()[1]?.getAttribute("aria-expanded")).toBe("true");
  await click("上一条");
  expect(
    rows()
      .map((row) => row.getAttribute("aria-expanded"))
      .indexOf("true")
  ).toBe(0);
});

test("the list is copied as a table of what it shows", async () => {
  const writeText = jest.fn().mockResolvedValue(undefined);
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  await look("权重");
  const listed = Number(/找到 (\d+) 项/.exec(text())?.[1]);
  await choose("更多", "复制列表");
  await until(() => writeText.mock.calls.length === 1, "Nothing was copied");
  const [copied] = writeText.mock.calls[0] as [string];
  expect(copied.split("\n")).toHaveLength(listed + 1);
  await look("");
});

test("the report of the terminal is saved from the pane, with every finding", async () => {
  await choose("更多", "导出核验报告（Excel）");
  await until(() => saved.length === 1, "Nothing was saved");
  const [file] = saved;
  expect(file?.name).toMatch(/2026年预算公开表核验报告\.xlsx$/);
  const { sheets } = await readXlsx(file?.bytes ?? new Uint8Array());
  const findings = sheets.find(({ name }) => name === "发现的问题");
  const lines = (findings?.rows ?? []).filter((row) => row[10] !== null);
  expect(lines.length - 1).toBe(getState().checked?.findings.length);
});

test("a re-check draws only what has changed, and keeps what is open, typed and folded", async () => {
  await look("权重");
  const open = rows()[2];
  await act(async () => Promise.resolve(open?.click()));
  const before = rows().length;
  const times = await drawing(async () => {
    await click("重新检查");
    while (getState().checking !== null) await pause();
  });
  expect(times).toBeLessThan(before / 2);
  expect(search()?.value).toBe("权重");
  expect(document.querySelector("[data-finding][aria-expanded=true]")).toBe(open);
});
