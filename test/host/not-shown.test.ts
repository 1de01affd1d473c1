import type { SheetExtras } from "../../src/host/book/sheet-extras";
import type { UniverBook } from "../../src/host/book/univer-book";
import { notShown } from "../../src/host/page/not-shown";

const book = (...sheets: SheetExtras[]) =>
  ({
    unit: { source: {} },
    sheets: () => sheets.map((extras) => ({ extras })),
  }) as unknown as UniverBook;

const list = (dropDown: boolean): SheetExtras => ({
  validations: [
    {
      areas: [{ row: 0, column: 0, rows: 4, columns: 2 }],
      type: "list",
      formula1: "科目!$A$1:$A$9",
      ignoreBlanks: true,
      dropDown,
      error: { show: true, style: "stop", title: "", text: "" },
      prompt: { show: false, title: "", text: "" },
    },
  ],
});

test("a workbook that is shown whole needs no word", () => {
  expect(notShown(book({}, { veryHidden: true }, list(false)))).toBeNull();
});

test("drop-downs, charts and filters are counted over all sheets", () => {
  const said = notShown(
    book(list(true), list(true), { filter: { row: 0, column: 0, rows: 3, columns: 3 } })
  );
  expect(said).toContain("单元格的下拉列表（16 个单元格）、筛选按钮（1 张工作表）");
  expect(said).toContain("保存时原样保留");
  expect(said).not.toContain("图表");
});

test("charts are counted only where the page cannot draw them", () => {
  const chart = (type: "Line" | null) => ({ charts: [{ type }] }) as unknown as SheetExtras;
  expect(notShown(book(chart("Line")))).toBeNull();
  expect(notShown(book(chart("Line"), chart(null)))).toContain("几种较少用的图表（1 个）");
});

test("a file that saving cannot follow is said before anything else", () => {
  const unusual = { ...book(list(true)), unit: {} } as unknown as UniverBook;
  expect(notShown(unusual)).toContain("请另存为新文件");
});
