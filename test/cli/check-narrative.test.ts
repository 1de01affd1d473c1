import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildZip } from "../files/build-zip";
import { expectCheck, type CheckJson, type FindingJson, type TextPlaceJson } from "./contract";
import { runHere, SAMPLES } from "./test-terminal";

const FILE = "samples/dadukou-2026.xlsx";
const TEXT = "samples/dadukou-2026.narrative.txt";

function textOf(path: string): string {
  return readFileSync(join(__dirname, "../..", path), "utf8");
}

function inText(
  findings: readonly FindingJson[]
): { finding: FindingJson; place: TextPlaceJson }[] {
  return findings.flatMap((finding) => {
    const [place] = finding.where;
    return place && "narrative" in place ? [{ finding, place }] : [];
  });
}

async function audit(file: string, narrative: string, content?: Uint8Array): Promise<CheckJson> {
  const { stdout, stderr } = await runHere(
    ["check", file, "--narrative", narrative, "--json"],
    content ? { [narrative]: content } : {}
  );
  expect(stderr).toEqual([]);
  return JSON.parse(stdout) as CheckJson;
}

test.each(SAMPLES)(
  "%s with its narrative: as promised, quotes stand where they say",
  async (file) => {
    const path = file.replace(".xlsx", ".narrative.txt");
    const result = await audit(file, path);
    expectCheck(result);
    const text = textOf(path);
    for (const { place } of inText(result.findings)) {
      expect(Object.keys(place)).toEqual(["narrative", "quote", "start", "end"]);
      expect(text.slice(place.start, place.end)).toBe(place.quote);
    }
  }
);

test("last year's figure left in the text is an error, with its cell behind it", async () => {
  const found = inText((await audit(FILE, TEXT)).findings);
  const stale = found.find(({ place }) => place.quote.startsWith("27.5"));
  expect(stale?.finding).toMatchObject({
    severity: "error",
    expected: "28.50",
    actual: "27.50",
    difference: "-1.00",
    unit: "万元",
  });
  expect(stale?.finding.where.length).toBeGreaterThan(1);
});

test("the same text in a .docx gives the same findings", async () => {
  const paragraphs = textOf(TEXT)
    .split("\n")
    .map(
      (line) =>
        `<w:p><w:r><w:t>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</w:t></w:r></w:p>`
    );
  const document = buildZip([
    {
      path: "word/document.xml",
      content: `<w:document><w:body>${paragraphs.join("")}</w:body></w:document>`,
    },
  ]);
  const words = (result: CheckJson): string[] =>
    inText(result.findings).map(({ finding, place }) => `${finding.message} ${place.quote}`);
  expect(words(await audit(FILE, "n.docx", document))).toEqual(words(await audit(FILE, TEXT)));
});

test("for people: the quote, the amounts and the cell", async () => {
  const { stdout } = await runHere(["check", FILE, "--narrative", TEXT]);
  expect(stdout).toMatch(/^ {2}错误 +第 \d+ 字“27\.5万元” .*应为 +28\.50 /m);
  expect(stdout).toMatch(/^ {8}表中的数在“一般公共预算‘三公’经费支出表”/m);
});

test.each<[string, Uint8Array | { readonly code: string }, string]>([
  ["that is missing", { code: "ENOENT" }, "找不到"],
  ["without text", Buffer.from(" \n"), "没有文字"],
  ["in no encoding", new Uint8Array([0xff, 0x41, 0xff]), "UTF-8"],
])("a narrative %s: exit 2, one line, nothing on standard output", async (_, content, words) => {
  const { code, stdout, stderr } = await runHere(
    ["check", FILE, "--narrative", "n.txt", "--json"],
    {
      "n.txt": content,
    }
  );
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toHaveLength(1);
  expect(stderr[0]).toMatch(/^n\.txt：/);
  expect(stderr[0]).toContain(words);
});
