import { alignColumns, displayWidth } from "../../src/cli/columns";

test.each<[string, number]>([
  ["", 0],
  ["C7", 2],
  ["差额", 4],
  ["“三公”", 6],
  ["（一）", 6],
  ["1,088.80 万元", 13],
  ["−0.61", 5],
  ["𠮷", 2],
])("%j takes %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test("columns stand below each other, whatever they are written in", () => {
  expect(
    alignColumns(
      [
        ["错误", "C7", "1088.80"],
        ["E", "部门", "2.5"],
      ],
      [2]
    )
  ).toEqual(["错误  C7    1088.80", "E     部门      2.5"]);
});

test("nothing gives nothing", () => {
  expect(alignColumns([])).toEqual([]);
});
