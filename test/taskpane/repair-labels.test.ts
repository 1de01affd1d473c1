/** One repair may change the label by which another finds its row again: in whichever order they are taken back, each finds it. */
import type { Undo, WrittenCell } from "../../src/excel/write-cells";
import type { CellValue } from "../../src/money/amount";
import type { Book } from "../../src/tables/book";
import { withoutRepair, withRepair, type DoneRepair } from "../../src/taskpane/state/repairs";

const name = { sheet: "表", row: 7, column: 1 };
const amount = { sheet: "表", row: 7, column: 2 };
const book = {} as Book;

function written(cell: typeof name, from: CellValue, to: CellValue): WrittenCell {
  const content = (value: CellValue) => ({ content: value, isFormula: false, format: "General" });
  return { cell, from: content(from), to: content(to), seen: from };
}
const repaired = (undo: Undo): Omit<DoneRepair, "id"> => ({
  at: new Date(0),
  titles: ["一项"],
  book,
  findings: [],
  unit: null,
  sheetIds: new Map(),
  undo,
});
const label = (value: string) => ({ cell: name, value, isLabel: true });
const ofAmount = (value: string) =>
  repaired({ cells: [written(amount, null, 5)], labels: [label(value)] });
const ofName = repaired({ cells: [written(name, "行政远行", "行政运行")], labels: [] });

test("a name repaired after the amount beside it is the label from then on, and no longer once it is taken back", () => {
  const both = withRepair(withRepair([], ofAmount("行政远行")), ofName);
  expect(both[0]?.undo.labels[0]?.value).toBe("行政运行");
  const [first] = withoutRepair(both, both[1]?.id ?? 0);
  expect(first?.undo.labels[0]?.value).toBe("行政远行");
});

test("a name repaired before the amount, too", () => {
  const both = withRepair(withRepair([], ofName), ofAmount("行政运行"));
  const [second] = withoutRepair(both, both[0]?.id ?? 0);
  expect(second?.undo.labels[0]?.value).toBe("行政远行");
});

test("ids are never given twice as long as a repair is there", () => {
  const three = [ofName, ofName, ofName].reduce<readonly DoneRepair[]>(withRepair, []);
  const [first, , third] = three;
  const again = withRepair(withoutRepair(three, first?.id ?? 0), ofName);
  expect(new Set(again.map(({ id }) => id)).size).toBe(3);
  expect(again.at(-1)?.id).toBeGreaterThan(third?.id ?? Infinity);
});
