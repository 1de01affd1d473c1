/** A long check says how far it is, can be stopped at any time, and takes nothing from what was opened in the last result. */
import { act } from "react";
import { createRoot } from "react-dom/client";
import { HostLimits } from "../../src/host/office/host-limits";
import { cancelCheck } from "../../src/taskpane/actions/check-workbook";
import { Running } from "../../src/taskpane/check/running";
import { GivenUp, inSlices } from "../../src/taskpane/live/in-slices";
import { hasChanges } from "../../src/taskpane/live/noted-changes";
import { reportProgress, useProgress, type Progress } from "../../src/taskpane/live/progress";
import { dispatch, getState } from "../../src/taskpane/state/store";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";
import { button, click, named, openPane, shown, text, until } from "./open-pane";

const limits = new HostLimits();
let host: Omit<OpenWorkbook, "close"> & { close(): Promise<void> };
const seen: Progress[] = [];
let onProgress: (progress: Progress) => void = () => undefined;

function Onlooker() {
  const progress = useProgress();
  if (seen.at(-1) !== progress) {
    seen.push(progress);
    onProgress(progress);
  }
  return null;
}

function render(element: React.ReactNode): HTMLElement {
  const container = document.createElement("div");
  act(() => createRoot(container).render(element));
  return container;
}

beforeAll(async () => {
  host = await openPane("dadukou-2026", (workbook) => openWorkbook(workbook, [], limits));
  render(<Onlooker />);
}, 60000);
afterAll(() => host.close());
afterEach(() => {
  jest.restoreAllMocks();
  limits.latencyMs = 0;
  onProgress = () => undefined;
});

/** A warm machine does the whole check within one slice: time goes faster for it, so that there are pauses at every step. */
function slow(): void {
  const now = performance.now.bind(performance);
  let asked = 0;
  jest.spyOn(performance, "now").mockImplementation(() => now() + 4 * ++asked);
}

const idle = () => until(() => getState().checking === null, "It does not end");
const marks = () => Object.values(host.book.snapshot()).flatMap(({ rules }) => rules).length;

describe("work in slices", () => {
  function* counting(to: number): Generator<number, string> {
    for (let at = 0; at < to; at++) {
      for (const end = performance.now() + 2; performance.now() < end;);
      yield at;
    }
    return "done";
  }

  test("comes to what it comes to, and pauses now and then with what comes next", async () => {
    const pauses: number[] = [];
    expect(await inSlices(counting(40), { onPause: (next) => pauses.push(next) })).toBe("done");
    expect(pauses.length).toBeGreaterThan(1);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  });

  test("is given up at the next pause when nobody waits any longer", async () => {
    let pauses = 0;
    const given = inSlices(counting(1000), {
      onPause: () => pauses++,
      isGivenUp: () => pauses === 2,
    });
    await expect(given).rejects.toBeInstanceOf(GivenUp);
    expect(pauses).toBe(2);
  });
});

test("a check that is stopped at any step leaves everything as it was", async () => {
  slow();
  for (const step of ["reading", "recognising", "checking"]) {
    const before = getState();
    let isStopped = false;
    onProgress = (progress) => {
      if (progress.step !== step || isStopped) return;
      isStopped = true;
      queueMicrotask(cancelCheck);
    };
    await click("检查本工作簿");
    await until(() => isStopped, `${step} has not come`);
    await idle();
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect([step, getState().checked, getState().checkProblem, marks()]).toEqual([
      step,
      before.checked,
      null,
      0,
    ]);
  }
  expect(hasChanges()).toBe(false);
});

test("what is reported goes forward, from reading to the causes", async () => {
  slow();
  seen.length = 0;
  await click("检查本工作簿");
  await shown("项核验已运行");
  await idle();
  const order = ["loading", "reading", "recognising", "assembling", "checking", "explaining"];
  const steps = seen.map(({ step }) => order.indexOf(step));
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(seen.map(({ step }) => step)).toEqual(expect.arrayContaining(["reading", "checking"]));
  for (const progress of seen)
    if ("done" in progress) expect(progress.done).toBeLessThan(progress.of);
});

test("while a check takes long the pane says how far it is; what was open in the list is open afterwards", async () => {
  const opened = () => document.querySelectorAll("[aria-expanded=true]").length;
  const list = named("检查结果");
  const finding = list.querySelector<HTMLElement>("li button[aria-expanded=false]");
  act(() => finding?.click());
  expect(finding?.getAttribute("aria-expanded")).toBe("true");
  const before = opened();
  limits.latencyMs = 200;
  await click("重新检查");
  await shown("取消后保留上次的结果");
  expect(list.closest("[hidden]")).not.toBeNull();
  expect(named("步骤").textContent).toContain("读取工作簿");
  await idle();
  await until(() => list.closest("[hidden]") === null, "The list does not come back");
  expect(document.contains(list)).toBe(true);
  expect(finding?.getAttribute("aria-expanded")).toBe("true");
  expect(opened()).toBe(before);
});

test("the last result stays when the user stops a check by 取消", async () => {
  const before = getState().checked?.findings;
  act(() => dispatch({ type: "said", text: "" }));
  limits.latencyMs = 200;
  await click("重新检查");
  await shown("取消后保留上次的结果");
  await click("取消");
  expect(text()).toContain("项核验已运行");
  await act(() => new Promise((resolve) => setTimeout(resolve, 1500)));
  expect(getState().checked?.findings).toEqual(before);
  expect(getState().said).not.toContain("检查完成");
});

test("how far it is, in words and for whoever does not see the bar", () => {
  act(() => reportProgress({ step: "recognising", done: 6, of: 13, name: "表七 部门收入总表" }));
  const container = render(<Running step="checking" />);
  expect(container.textContent).toContain("第 7/13 张：表七 部门收入总表");
  const bar = container.querySelector("[role=progressbar]");
  const share = () => Number(bar?.getAttribute("aria-valuenow"));
  const atSheets = share();
  act(() => reportProgress({ step: "checking", done: 40, of: 87, name: "项级相加等于款级" }));
  expect(bar?.getAttribute("aria-valuetext")).toBe("第 41/87 项：项级相加等于款级");
  expect(share()).toBeGreaterThan(atSheets);
  expect(container.querySelector("[role=status]")?.textContent).toBe("逐项核验");
  expect(button("取消", container)).toBeTruthy();
});
