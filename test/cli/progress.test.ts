import { showProgress } from "../../src/cli/progress";
import { terminalOf } from "./terminal-of";

/** What a screen of so many columns was sent by files that end so many milliseconds apart. */
function sent(
  screen: number,
  pause: number,
  first = "一.xlsx"
): { written: string[]; printed: string[] } {
  const written: string[] = [];
  const printed: string[] = [];
  let now = 0;
  const clock = jest.spyOn(performance, "now").mockImplementation(() => now);
  const outer = terminalOf({
    stdout: (text) => printed.push(text),
    stderr: (text) => written.push(text),
    readFile: () => Promise.reject(new Error("nothing is read")),
    writeFile: () => Promise.reject(new Error("nothing is written")),
    screen,
  });
  const { terminal, done, end } = showProgress(outer, 3);
  const ends = [
    [first, "errors"],
    ["二.xlsx", "unusable"],
    ["三.xlsx", "nothing"],
  ] as const;
  for (const [file, what] of ends) {
    now += pause;
    done(file, what);
  }
  terminal.stdout("结果");
  end();
  clock.mockRestore();
  return { written, printed };
}

const CLEAR = "\r\u001b[K";

test("says how far it is and what was found, and is gone when something else is written", () => {
  expect(sent(80, 200)).toEqual({
    written: [
      `${CLEAR}0/3，正在核验`,
      `${CLEAR}1/3，1 个有错误，一.xlsx`,
      `${CLEAR}2/3，1 个有错误，1 个不能核验，二.xlsx`,
      `${CLEAR}3/3，1 个有错误，1 个不能核验，三.xlsx`,
      CLEAR,
    ],
    printed: ["结果"],
  });
});

test("is not drawn more often than anybody can read", () => {
  expect(sent(80, 60).written).toEqual([
    `${CLEAR}0/3，正在核验`,
    `${CLEAR}2/3，1 个有错误，1 个不能核验，二.xlsx`,
    CLEAR,
  ]);
});

test("never takes a second line: a line is cut where the screen ends", () => {
  expect(sent(17, 200).written).toEqual([
    `${CLEAR}0/3，正在核验`,
    `${CLEAR}1/3，1 个有错误`,
    `${CLEAR}2/3，1 个有错误`,
    `${CLEAR}3/3，1 个有错误`,
    CLEAR,
  ]);
});

test("shows a name that a screen would obey", () => {
  expect(sent(80, 200, "\u001b[2J.xlsx").written[1]).toBe(
    `${CLEAR}1/3，1 个有错误，\\u001b[2J.xlsx`
  );
});
