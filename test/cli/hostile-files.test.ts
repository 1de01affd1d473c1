/** A file made to do harm, given wherever the terminal takes one: one line in Chinese that names it, exit 2, and nothing else. */
import { buildZip, workbookParts } from "../files/build-zip";
import { runHere } from "./test-terminal";

/** Each row as long as a row can be: 330,000,000 cells in 1 MB. */
const WIDE = buildZip(
  workbookParts({
    content: `<worksheet><sheetData>${Array.from({ length: 20_000 }, (_, i) => `<row r="${String(i + 1)}"><c r="XFD${String(i + 1)}"><v>1</v></c></row>`).join("")}</sheetData></worksheet>`,
  })
);
const BOMB = buildZip([
  ...workbookParts(),
  { path: "word/document.xml", content: "x", claimUnpacked: 0x7fffffff },
]);
const POLLUTING =
  '{"__proto__": {"polluted": "是"}, "constructor": {"prototype": {"polluted": 1}}}';

const FILES = {
  "wide.xlsx": WIDE,
  "bomb.xlsx": BOMB,
  "bomb.docx": BOMB,
  "bomb.csv": BOMB,
  "polluting.json": POLLUTING,
  "deep.json": "[".repeat(1_000_000),
  "nothing.csv": "__proto__,constructor\ntoString,valueOf\n",
} as const;

const SAMPLE = "samples/dadukou-2026.xlsx";

test.each<readonly [args: readonly string[], file: keyof typeof FILES]>([
  [["check", "wide.xlsx"], "wide.xlsx"],
  [["check", "bomb.xlsx"], "bomb.xlsx"],
  [["tables", "wide.xlsx"], "wide.xlsx"],
  [["narrate", "bomb.xlsx"], "bomb.xlsx"],
  [["check", SAMPLE, "--previous", "wide.xlsx"], "wide.xlsx"],
  [["check", SAMPLE, "--narrative", "bomb.docx"], "bomb.docx"],
  [["check", SAMPLE, "--subjects", "wide.xlsx"], "wide.xlsx"],
  [["check", SAMPLE, "--subjects", "bomb.csv"], "bomb.csv"],
  [["check", SAMPLE, "--subjects", "nothing.csv"], "nothing.csv"],
  [["check", SAMPLE, "--relations", "bomb.xlsx"], "bomb.xlsx"],
  [["check", SAMPLE, "--relations", "nothing.csv"], "nothing.csv"],
  [["narrate", SAMPLE, "--like", "bomb.docx"], "bomb.docx"],
  [["narrate", SAMPLE, "--facts", "polluting.json"], "polluting.json"],
  [["narrate", SAMPLE, "--facts", "deep.json"], "deep.json"],
  [["narrate", SAMPLE, "--template", "polluting.json"], "polluting.json"],
  [["narrate", SAMPLE, "--template", "deep.json"], "deep.json"],
])("%j", async (args, file) => {
  const { code, stdout, stderr, written } = await runHere([...args, "--json"], FILES);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toHaveLength(1);
  expect(stderr[0]).toContain(file);
  expect(stderr[0]).toMatch(/[一-鿿]/);
  expect(stderr[0]).not.toContain("程序出错");
  expect(written.size).toBe(0);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
