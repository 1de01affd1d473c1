/** Whatever fails, the pane says what, and the rest of it goes on. */
import { act } from "react";
import { HostLimits } from "../../src/host/office/host-limits";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";
import { button, click, openPane, shown, text, until } from "./open-pane";

let isSubjectsBroken = true;
jest.mock("../../src/taskpane/subjects/subjects-view", () => ({
  SubjectsView: () => {
    if (isSubjectsBroken) throw new Error("no tree");
    return "科目在此";
  },
}));

const CHECKS = "../../src/taskpane/live/check-run";
const limits = new HostLimits({
  ExcelApi: "1.9",
  SharedRuntime: "1.0",
  CustomFunctionsRuntime: "1.0",
});
let host: Omit<OpenWorkbook, "close"> & { close(): Promise<void> };

beforeAll(async () => {
  // What React writes of errors that it has caught.
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  jest.doMock(CHECKS, () => {
    throw new Error("Loading chunk 7 failed.");
  });
  host = await openPane("dadukou-2026", (workbook) => openWorkbook(workbook, [], limits));
}, 60000);
afterAll(() => host.close());

test("what this Excel does not let the add-in do stands below the first page, and what works all the same", () => {
  expect(text()).toContain("这个版本的 Excel 较旧");
  expect(text()).toContain(
    "这个版本的 Excel 不支持 =BUDGET 函数。检查、说明、科目都可以照常使用。"
  );
});

test("a program of the checks that does not come is told, and asked for again by the next click", async () => {
  await click("检查本工作簿");
  await shown("暂时不能检查");
  expect(text()).toContain("这部分程序没有加载成功，可能是网络不通。请检查网络，再试一次。");
  jest.dontMock(CHECKS);
  await click("现在重试");
  await shown("项核验已运行");
  expect(text()).not.toContain("较旧");
});

test("a view that cannot be drawn says so, can be tried again, and the others go on", async () => {
  await click("科目");
  await shown("这一页没有显示出来");
  expect(text()).toContain("程序出错");
  button("复制详情");
  button("重新打开窗格");
  await click("检查");
  await shown("项核验已运行");
  await click("科目");
  isSubjectsBroken = false;
  await click("现在重试");
  await shown("科目在此");
});

test("a workbook that is open read-only, an Excel that cannot be read: said in words", async () => {
  const { whatIsMissing } = await import("../../src/excel/what-is-missing");
  const missing = (version: number, mode: "readOnly" | "readWrite") =>
    whatIsMissing({
      requirements: { isSetSupported: (_: string, at: string) => Number(at.slice(2)) <= version },
      document: { mode },
    } as unknown as Office.Context).join("");
  expect(missing(20, "readWrite")).toBe("");
  expect(missing(20, "readOnly")).toMatch(/^这个工作簿是以只读方式打开的/);
  expect(missing(9, "readWrite")).toMatch(/^这个版本的 Excel 较旧/);
  expect(missing(3, "readOnly")).toMatch(/^这个版本的 Excel 太旧，不能读取工作簿.*科目可以照常查/);
});

test("a mistake in the pane itself leaves a page that says so", async () => {
  const { Boundary } = await import("../../src/taskpane/parts/boundary");
  const { PaneFailed } = await import("../../src/taskpane/pane-failed");
  const { createRoot } = await import("react-dom/client");
  const Broken = () => {
    throw new Error("no theme");
  };
  const element = document.body.appendChild(document.createElement("div"));
  await act(async () => {
    createRoot(element).render(
      <Boundary instead={(error) => <PaneFailed error={error} />}>
        <Broken />
      </Boundary>
    );
    await Promise.resolve();
  });
  await until(() => element.textContent.includes("窗格没有显示出来"), "Nothing is said");
  expect(button("重新打开窗格", element)).toBeTruthy();
});
