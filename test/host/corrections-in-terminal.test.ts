/** What is said of a table in the pane, saved by the page as .xlsx, holds in the terminal. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { run } from "../../src/cli/main";
import { terminalOf } from "../cli/terminal-of";
import { changeCorrections } from "../../src/excel/corrections-memory";
import { readWorkbook as readGrids } from "../../src/excel/read-workbook";
import { writeAddInParts } from "../../src/host/files/add-in-parts";
import { writeWorkbook } from "../../src/host/files/write-xlsx";
import { parseManifest } from "../../src/host/manifest";
import { anchorOf } from "../../src/tables/anchor";
import { createBook } from "../../src/tables/book";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const manifest = parseManifest(readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8"));
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
}, 60000);
afterAll(() => host.close());

test("corrections travel from Excel's workbook to the terminal", async () => {
  const { grids } = await readGrids();
  const [first, second] = createBook(grids).tables;
  const anchors = [first, second].map((table) => table && anchorOf(grids, table.area, false));
  const [yuan, none] = anchors;
  if (!yuan || !none) throw new Error("the sample has no tables");
  await changeCorrections(() => ({
    stated: { department: "某某局" },
    tables: [
      { at: yuan, unit: "元" },
      { at: none, kind: "none" },
    ],
  }));
  const sheets = await writeWorkbook(host.book, []);
  const saved = writeAddInParts(sheets, host.book.addInData, manifest);

  let stdout = "";
  let stderr = "";
  await run(
    ["tables", "saved.xlsx", "--json"],
    terminalOf({
      stdout: (text) => {
        stdout += text;
      },
      stderr: (text) => {
        stderr += text;
      },
      readFile: () => Promise.resolve(saved),
      writeFile: () => Promise.reject(new Error("nothing is to be written")),
    })
  );
  const read = JSON.parse(stdout) as {
    tables: { sheet: string; unit: string; corrected?: object }[];
    ignored: { sheet: string }[];
  };
  expect(read.tables.filter(({ corrected }) => corrected)).toMatchObject([
    { sheet: yuan.sheet, unit: "元", corrected: { unit: "元" } },
  ]);
  expect(read.ignored).toMatchObject([{ sheet: none.sheet }]);
  expect(stderr).toContain("指定了 1 处，不核验 1 处");
}, 60000);
