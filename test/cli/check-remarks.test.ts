import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { runChecks } from "../../src/checks/engine";
import {
  canBeExplained,
  explain,
  NO_REMARKS,
  printRemarks,
  REMARKS,
  type RemarkBook,
} from "../../src/checks/remarks";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook } from "../../src/tables/book";
import { sampleGrids } from "../fixtures/samples";
import { expectCheck, type CheckJson } from "./contract";
import { runHere } from "./test-terminal";

const SAMPLE = readFileSync(join(__dirname, "../../samples/dadukou-2026.xlsx"));
const SAID = "项目不设满意度指标，\n经主管部门同意。";

/** The sample with a custom XML part. */
function workbookWith(xml: string): Uint8Array {
  const parts = unzipSync(new Uint8Array(SAMPLE));
  parts["customXml/item1.xml"] = Uint8Array.from(strToU8(xml));
  return zipSync(parts);
}

function partOf(json: string, version = "1"): string {
  const text = json.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<remarks xmlns="${REMARKS.namespace}" version="${version}">${text}</remarks>`;
}

/** The remarks of a book in which the first warning is explained. */
async function remarks(): Promise<RemarkBook> {
  const book = createBook(await sampleGrids("dadukou-2026"));
  const { findings } = runChecks({ book, subjects: standardSubjects });
  const warning = findings.find((one) => one.severity === "warning" && canBeExplained(one));
  if (!warning) throw new Error("the sample has no warning");
  return explain(NO_REMARKS, warning, SAID, book);
}

async function check(file: Uint8Array, ...options: readonly string[]) {
  return await runHere(["check", "x.xlsx", ...options], { "x.xlsx": file });
}

async function jsonOf(file: Uint8Array): Promise<CheckJson> {
  const { stdout } = await check(file, "--json");
  const result = JSON.parse(stdout) as CheckJson;
  expectCheck(result);
  return result;
}

const warningsIn = (stdout: string) => Number(/合计：.*警告 (\d+)/.exec(stdout)?.[1]);

test("an explained warning stands apart with its explanation", async () => {
  const plain = await check(SAMPLE);
  const { code, stdout, stderr } = await check(workbookWith(partOf(printRemarks(await remarks()))));
  expect({ code, stderr }).toEqual({ code: plain.code, stderr: [] });
  expect(stdout).toMatch(/合计：.*警告 \d+（已说明 1）/);
  expect(warningsIn(stdout)).toBe(warningsIn(plain.stdout));
  const [, apart = ""] = stdout.split("\n已说明（1）\n");
  expect(apart).toContain("说明：项目不设满意度指标， 经主管部门同意。");
});

test("the JSON says which warnings are explained, and how", async () => {
  const { findings } = await jsonOf(workbookWith(partOf(printRemarks(await remarks()))));
  const explained = findings.flatMap((finding) => (finding.explained ? [finding] : []));
  expect(explained).toMatchObject([
    { severity: "warning", explained: { text: SAID, outdated: false } },
  ]);
});

test("an explanation of other amounts is shown as outdated, and the warning counts again", async () => {
  const kept = await remarks();
  const outdated = { remarks: kept.remarks.map((one) => ({ ...one, amounts: '["0"]' })) };
  const file = workbookWith(partOf(printRemarks(outdated)));
  const { stdout } = await check(file);
  expect(stdout).toContain("说明已过期");
  expect(stdout).not.toContain("已说明");
  const { findings } = await jsonOf(file);
  expect(findings.flatMap(({ explained }) => explained ?? [])).toEqual([
    { text: SAID, outdated: true },
  ]);
});

test.each([
  ["damaged JSON", partOf("{"), /已损坏.*没有采用/],
  ["no XML", "nonsense", /已损坏.*没有采用/],
  ["a newer version", partOf("{}", "2"), /更新版本.*没有采用/],
])("%s is reported and ignored", async (_, xml, line) => {
  const { code, stdout, stderr } = await check(workbookWith(xml), "--json");
  expect(stderr).toEqual([expect.stringMatching(line)]);
  const plain = await check(SAMPLE, "--json");
  expect({ code, stdout }).toEqual({ code: plain.code, stdout: plain.stdout });
});

test("a part of somebody else is none of ours", async () => {
  const { stderr, stdout } = await check(workbookWith(`<b xmlns="urn:other">x</b>`));
  expect(stderr).toEqual([]);
  expect(stdout).not.toContain("已说明");
});

test("the report shows the explanation beside its warning", async () => {
  const file = workbookWith(partOf(printRemarks(await remarks())));
  const { written } = await check(file, "--report", "r.xlsx");
  const { sheets } = await readXlsx(written.get("r.xlsx") ?? new Uint8Array());
  const rows = sheets.find(({ name }) => name === "发现的问题")?.rows ?? [];
  const header = rows.find(([first]) => first === "级别") ?? [];
  const column = header.indexOf("单位的说明");
  expect(rows.filter((row) => row[column] === SAID)).toHaveLength(1);
});
