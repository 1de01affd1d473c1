/** A set of tables as a file: what a program other than ours meets in it. */
import { readXlsx, type Sheet } from "hucre/xlsx";
import { writeFormWorkbook } from "../../src/files/form-workbook";
import { createFormSet } from "../../src/forms/form-set";
import { FORMS } from "../../src/forms/kinds/registry";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { unzip } from "./unzip";

const SET = createFormSet({
  year: 2027,
  department: "=青山区<财政>局",
  kinds: FORMS.map(({ kind }) => kind),
  codes: ["2010301", "30101"],
  previous: null,
  subjects: standardSubjects,
});

let file: Uint8Array;
let sheets: readonly Sheet[];

beforeAll(async () => {
  file = await writeFormWorkbook(SET.sheets, SET.title);
  ({ sheets } = await readXlsx(file, { readStyles: true }));
});

function sheetOf(kind: string): Sheet {
  const at = SET.sheets.findIndex((form) => form.kind === kind);
  const sheet = sheets[at];
  if (!sheet) throw new Error(`no ${kind}`);
  return sheet;
}

test("the rows that pages repeat are named with the sheet's name in quotes", async () => {
  const workbook = (await unzip(file)).get("xl/workbook.xml") ?? "";
  const names = [...workbook.matchAll(/<definedName ([^>]*)>([^<]*)</g)];
  expect(names).toHaveLength(SET.sheets.length);
  names.forEach(([, attributes, range], i) => {
    expect(attributes).toContain('name="_xlnm.Print_Titles"');
    expect(attributes).toContain(`localSheetId="${String(i)}"`);
    expect(range).toMatch(/^'[^']+'!\$\d+:\$\d+$/);
    expect(range).toContain(`'${SET.sheets[i]?.name ?? ""}'!`);
  });
});

test("every sheet prints on A4, one page wide, with page numbers", () => {
  for (const { pageSetup, headerFooter } of sheets) {
    expect(pageSetup).toMatchObject({ paperSize: "a4", fitToWidth: 1, fitToHeight: 0 });
    expect(headerFooter?.oddFooter).toContain("&P");
  }
  expect(sheetOf("general-expenditure").pageSetup?.orientation).toBe("portrait");
  expect(sheetOf("department-income").pageSetup?.orientation).toBe("landscape");
});

test("codes are text with a drop-down of the listed subjects, amounts are numbers of two places", () => {
  const { cells, dataValidations = [] } = sheetOf("general-expenditure");
  expect(cells?.get("8,0")).toMatchObject({ value: "2010301", type: "string" });
  expect(cells?.get("8,0")?.style).toMatchObject({ numFmt: "@", alignment: { indent: 2 } });
  expect(cells?.get("8,4")?.style?.numFmt).toBe("#,##0.00");
  expect(dataValidations).toEqual([
    expect.objectContaining({ type: "list", range: "A7:A12", errorStyle: "warning" }),
    expect.objectContaining({ type: "decimal", range: "C7:F12" }),
  ]);
  const [, source = ""] =
    /^'科目（下拉用）'!\$A\$4:\$A\$(\d+)$/.exec(dataValidations[0]?.formula1 ?? "") ?? [];
  const subjects = sheets.at(-1);
  expect(subjects?.cells?.get(`${String(Number(source) - 1)},0`)?.value).toMatch(/^2\d+$/);
  expect(subjects?.cells?.get(`${source},0`)).toBeUndefined();
});

test("formulas carry their values, and are locked where they are not to be typed over", () => {
  const { cells } = sheetOf("general-expenditure");
  const name = cells?.get("8,1");
  expect(name).toMatchObject({ type: "formula", value: "行政运行" });
  // A formula in a cell of text would become a text when it is edited.
  expect(name?.style?.numFmt).toBeUndefined();
  expect(cells?.get("8,3")?.formula).toBe('IF(COUNT(E9:F9)=0,"",ROUND(SUM(E9:F9),2))');
  expect(cells?.get("8,3")?.style?.protection?.locked).not.toBe(false);
  expect(cells?.get("8,4")?.style?.protection?.locked).toBe(false);
  for (const { protection } of sheets) expect(protection?.sheet ?? false).toBe(false);
});

test("a name that looks like a formula or like XML is only a name", () => {
  const title = sheetOf("sangong").cells?.get("1,0");
  expect(title?.formula).toBeUndefined();
  expect(title?.value).toBe("2027年=青山区<财政>局一般公共预算“三公”经费支出表");
});
