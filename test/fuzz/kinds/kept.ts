import fc from "fast-check";

import { outdatedRemarks, REMARKS, withRemarks } from "../../../src/checks/remarks";
import { runChecks } from "../../../src/checks/engine";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { officialSubjects } from "../../../src/subjects/official-subjects";
import { createBook } from "../../../src/tables/book";
import { CORRECTIONS } from "../../../src/tables/kept-corrections";
import { readKept } from "../../../src/tables/kept-content";
import { SUBJECT_TABLE } from "../../../src/tables/kept-subjects";
import { sampleGrids } from "../../fixtures/samples";
import { INHERITED, texts } from "../arbitraries/cells";
import type { FuzzKind } from "../fuzz-kind";
import { mustBeSound } from "../oracles/findings";

/** What a workbook keeps, as text, and the version that stands beside it. */
interface KeptText {
  readonly version: string | null;
  readonly json: string;
}

const KEYS = [
  ...INHERITED,
  "version",
  "stated",
  "tables",
  "at",
  "sheet",
  "row",
  "column",
  "text",
  "near",
  "extent",
  "left",
  "right",
  "rows",
  "last",
  "kind",
  "unit",
  "year",
  "department",
  "remarks",
  "key",
  "amounts",
  "edition",
  "branches",
];

const leaves = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e21, 2026, "元", "万元", "none", "sangong"),
  texts
);

const values = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    leaves,
    fc.array(tie("value"), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom(...KEYS), tie("value")), { maxLength: 5 })
      .map((entries) => Object.fromEntries(entries) as unknown)
  ),
})).value;

const corrections = fc.record({
  stated: fc.record(
    {
      department: fc.oneof(texts, leaves),
      year: fc.constantFrom<unknown>(2026, 2099, 1999, "2026"),
      unit: fc.constantFrom<unknown>("元", "亿元", "角"),
    },
    { requiredKeys: [] }
  ),
  tables: fc.array(
    fc.record(
      {
        at: fc.record({
          sheet: fc.constantFrom("表一 财政拨款收支总表", "__proto__", ""),
          row: fc.constantFrom<unknown>(0, 1, 3, 1e9, -1),
          column: fc.constantFrom<unknown>(0, 1, 16384),
          text: texts,
          near: texts,
        }),
        kind: fc.constantFrom("none", "sangong", "department-balance", "constructor"),
        unit: fc.constantFrom("元", "万元"),
        year: fc.constantFrom(2026, 2000),
      },
      { requiredKeys: ["at"] }
    ),
    { maxLength: 3 }
  ),
});

const jsons = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(corrections, values).map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.constantFrom("", "{", "[[[[", '{"__proto__":{"a":1}}', "1e999") },
  { weight: 1, arbitrary: fc.nat({ max: 100_000 }).map((depth) => "[".repeat(depth)) }
);

/** What a workbook keeps for its user, made by another program, damaged, or by somebody who means harm. */
export const keptKind: FuzzKind<KeptText> = {
  name: "kept",
  runsInCi: 30,
  cases: () =>
    Promise.resolve(
      fc.record({
        version: fc.constantFrom(null, "1", "2", "0", "-1", "NaN", "1e9", "一"),
        json: jsons,
      })
    ),
  run: async ({ version, json }) => {
    const said = readKept(CORRECTIONS, version, json);
    const remarks = readKept(REMARKS, version, json);
    const official = readKept(SUBJECT_TABLE, version, json);
    if (official.state === "read" && official.kept) officialSubjects(official.kept);
    if (said.state !== "read" && remarks.state !== "read") return;
    const grids = (await sampleGrids("dadukou-2024")).slice(0, 2);
    const { stated, tables } = said.state === "read" ? said.kept : CORRECTIONS.empty;
    const book = createBook(grids, null, stated, tables);
    const context = { book, subjects: standardSubjects };
    const result = runChecks(context);
    mustBeSound(result, { ...context, narrative: json });
    if (remarks.state !== "read") return;
    withRemarks(result.findings, remarks.kept, book);
    outdatedRemarks(result.findings, remarks.kept, book);
  },
};
