import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { printKept } from "../../src/tables/kept-content";
import { SUBJECT_TABLE } from "../../src/tables/kept-subjects";
import { runHere } from "./test-terminal";

/** The official table that a workbook keeps, and that of `--subjects`. */
const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../samples/dadukou-2026.xlsx")));

function workbookWith(json: string, version = "1"): Uint8Array {
  const parts = unzipSync(SAMPLE);
  const text = json.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  parts["customXml/item1.xml"] = Uint8Array.from(
    strToU8(`<subjects xmlns="${SUBJECT_TABLE.namespace}" version="${version}">${text}</subjects>`)
  );
  return zipSync(parts);
}

/** All that ships, with one name changed. */
function renamed(code: string, name: string) {
  return standardSubjects
    .all("function")
    .map((entry) => ({ branch: entry.branch, code: entry.code, name: entry.name }))
    .map((subject) => (subject.code === code ? { ...subject, name } : subject));
}
const kept = printKept(SUBJECT_TABLE, {
  edition: "2027年科目",
  subjects: renamed("20805", "养老新名"),
});

async function check(files: Record<string, Uint8Array | string>, ...options: string[]) {
  const paths = Object.keys(files).filter((path) => path.endsWith(".xlsx"));
  const { stdout, stderr } = await runHere(["check", ...paths, "--json", ...options], files);
  const read = JSON.parse(stdout || "null") as unknown;
  const results = (Array.isArray(read) ? read : [read]) as {
    edition: string;
    findings: { message: string }[];
  }[];
  return {
    stderr: stderr.join("\n"),
    results: results.map(({ edition, findings }) => ({
      edition,
      isRenamed: findings.some(({ message }) => message.includes("养老新名")),
    })),
  };
}

test("a workbook is checked with the table that it keeps, which is said; others are not", async () => {
  const { results, stderr } = await check({ "a.xlsx": workbookWith(kept), "b.xlsx": SAMPLE });
  expect(results).toEqual([
    { edition: "2027年科目", isRenamed: true },
    { edition: "2026", isRenamed: false },
  ]);
  expect(stderr).toBe("a.xlsx：采用工作簿里保存的科目表“2027年科目”。");
});

test("--subjects holds in its place", async () => {
  const csv = standardSubjects
    .all()
    .map(({ code, name }) => `${code},${name}`)
    .join("\n");
  const files = { "a.xlsx": workbookWith(kept), "本年.csv": `编码,名称\n${csv}` };
  const { results, stderr } = await check(files, "--subjects", "本年.csv");
  expect(results).toEqual([{ edition: "本年", isRenamed: false }]);
  expect(stderr).not.toContain("采用工作簿里保存的科目表");
});

test.each([
  ["{}", "1", "工作簿里保存的科目表已损坏，读不出来，没有采用"],
  [kept, "2", "工作簿里科目表是用更新版本的预算公开助手保存的，没有采用"],
])(
  "a part that cannot be used is said, and the edition that ships holds",
  async (json, version, words) => {
    const { results, stderr } = await check({ "a.xlsx": workbookWith(json, version) });
    expect(results).toEqual([{ edition: "2026", isRenamed: false }]);
    expect(stderr).toContain(`a.xlsx：${words}；科目按随程序提供的科目表核验。`);
  }
);
