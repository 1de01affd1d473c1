import { act } from "react";
import { createRoot } from "react-dom/client";
import { lazyPart } from "../../src/taskpane/parts/lazy-part";
import { startPrefetching } from "../../src/taskpane/parts/prefetch";

const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 10)));
let element: HTMLElement;

async function render(Part: React.ComponentType): Promise<void> {
  Object.assign(window, { IS_REACT_ACT_ENVIRONMENT: true });
  element = document.body.appendChild(document.createElement("div"));
  await act(async () => {
    createRoot(element).render(<Part />);
    await Promise.resolve();
  });
  await settled();
}

test("what does not load is said, and can be asked for again", async () => {
  let isOnline = false;
  const Part = lazyPart(async () => {
    await Promise.resolve();
    if (!isOnline) throw new Error("Loading chunk 7 failed.");
    return () => <p>到了</p>;
  });
  await render(Part);
  expect(element.textContent).toContain("没有加载成功，可能是网络不通");
  isOnline = true;
  const again = [...element.querySelectorAll("button")].find((one) =>
    one.textContent?.includes("现在重试")
  );
  await act(async () => {
    again?.click();
    await Promise.resolve();
  });
  await settled();
  expect(element.textContent).toBe("到了");
});

test("what was fetched before is there at once, and fetched once", async () => {
  const load = jest.fn(() => Promise.resolve(() => <p>早到</p>));
  const Part = lazyPart(load);
  startPrefetching();
  await settled();
  await render(Part);
  expect(element.textContent).toBe("早到");
  expect(load).toHaveBeenCalledTimes(1);
});

test("what is only known after the prefetching, as a part inside a part, is fetched as well", async () => {
  startPrefetching();
  const load = jest.fn(() => Promise.resolve(() => <p>里面的</p>));
  const Part = lazyPart(load);
  await settled();
  expect(load).toHaveBeenCalledTimes(1);
  await render(Part);
  expect(element.textContent).toBe("里面的");
  expect(load).toHaveBeenCalledTimes(1);
});

test("a failed prefetch troubles nobody", async () => {
  startPrefetching();
  const Part = lazyPart(
    jest
      .fn<Promise<React.ComponentType>, []>()
      .mockRejectedValueOnce(new Error("offline"))
      .mockResolvedValue(() => <p>后来到了</p>)
  );
  await settled();
  await render(Part);
  expect(element.textContent).toBe("后来到了");
});
