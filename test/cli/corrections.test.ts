/** What the user says of a workbook's tables in the add-in holds in the terminal, too. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { anchorOf } from "../../src/tables/anchor";
import { createBook } from "../../src/tables/book";
import type { Correction, Corrections, Said } from "../../src/tables/corrections";
import { printKept } from "../../src/tables/kept-content";
import { CORRECTIONS } from "../../src/tables/kept-corrections";
import type { TableKind } from "../../src/tables/table";
import { sampleGrids } from "../fixtures/samples";
import { runHere } from "./test-terminal";

const SAMPLE = readFileSync(join(__dirname, "../../samples/dadukou-2026.xlsx"));

/** The sample with a custom XML part. */
function workbookWith(json: string, version = "1"): Uint8Array {
  const parts = unzipSync(new Uint8Array(SAMPLE));
  const text = json.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const xml = `<corrections xmlns="${CORRECTIONS.namespace}" version="${version}">${text}</corrections>`;
  parts["customXml/item1.xml"] = Uint8Array.from(strToU8(xml));
  return zipSync(parts);
}

const saying = (...tables: readonly Correction[]) =>
  workbookWith(printKept<Corrections>(CORRECTIONS, { stated: {}, tables }));

/** A correction of the sample's first table of a kind. */
async function correctionOf(kind: TableKind, said: Said): Promise<Correction> {
  const grids = await sampleGrids("dadukou-2026");
  const table = createBook(grids).tables.find((one) => one.kind === kind);
  const at = table && anchorOf(grids, table.area, false);
  if (!at) throw new Error(`the sample has no ${kind}`);
  return { at, ...said };
}

const run = (command: string, file: Uint8Array, ...options: readonly string[]) =>
  runHere([command, "x.xlsx", ...options], { "x.xlsx": file });

interface Listed {
  readonly tables: readonly {
    readonly kind: string;
    readonly unit: string;
    readonly corrected?: object;
  }[];
  readonly ignored?: readonly object[];
  readonly lost?: readonly object[];
}

async function listed(file: Uint8Array, ...options: readonly string[]) {
  const { stdout, stderr } = await run("tables", file, "--json", ...options);
  return { ...(JSON.parse(stdout) as Listed), stderr };
}

test("a corrected table is marked, one that is not to be checked is listed apart", async () => {
  const yuan = await correctionOf("general-expenditure", { unit: "元" });
  const none = await correctionOf("fund-expenditure", { kind: "none" });
  const { tables, ignored, lost, stderr } = await listed(saying(yuan, none));
  expect(tables.filter(({ corrected }) => corrected)).toMatchObject([
    { kind: "general-expenditure", unit: "元", corrected: { unit: "元" } },
  ]);
  expect(tables.map(({ kind }) => kind)).not.toContain("fund-expenditure");
  expect(ignored).toMatchObject([{ sheet: none.at.sheet }]);
  expect(lost).toBeUndefined();
  expect(stderr).toEqual([
    "x.xlsx：按工作簿中保存的更正识别：指定了 1 处，不核验 1 处。不采用请加 --no-corrections。",
  ]);
  const { stdout } = await run("tables", saying(yuan, none));
  expect(stdout).toContain("（已按您的指定）");
  expect(stdout).toContain("按您的指定不核验（1）");
});

test("without corrections the tables are as recognised, and nothing is marked", async () => {
  const none = await correctionOf("fund-expenditure", { kind: "none" });
  const plain = await listed(SAMPLE);
  expect(await listed(saying(none), "--no-corrections")).toEqual(plain);
});

test("the check follows them", async () => {
  const yuan = await correctionOf("general-expenditure", { unit: "元" });
  const codesOf = async (file: Uint8Array, ...options: readonly string[]) => {
    const { stdout } = await run("check", file, "--json", ...options);
    const { findings } = JSON.parse(stdout) as { findings: { check: string }[] };
    return findings.map(({ check }) => check);
  };
  const plain = await codesOf(SAMPLE);
  expect((await codesOf(saying(yuan))).length).toBeGreaterThan(plain.length);
  expect(await codesOf(saying(yuan), "--no-corrections")).toEqual(plain);
});

test("a correction whose table is gone is named", async () => {
  const correction = await correctionOf("general-expenditure", { unit: "元" });
  const at = { ...correction.at, text: "不存在的表", near: "没有" };
  const { lost, stderr } = await listed(saying({ ...correction, at }));
  expect(lost).toMatchObject([{ sheet: at.sheet, text: "不存在的表" }]);
  expect(stderr).toEqual([
    `x.xlsx：找不到原来在工作表“${at.sheet}”指定的“不存在的表”，这处更正没有采用。`,
  ]);
});

test.each([
  ["damaged", workbookWith('{"stated":{},"tables":[{"kind":"none"}]}'), /更正已损坏/],
  ["newer", workbookWith("{}", "2"), /更新版本/],
] as const)("what is %s is not taken, and it says so", async (_, file, why) => {
  const { tables, stderr } = await listed(file);
  expect(tables).toEqual((await listed(SAMPLE)).tables);
  expect(stderr).toEqual([expect.stringMatching(why)]);
});
