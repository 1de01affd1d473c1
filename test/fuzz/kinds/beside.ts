import fc from "fast-check";
import { ownRelationsOfFile } from "../../../src/checks/own-relations/source";
import { runChecks } from "../../../src/checks/engine";
import { readSheetRows } from "../../../src/files/sheet-rows";
import { officialSubjects } from "../../../src/subjects/official-subjects";
import { OfficialTableError, readOfficialTable } from "../../../src/subjects/official-table";
import { createBook } from "../../../src/tables/book";
import { sampleGrids } from "../../fixtures/samples";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { texts } from "../arbitraries/cells";
import { Defect, mustHold, type FuzzKind } from "../fuzz-kind";
import { mustBeSound } from "../oracles/findings";
import { readOrRefused } from "../oracles/refusal";

/** A text file that a person gives beside a workbook: a subject table, relations of one's own, or neither. */
interface TextFile {
  readonly encoding: "utf8" | "utf16le" | "latin1";
  readonly text: string;
}

const CODES = ["201", "20101", "2010101", "30101", "501", "2010199", "99999999", "20101a"];
const NAMES = ["一般公共服务支出", "行政运行", "工资福利支出", "基本工资", "其他"];
const SIDES = [
  "部门支出总表[合计, 总计]",
  "部门支出总表[201, 基本支出] + 100万元",
  "“三公”经费支出表[合计, 公务接待费] × 16%",
  "部门收支总表[支出合计, 预算数] ÷ 0",
  "(((1)))",
  "上年·部门支出总表[合计, 总计]",
  "[,]",
  "1 - 1",
];

const field = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...CODES) },
  { weight: 4, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 4, arbitrary: fc.constantFrom(...SIDES) },
  { weight: 2, arbitrary: fc.constantFrom("=", "≥", "≤", "<>", "是", "否", "错误", "0.01") },
  { weight: 2, arbitrary: texts },
  { weight: 1, arbitrary: texts.map((text) => `"${text.replaceAll('"', '""')}"`) }
);

const HEADERS = [
  "科目编码,科目名称",
  "类,款,项,科目名称",
  "名称,左边,关系,右边",
  "名称\t左边\t关系\t右边\t容差\t级别\t启用\t提示",
  "名称;左边;关系;右边",
  "",
];

const files: fc.Arbitrary<TextFile> = fc.record({
  encoding: fc.constantFrom("utf8", "utf8", "utf8", "utf16le", "latin1"),
  text: fc
    .tuple(
      fc.constantFrom("", "\ufeff", "\n\n"),
      fc.constantFrom(...HEADERS),
      fc.array(fc.array(field, { maxLength: 7 }), { maxLength: 12 }),
      fc.constantFrom(",", "\t", ";"),
      fc.constantFrom("\n", "\r\n", "\r")
    )
    .map(([start, header, rows, comma, end]) =>
      [start + header, ...rows.map((row) => row.join(comma))].join(end)
    ),
});

function officialIn(sheets: Awaited<ReturnType<typeof readSheetRows>>) {
  try {
    return officialSubjects(readOfficialTable(sheets, "2026年").table);
  } catch (error) {
    if (!(error instanceof OfficialTableError))
      throw new Defect("The table of subjects failed.", { cause: error });
    mustHold(error.message.endsWith("。"), () => `refused with “${error.message}”`);
    return null;
  }
}

/** Subject tables and relations of one's own, right, wrong and neither, used for a check. */
export const besideKind: FuzzKind<TextFile> = {
  name: "beside",
  runsInCi: 15,
  cases: () => Promise.resolve(files),
  run: async ({ encoding, text }) => {
    const sheets = await readOrRefused(() => readSheetRows(Buffer.from(text, encoding)));
    if (!sheets) return;
    const relations = ownRelationsOfFile(
      sheets.map(({ sheet, rows }) => ({ sheet: sheet ?? "", top: 0, left: 0, values: rows })),
      "关系.csv"
    );
    const subjects = officialIn(sheets);
    if (!relations && !subjects) return;
    const [first, ...others] = await sampleGrids("dadukou-2026");
    const book = createBook([first, others[6]].flatMap((grid) => grid ?? []));
    const context = {
      book,
      subjects: subjects ?? standardSubjects,
      ...(relations && { ownRelations: [relations] }),
    };
    const { findings, coverage } = runChecks(context);
    // What is wrong in a file beside the workbook stands in that file's cells.
    const inWorkbook = findings.filter(({ check }) => check !== "own-relations");
    mustBeSound(
      {
        findings: inWorkbook.map((finding, index) => ({ ...finding, id: index + 1, cause: null })),
        coverage,
      },
      { ...context, narrative: text }
    );
  },
};
