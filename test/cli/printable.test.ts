import { printable } from "../../src/cli/printable";
import { nodeTerminal } from "../../src/cli/node-terminal";
import { complain } from "../../src/cli/terminal";

/** Colours, another title of the window, a link, a cleared screen, writing from right to left, over the line's beginning. */
const HOSTILE = [
  "\u001b[31m红",
  "\u001b]0;标题\u0007",
  "\u001b]8;;http://evil.example\u0007点\u001b]8;;\u0007",
  "\u009b2J",
  "表\u202e一",
  "错误\r没有错误",
  "\u2066\u200f",
];

test.each(HOSTILE)("%j shows and commands nothing", (text) => {
  const shown = printable(text);
  expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(JSON.parse(`"${shown}"`)).toBe(text);
});

test("ordinary text, line ends and tabs stay", () => {
  const text = "表一\tA1\n“三公”经费：应为 28.50 ✕😀\n";
  expect(printable(text)).toBe(text);
});

test("JSON means the same afterwards", () => {
  const value = { names: HOSTILE, quoted: '\\u202e"\\' };
  expect(JSON.parse(printable(JSON.stringify(value, null, 2)))).toEqual(value);
});

test("the process's own streams get no other text", () => {
  const written: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, "write").mockImplementation((text) => {
      written.push(String(text));
      return true;
    })
  );
  const terminal = nodeTerminal();
  terminal.stdout(HOSTILE.join("\n"));
  complain(terminal, `打不开 ${HOSTILE.join("")}`);
  for (const spy of spies) spy.mockRestore();
  expect(written).toHaveLength(2);
  for (const text of written) expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});
