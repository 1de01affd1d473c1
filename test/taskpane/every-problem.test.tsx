/**
 * Every situation in which something does not work, through the real pane: it says what did not happen, why and what next, once, without
 * taking the focus; it can be copied and closed.
 */
import { act } from "react";
import { checks } from "../../src/checks/registry";
import { canBeExplained, explain, NO_REMARKS, REMARKS } from "../../src/checks/remarks";
import { REASONS } from "../../src/excel/excel-reasons";
import { loadRemarks, saveFacts, saveRemarks, saveSetting } from "../../src/excel/memory";
import { explainFinding } from "../../src/taskpane/actions/explain-finding";
import { removeMarks } from "../../src/taskpane/actions/remove-marks";
import { dispatch, getState } from "../../src/taskpane/state/store";
import { excel } from "../host/excel";
import { computedValues, openWithFunctions, type FunctionHost } from "../host/own-functions";
import { click, named, openPane, shown, text, type, until } from "./open-pane";

const SHEET = "一般公共预算财政拨款支出预算表";
let host: FunctionHost;

beforeAll(async () => {
  host = await openPane("dadukou-2026", openWithFunctions);
}, 60000);
afterAll(() => host.close());
afterEach(async () => {
  jest.restoreAllMocks();
  while (alerts().length > 0) await click("知道了");
});

const alerts = () => [...document.querySelectorAll("[role=alert]")];
const said = () => document.querySelector("main > [role=status]:last-child")?.textContent ?? "";
const silent = () => until(() => alerts().length === 0, "Something is still said");
const idle = () => until(() => getState().checking === null, "The check is not over");

/** The one alert, which says all of it; it is no second time in what screen readers are told, and the focus is where it was. */
async function isSaid(...words: readonly string[]): Promise<void> {
  const focused = document.activeElement;
  for (const word of words) await shown(word);
  expect(alerts()).toHaveLength(1);
  const [alert] = alerts();
  for (const word of words) {
    expect(alert?.textContent).toContain(word);
    expect(said()).not.toContain(word);
  }
  expect(document.activeElement).toBe(focused);
  expect(alert?.contains(document.activeElement)).toBe(false);
}

/** What 复制详情 puts on the clipboard. */
async function copied(): Promise<string> {
  const writeText = jest.fn().mockResolvedValue(undefined);
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  await click("复制详情");
  await until(() => writeText.mock.calls.length > 0, "Nothing is copied");
  return String(writeText.mock.calls[0]?.[0]);
}

describe("Excel refuses", () => {
  test.each(Object.entries(REASONS))("with %s", async (code, [why, next]) => {
    host.session.limits.failNext(code);
    await act(() => removeMarks());
    await isSaid("没有清除标记", why, next);
    expect(await copied()).toContain(code);
    await until(() => alerts().length === 0, "It is still said after something else was done");
  });

  test("with a code that nobody has heard of", async () => {
    host.session.limits.failNext("SomethingNew");
    await act(() => removeMarks());
    await isSaid("没有清除标记", "原因不明", "复制详情");
  });

  test("twice with the same words: the second is another alert, so that it is read out, too", async () => {
    host.session.limits.failNext("AccessDenied");
    await act(() => removeMarks());
    const [first] = alerts();
    host.session.limits.failNext("AccessDenied");
    await act(() => removeMarks());
    await isSaid("没有清除标记");
    expect(alerts()[0]).not.toBe(first);
  });
});

describe("a check", () => {
  afterEach(async () => {
    host.session.limits.editing = false;
    await idle();
  });

  test("waits while a cell is being edited, says so, and goes on by itself", async () => {
    host.session.limits.editing = true;
    await click("检查本工作簿");
    await shown("请按 Enter 确认或按 Esc 放弃");
    host.session.limits.editing = false;
    await shown("项核验已运行");
  });

  test.each([
    [
      "InvalidOrTimedOutSession",
      "与 Excel 的连接已经过期。请保存工作簿，关闭后重新打开，再试一次。",
    ],
    ["ConnectionFailure", "与 Excel 的连接断了，可能是网络不通。请检查网络，再试一次。"],
    ["ResponsePayloadSizeLimitExceeded", "超过 Excel 一次能交出的大小。"],
  ])(
    "that Excel refuses with %s says what helps, and leaves the last result",
    async (code, words) => {
      host.session.limits.failNext(code);
      await click("重新检查");
      await shown("暂时不能检查");
      expect(text()).toContain(words);
      expect(text()).toContain("项核验已运行");
      await click("现在重试");
      await until(() => !text().includes("暂时不能检查"), "It is still said");
    }
  );

  test("of which one part is broken says which, with its details to copy; the rest stays as it is", async () => {
    await idle();
    const { length } = getState().checked?.findings ?? [];
    const [broken] = checks.filter(({ id }) => id === "parent-rows");
    if (!broken || !("checkTable" in broken)) throw new Error("There is no such check.");
    jest.spyOn(broken, "checkTable").mockImplementation(() => {
      throw new TypeError("x is undefined");
    });
    await click("重新检查");
    await idle();
    if (!text().includes("程序出错（")) await click("未运行的核验");
    await shown("程序出错（1 项）");
    expect(text()).toContain("其他结果不受影响。");
    expect(Math.abs((getState().checked?.findings.length ?? 0) - length)).toBeLessThanOrEqual(1);
    expect(await copied()).toContain("parent-rows");
    jest.restoreAllMocks();
    await click("重新检查");
    await idle();
    await until(() => !text().includes("程序出错（"), "It is still broken");
  });

  test("says that explanations are damaged, and of which newer version they are, and goes on", async () => {
    const put = (xml: string) =>
      act(() => excel(({ workbook }) => void workbook.customXmlParts.add(xml)));
    const gone = () =>
      act(() =>
        excel(({ workbook }) =>
          workbook.customXmlParts.getByNamespace(REMARKS.namespace).getOnlyItem().delete()
        )
      );
    for (const [version, why] of [
      ["1", "工作簿中保存的对警告的说明已损坏，读不出来。"],
      ["9", "工作簿中的对警告的说明是用更新版本的预算公开助手保存的，这个版本读不懂。"],
    ] as const) {
      await put(`<remarks xmlns="${REMARKS.namespace}" version="${version}">{</remarks>`);
      await click("重新检查");
      await idle();
      await isSaid("没有读到以前的说明", why);
      await gone();
    }
  });
});

describe("what the user writes", () => {
  test("of one warning takes nothing away of what another window has written of others", async () => {
    const { checked } = getState();
    if (!checked) throw new Error("Nothing is checked.");
    const { book, findings } = checked;
    const [one, other] = findings.filter(canBeExplained);
    if (!one || !other) throw new Error("There are no two warnings.");
    await act(() => saveRemarks(explain(NO_REMARKS, other, "别处写的", book)));
    await act(() => explainFinding(one, "这里写的"));
    const texts = async () => (await loadRemarks()).remarks.map(({ text: words }) => words).sort();
    expect(await texts()).toEqual(["别处写的", "这里写的"].sort());
    expect(getState().remarks.remarks).toHaveLength(2);
    await act(() => saveRemarks(explain(getState().remarks, one, "别处改的", book)));
    await act(() => explainFinding(one, "这里又写的"));
    await isSaid("没有保存说明", "这一项刚在别的窗口里说明过：“别处改的”。", "再保存一次。");
    expect(await texts()).toContain("别处改的");
    await act(() => explainFinding(one, "这里又写的"));
    expect(await texts()).toEqual(["别处写的", "这里又写的"].sort());
    await silent();
    await act(() => saveRemarks(NO_REMARKS));
  });

  test("is not written over what another window has written meanwhile, before the user has seen it", async () => {
    await click("说明");
    await click("生成说明");
    await shown("三、财政拨款情况说明");
    const slot = "公务接待费减少的主要原因";
    await click(slot);
    const id = [...Object.keys(getState().facts)];
    expect(id).toEqual([]);
    await type("厉行节约");
    await act(() => saveFacts({ "sangong.reception.reason": "活动减少" }));
    await click("填入", named(slot));
    await until(
      () => alerts().length > 0 || getState().facts["sangong.reception.reason"] !== undefined,
      "Nothing happens"
    );
    await isSaid("没有保存填写的内容", "这一处刚在别的窗口里填过：“活动减少”。");
    expect(getState().facts).toEqual({ "sangong.reception.reason": "活动减少" });
    await click("检查");
  });

  test("in a workbook that was opened read-only lasts until it is closed, and the pane says so", async () => {
    host.book.readOnly = true;
    await click("设置");
    await shown("编辑后自动复核");
    await act(async () => {
      document.querySelectorAll<HTMLElement>("[role=switch]")[2]?.click();
      await Promise.resolve();
    });
    await isSaid("只保留到关闭工作簿为止", "请用“另存为”保存一份。");
    host.book.readOnly = false;
  });

  test("is not kept over settings of a newer version", async () => {
    await act(() => saveSetting("preferences", { version: 9, content: {} }));
    await click("设置");
    await act(async () => {
      document.querySelectorAll<HTMLElement>("[role=switch]")[2]?.click();
      await Promise.resolve();
    });
    await isSaid("没有保存设置", "更新版本的预算公开助手", "原来的内容没有改动。");
    await act(() => saveSetting("preferences", undefined));
  });
});

describe("a file", () => {
  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const utf16 = (words: string) => [...words].flatMap((one) => [one.charCodeAt(0), 0]);
  const file = (bytes: readonly number[], more: object = {}) =>
    Object.assign(new File([], "上年.xlsx"), {
      arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
      ...more,
    });
  const choose = async (chosen: File) => {
    await click("设置");
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    Object.defineProperty(input, "files", { value: [chosen], configurable: true });
    await act(async () => {
      input?.dispatchEvent(new Event("change", { bubbles: true }));
      await Promise.resolve();
    });
  };

  test.each([
    ["is empty", file([]), "空"],
    ["is none", file([1, 2, 3, 4, 5, 6, 7, 8, 9]), "“上年.xlsx”："],
    [
      "has a password",
      file([...OLE, ...utf16("EncryptedPackage")]),
      "工作簿设有打开密码，无法读取。请在 Excel 或 WPS 中打开它",
    ],
    [
      "is of the old format",
      file([...OLE, ...utf16("Workbook")]),
      "旧版 .xls 工作簿，不能直接读取。",
    ],
    ["is a broken zip", file([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), "文件已损坏或不完整"],
    [
      "is too large",
      Object.defineProperty(file([]), "size", { value: 60e6 }),
      "超过 50 MB，没有打开。",
    ],
    [
      "cannot be read",
      file([], { arrayBuffer: () => Promise.reject(new Error("gone")) }),
      "可能已移动、删除，或正被别的程序占用。请关闭占用它的程序，再选一次。",
    ],
  ])("that %s is refused with the reason", async (_, chosen, words) => {
    await choose(chosen);
    await isSaid("没有采用上年工作簿", words);
    expect(getState().previous).toBeNull();
  });
});

describe("the browser refuses", () => {
  test("the clipboard: the words can be copied by hand", async () => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: () => Promise.reject(new Error("denied")) },
      configurable: true,
    });
    Object.assign(document, { execCommand: () => false });
    await click("设置");
    await click("复制诊断信息");
    await isSaid("没有复制", "浏览器不允许使用剪贴板。请选中文字，按 Ctrl+C 复制。");
  });

  test("to keep the appearance: it is chosen all the same, and how long it lasts is said", async () => {
    jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    await click("设置");
    await act(async () => {
      document.querySelector<HTMLElement>("input[type=radio][value=dark]")?.click();
      await Promise.resolve();
    });
    await shown("所选外观只用到关闭窗格为止");
    expect(document.documentElement.style.colorScheme).toBe("dark");
    await act(async () => {
      document.querySelector<HTMLElement>("input[type=radio][value=office]")?.click();
      await Promise.resolve();
    });
    expect(document.documentElement.style.colorScheme).toBe("light");
  });

  test("a part of the program: that it is the network, and what next", async () => {
    const error = Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
    jest.spyOn(Excel, "run").mockRejectedValueOnce(error);
    await act(() => removeMarks());
    await isSaid("没有清除标记", "这部分程序没有加载成功，可能是网络不通。请检查网络，再试一次。");
  });
});

describe("转为数值", () => {
  beforeAll(async () => {
    // A check of these edits would be refused as well, and say so.
    await act(() =>
      dispatch({
        type: "preferences-changed",
        preferences: { ...getState().preferences, live: false },
      })
    );
    await act(async () => {
      host.book
        .range("H31:H32", host.book.sheet(SHEET))
        .write([["=BUDGET.WAN(10000)"], ["=BUDGET.WAN(20000)"]]);
      await computedValues(host, "H31:H32", SHEET);
    });
    await click("设置");
    await shown("转为数值（2）");
  });

  test("that is refused and cannot be taken back says both, and both are copied", async () => {
    const refusal = (code: string) => Object.assign(new Error(`Excel says ${code}`), { code });
    const values = jest.spyOn(Excel.Range.prototype, "values", "set").mockImplementation(() => {
      // What is to be written is refused, and so is whatever is asked for afterwards.
      jest.spyOn(Excel, "run").mockRejectedValue(refusal("ConnectionFailure"));
      throw refusal("AccessDenied");
    });
    await click("转为数值（2）");
    await isSaid("没有转为数值", "不能改动", "已转为数值的没有全部放回", "原来的公式都保存着");
    values.mockRestore();
    jest.restoreAllMocks();
    const words = await copied();
    expect(words).toContain("AccessDenied");
    expect(words).toContain("ConnectionFailure");
  });
});

test("an Excel without functions is told what still works", async () => {
  jest
    .spyOn(Office.context.requirements, "isSetSupported")
    .mockImplementation((set) => set !== "SharedRuntime");
  await click("设置");
  await click("检查");
  await click("设置");
  await shown("这个版本的 Excel 不支持 =BUDGET 函数。检查、说明、科目都可以照常使用。");
});
