import { act } from "react";
import { createRoot } from "react-dom/client";
import { readLocalFile } from "../../src/taskpane/actions/read-local-file";
import { UnderWayLine } from "../../src/taskpane/parts/under-way-line";

/** Ends a piece of work when the test says so. */
function held() {
  let end: (outcome: "done" | "failed") => void = () => undefined;
  const work = new Promise<string>((resolve, reject) => {
    end = (outcome) => (outcome === "done" ? resolve(outcome) : reject(new Error(outcome)));
  });
  return { work, end };
}

let line: HTMLElement;
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));

beforeAll(() => {
  Object.assign(window, { IS_REACT_ACT_ENVIRONMENT: true });
  line = document.createElement("div");
  act(() => createRoot(line).render(<UnderWayLine />));
});

/** jsdom's files cannot give their bytes. */
const file = (name: string) =>
  Object.assign(new File(["x"], name), {
    arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)),
  });

test("while a file is read the pane says which, the last of several first, and nothing afterwards, however it ended", async () => {
  const [first, second] = [held(), held()];
  let reading: Promise<unknown>[] = [];
  act(() => {
    reading = [first, second].map(({ work }, at) =>
      readLocalFile(file(`${String(2024 + at)}.xlsx`), () => Promise.resolve(() => work), "")
    );
  });
  const ended = Promise.allSettled(reading);
  await settled();
  expect(line.querySelector("[role=status]")?.textContent).toBe("正在读取“2025.xlsx”…");
  second.end("failed");
  await settled();
  expect(line.textContent).toBe("正在读取“2024.xlsx”…");
  first.end("done");
  await settled();
  expect(line.textContent).toBe("");
  expect((await ended).map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
});
