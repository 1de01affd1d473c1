/** What is said of a warning in the pane, saved by the page as .xlsx, is read in the terminal. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { run } from "../../src/cli/main";
import { terminalOf } from "../cli/terminal-of";
import { runChecks } from "../../src/checks/engine";
import { explain, NO_REMARKS } from "../../src/checks/remarks";
import { saveRemarks } from "../../src/excel/memory";
import { readWorkbook as readGrids } from "../../src/excel/read-workbook";
import { writeAddInParts } from "../../src/host/files/add-in-parts";
import { writeWorkbook } from "../../src/host/files/write-xlsx";
import { parseManifest } from "../../src/host/manifest";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook } from "../../src/tables/book";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const SAID = "已报主管部门 <同意> & 备案。";
const manifest = parseManifest(readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8"));
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
}, 60000);
afterAll(() => host.close());

test("an explanation travels from Excel's workbook to the terminal", async () => {
  const { grids } = await readGrids();
  const book = createBook(grids);
  const { findings } = runChecks({ book, subjects: standardSubjects });
  const warning = findings.find(({ severity }) => severity === "warning");
  if (!warning) throw new Error("the sample has no warning");
  await saveRemarks(explain(NO_REMARKS, warning, SAID, book));
  const sheets = await writeWorkbook(host.book, []);
  const saved = writeAddInParts(sheets, host.book.addInData, manifest);

  let stdout = "";
  let stderr = "";
  await run(
    ["check", "saved.xlsx", "--json"],
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
  expect(stderr).toBe("");
  const read = JSON.parse(stdout) as { findings: { check: string; explained: unknown }[] };
  expect(read.findings.filter(({ explained }) => explained !== null)).toMatchObject([
    { check: warning.check, explained: { text: SAID, outdated: false } },
  ]);
}, 60000);
