/** A repair is taken back where its cells are now, and nowhere else. */
import { contentOf } from "../../src/excel/read-workbook";
import type { Undo } from "../../src/excel/write-cells";
import type { CellValue } from "../../src/money/amount";
import type { Book } from "../../src/tables/book";
import { undoNow } from "../../src/taskpane/actions/undo-now";

const content = (name: string, values: CellValue[][]) =>
  contentOf([{ id: "1", name, grid: { sheet: name, top: 0, left: 0, values }, formulas: null }]);
const plain = (value: CellValue) => ({ content: value, isFormula: false, format: "General" });
const HEADER = ["科目", "预算数"];
const cell = { sheet: "表", row: 2, column: 1 };
const undo: Undo = {
  cells: [{ cell, from: plain(null), to: plain(5), seen: null }],
  labels: [
    { cell: { ...cell, row: 0 }, value: "预算数", isLabel: true },
    { cell: { ...cell, column: 0 }, value: "行政运行", isLabel: true },
  ],
};
const now = (name: string, values: CellValue[][], own = undo) =>
  undoNow(
    {
      id: 1,
      at: new Date(0),
      titles: [],
      book: {} as Book,
      findings: [],
      unit: null,
      sheetIds: new Map([["表", "1"]]),
      undo: own,
    },
    content(name, values)
  );
const placeOf = ({ cells: [first] }: Undo) => first && `${first.cell.sheet} ${first.cell.row}`;
const OTHER = ["机关服务", 7];
const OWN = ["行政运行", 5];

test("where nothing has moved it is where it was", () => {
  expect(now("表", [HEADER, OTHER, OWN])).toEqual(undo);
});

test("rows that came or went above move it, and the header stays", () => {
  const moved = now("表", [HEADER, OTHER, ["新", 1], ["新", 2], OWN]);
  expect(placeOf(moved)).toBe("表 4");
  expect(moved.labels.map((label) => label.cell.row)).toEqual([0, 4]);
  expect(placeOf(now("表", [HEADER, OWN]))).toBe("表 1");
  expect(placeOf(now("表", [["标题", null], HEADER, OTHER, OWN]))).toBe("表 3");
});

test("a renamed sheet is found by its id", () => {
  expect(placeOf(now("新名", [HEADER, OTHER, OWN]))).toBe("新名 2");
});

test("where several rows would fit, or none, or no label tells, it stays as it was noted", () => {
  const shifted = [HEADER, OTHER, ["新", 1]];
  expect(placeOf(now("表", [...shifted, OWN, OWN]))).toBe("表 2");
  expect(placeOf(now("表", [...shifted, ["行政运行", 6]]))).toBe("表 2");
  const unlabelled = { ...undo, labels: undo.labels.slice(0, 1) };
  expect(placeOf(now("表", [...shifted, OWN], unlabelled))).toBe("表 2");
});
