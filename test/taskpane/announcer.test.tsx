import { act } from "react";
import { createRoot } from "react-dom/client";
import { Announcer } from "../../src/taskpane/parts/announcer";
import { dispatch } from "../../src/taskpane/state/store";

/** What is said to screen readers: one sentence after the other, none in the place of another. */
const region = () => document.querySelector("[role=status]");
const said = () => region()?.textContent;
const say = (...sentences: string[]) =>
  act(() => sentences.forEach((sentence) => dispatch({ type: "said", text: sentence })));
const turn = () => act(() => jest.advanceTimersByTime(500));

beforeAll(() => {
  Object.assign(window, { IS_REACT_ACT_ENVIRONMENT: true });
  jest.useFakeTimers();
  document.body.innerHTML = "<div></div>";
  const root = createRoot(document.body.firstElementChild as Element);
  act(() => root.render(<Announcer />));
});
afterAll(() => jest.useRealTimers());

test("sentences of one moment are each said, in their order", () => {
  say("已修复", "检查完成，1 个错误", "标记已更新");
  const heard = [said()];
  turn();
  heard.push(said());
  turn();
  heard.push(said());
  expect(heard).toEqual(["已修复", "检查完成，1 个错误", "标记已更新"]);
  turn();
  expect(said()).toBe("标记已更新");
});

test("what was said goes when it is over, after its turn", () => {
  say("正在检查", "", "检查完成，1 个错误", "");
  const heard = [said()];
  turn();
  heard.push(said());
  turn();
  expect([...heard, said()]).toEqual(["正在检查", "检查完成，1 个错误", ""]);
  turn();
});

test("one that comes when nothing waits is said at once", () => {
  say("已选中 表一 C7");
  expect(said()).toBe("已选中 表一 C7");
});

test("the same sentence again is a new element, so that it is heard again", () => {
  turn();
  const before = region()?.firstElementChild;
  say("已选中 表一 C7");
  expect(said()).toBe("已选中 表一 C7");
  expect(region()?.firstElementChild).not.toBe(before);
});
