import { printedTables } from "../../src/documents/printed-tables";
import { headerRows } from "../../src/documents/printed-header";
import { createBook } from "../../src/tables/book";
import { KIND_TITLES } from "../../src/tables/kind-titles";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";
import { fileIn } from "../files/unzip";
import { elements, textOf } from "../files/word-xml";
import { runHere } from "../cli/test-terminal";

test("headings over neighbours are one cell; the lowest reaches down to the body", () => {
  const columns = [["名称"], ["本年", "合计"], ["本年", "公车", "小计"], ["本年", "公车", "购置"]];
  expect(headerRows(columns.map((levels) => ({ levels })))).toEqual([
    [
      { text: "名称", rows: 3 },
      { text: "本年", columns: 3 },
    ],
    [
      { text: "合计", rows: 2 },
      { text: "公车", columns: 2 },
    ],
    [{ text: "小计" }, { text: "购置" }],
  ]);
});

describe.each(SAMPLE_NAMES)("%s", (name) => {
  test("every row fills the table's columns", async () => {
    for (const { widths, rows } of printedTables(createBook(await sampleGrids(name)))) {
      const reaching: number[] = [];
      rows.forEach((cells, row) => {
        const own = cells.reduce((sum, { columns = 1 }) => sum + columns, 0);
        expect(own + (reaching[row] ?? 0)).toBe(widths.length);
        for (const { columns = 1, rows: down = 1 } of cells)
          for (let below = 1; below < down; below += 1)
            reaching[row + below] = (reaching[row + below] ?? 0) + columns;
      });
    }
  });

  test("all tables, in the order of a disclosure, with every amount", async () => {
    const book = createBook(await sampleGrids(name));
    const printed = printedTables(book);
    expect(printed.map(({ title }) => title).sort()).toEqual(
      book.tables.map(({ title }) => title).sort()
    );
    expect(printed[0]?.title).toContain(KIND_TITLES["appropriation-balance"]);
    const general = book.tables.find(({ kind }) => kind === "general-expenditure");
    const paper = printed.find(({ title }) => title === general?.title);
    const texts = paper?.rows.flat().map(({ text }) => text.replaceAll(",", ""));
    for (const row of general?.rows ?? [])
      for (const cell of row.cells)
        if (cell?.state === "amount") expect(texts).toContain((cell.fen / 1e6).toFixed(2));
  });
});

describe("--with-tables", () => {
  const FILE = "samples/qijiang-2026.xlsx";

  test("the tables stand behind the text, A4 across", async () => {
    const { code, written } = await runHere(["narrate", FILE, "--out", "n.docx", "--with-tables"]);
    expect(code).toBe(0);
    const xml = fileIn(written.get("n.docx") ?? new Uint8Array(), "word/document.xml");
    const tables = elements(xml, "w:tbl");
    expect(tables.length).toBeGreaterThanOrEqual(12);
    expect(textOf(tables[0] ?? "")).toContain("一般公共预算资金1,421.74");
    expect(xml.indexOf("<w:tbl>")).toBeGreaterThan(xml.indexOf("联系方式"));
    expect(xml.match(/w:orient="(\w+)"/g)).toEqual(['w:orient="portrait"', 'w:orient="landscape"']);
  });

  test.each([[[]], [["--out", "n.txt"]]])(
    "without a .docx (%j): exit 2 and one line",
    async (out) => {
      const { code, stderr } = await runHere(["narrate", FILE, "--with-tables", ...out]);
      expect(code).toBe(2);
      expect(stderr).toHaveLength(1);
      expect(stderr[0]).toMatch(/^--with-tables 要与 --out 文件\.docx 一起用/);
    }
  );
});
