import fc from "fast-check";
import { runChecks } from "../../src/checks/engine";
import type { Finding } from "../../src/checks/finding";
import type { Range } from "../../src/functions/arguments";
import { FunctionError } from "../../src/functions/function-error";
import { readOrigin } from "../../src/functions/parameter-address";
import { checkTable } from "../../src/functions/table-check";
import { readTableRange } from "../../src/functions/table-range";
import type { CellValue } from "../../src/money/amount";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook } from "../../src/tables/book";
import { areaAddress, cellAddress, type Grid } from "../../src/tables/grid";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";

const SEVERITIES = { error: "错误", warning: "警告", rounding: "尾差", info: "提示" };

const check = (range: Range, address: string | null = null, unit: CellValue = null) =>
  checkTable(readTableRange(range, readOrigin(address)), unit, standardSubjects);

/** Severity and cell of the rows that are findings. */
const found = (rows: readonly (readonly unknown[])[]) =>
  rows
    .slice(1, -1)
    .filter(([severity]) => severity !== "通过")
    .map(([severity, cell]) => `${String(severity)} ${String(cell)}`);

/** A table cut out of a sample's sheet, where it stands. */
interface Cut {
  readonly name: string;
  readonly grid: Grid;
  readonly address: string;
}

async function sampleTables(): Promise<Cut[]> {
  const cuts: Cut[] = [];
  for (const sample of SAMPLE_NAMES) {
    const grids = await sampleGrids(sample);
    for (const { area, kind } of createBook(grids).tables) {
      const grid = grids.find(({ sheet }) => sheet === area.sheet);
      if (!grid) throw new Error(area.sheet);
      const values = grid.values
        .slice(area.top - grid.top, area.bottom - grid.top + 1)
        .map((row) => row.slice(area.left - grid.left, area.right - grid.left + 1));
      cuts.push({
        name: `${sample} ${kind}`,
        grid: { sheet: area.sheet, top: area.top, left: area.left, values },
        address: `'${area.sheet}'!${areaAddress(area)}`,
      });
    }
  }
  return cuts;
}

/** What the checks find in a workbook of nothing but that table. */
function findingsOf(grid: Grid): readonly Finding[] {
  return runChecks({ book: createBook([grid]), subjects: standardSubjects }).findings;
}

const inRows = (
  findings: readonly Finding[],
  severityOf = (finding: Finding) => finding.severity
) =>
  findings.map((finding) => {
    const [place] = finding.where;
    if (!place || place.narrative) throw new Error("no cell");
    return `${SEVERITIES[severityOf(finding)]} ${cellAddress(place)}`;
  });

function messageOf(compute: () => unknown): string {
  try {
    compute();
  } catch (error) {
    if (error instanceof FunctionError) return `${error.kind}: ${error.message}`;
    throw error;
  }
  throw new Error("no FunctionError");
}

const EXPENDITURE = [
  ["一般公共预算财政拨款支出预算表", "", "", "", ""],
  ["", "", "", "", "单位：万元"],
  ["科目编码", "科目名称", "2026年预算数", "", ""],
  ["", "", "总计", "基本支出", "项目支出"],
  ["", "合计", 30, 20, 10],
  ["201", "一般公共服务支出", 30, 20, 10],
  ["20103", "政府办公厅（室）及相关机构事务", 30, 20, 10],
  ["2010301", "行政运行", 20, 20, ""],
  ["2010302", "一般行政管理事务", 10, "", 10],
];

const withCell = (row: number, column: number, value: CellValue): Range =>
  EXPENDITURE.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell)));

test("a table in order: one row says that nothing was found, the last what was not checked", () => {
  const rows = check(EXPENDITURE);
  expect(rows.map((row) => row.length)).toEqual([5, 5, 5]);
  expect(rows[0]?.[0]).toBe("级别");
  expect(rows[1]).toEqual(["通过", "", "没有发现错误。", "", ""]);
  expect(rows[2]?.[0]).toBe("未核验");
  expect(rows[2]?.[2]).toMatch(/^\d+ 项核验没有运行（缺少表 \d+ 项/);
});

test("a wrong amount is an error at its cell, with both amounts as numbers", () => {
  const [, finding] = check(withCell(8, 4, 9.5));
  expect(finding?.[0]).toBe("错误");
  const all = check(withCell(8, 4, 9.5));
  expect(
    all.some(([, cell, , expected, actual]) => cell === "E7" && expected === 9.5 && actual === 10)
  ).toBe(true);
});

test("the cell is the sheet's own where Excel gives the address, otherwise counted from the range's first cell", () => {
  const wrong = withCell(8, 4, 9.5);
  expect(check(wrong)[0]?.[1]).toBe("单元格（从所选区域的左上角算起）");
  const placed = check(wrong, "'预算 1'!$C$11:$G$19");
  expect(placed[0]?.[1]).toBe("单元格");
  const moved = (cell: unknown) =>
    String(cell)
      .replace(/^E/, "G")
      .replace(/\d+$/, (row) => String(Number(row) + 10));
  expect(placed.map(([, cell]) => cell).filter((cell) => /^G\d+$/.test(String(cell)))).toEqual(
    check(wrong)
      .map(([, cell]) => cell)
      .filter((cell) => /^E\d+$/.test(String(cell)))
      .map(moved)
  );
});

test("the unit counts where the table says none, and is refused where it says another or is none", () => {
  const silent = withCell(1, 4, "");
  const yuan = check(silent, null, "元");
  expect(found(yuan)).toContain("错误 A1");
  expect(check(silent, null, "单位：千元").length).toBeGreaterThan(2);
  expect(messageOf(() => check(EXPENDITURE, null, "元"))).toBe(
    "value: 表中写的单位是“万元”，与所填的“元”不同。表中写明了单位的，不用再填。"
  );
  expect(check(EXPENDITURE, null, "万元")).toEqual(check(EXPENDITURE));
  expect(messageOf(() => check(silent, null, "美元"))).toMatch(/^value: “美元”不是金额单位/);
});

test("what is no budget table is #VALUE! with the reason", () => {
  expect(
    messageOf(() =>
      check([
        ["姓名", "电话"],
        ["甲", "乙"],
      ])
    )
  ).toMatch(/没有认出预算公开表/);
  expect(messageOf(() => check([[null]]))).toMatch(/没有认出预算公开表/);
});

test("a table of zeros that may be blanks is only to be looked at for its missing note, and the last row says why", () => {
  const zeros = EXPENDITURE.map((row, r) =>
    row.map((cell) => (typeof cell === "number" ? 0 : cell === "" && r > 3 ? 0 : cell))
  );
  const said = check(zeros);
  expect(found(said)).toEqual(["警告 A1"]);
  expect(said[1]?.[2]).toBe(
    "空表没有备注。Excel 把空白单元格当作 0 交给函数；单元格里写着 0 的，可以没有备注"
  );
  expect(said.at(-1)?.[2]).toContain("Excel 把空白当作 0");
  // Where blanks came as null, zeros are zeros; an empty table without a note is one.
  const blanks = EXPENDITURE.map((row) =>
    row.map((cell) => (typeof cell === "number" || cell === "" ? null : cell))
  );
  expect(found(check(blanks))).toEqual(["错误 A1"]);
});

test("law: every table of the samples alone gives the findings of the checks, however Excel hands over its blanks", async () => {
  const tables = await sampleTables();
  expect(tables.length).toBeGreaterThan(70);
  let findings = 0;
  for (const { grid, address, name } of tables) {
    const expected = inRows(findingsOf(grid));
    findings += expected.length;
    const handedOver = (blank: CellValue) =>
      grid.values.map((row) => row.map((cell) => cell ?? blank));
    expect([name, found(check(handedOver(null), address))]).toEqual([name, expected]);
    const zeros = inRows(findingsOf(grid), (finding) =>
      finding.detail.type === "no-note" ? "warning" : finding.severity
    );
    expect([name, found(check(handedOver(0), address))]).toEqual([name, zeros]);
  }
  expect(findings).toBeGreaterThan(100);
});

test("law: a table with any amount changed gives the findings of the checks", async () => {
  const tables = (await sampleTables()).filter(({ grid }) =>
    grid.values.flat().some((cell) => typeof cell === "number")
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...tables),
      fc.nat(),
      fc.constantFrom<CellValue>(12.34, -5, "１２．５", "待定", "#REF!", null, true),
      ({ grid, address }, at, value) => {
        const amounts = grid.values.flatMap((row, r) =>
          row.flatMap((cell, c) => (typeof cell === "number" ? [[r, c] as const] : []))
        );
        const [row, column] = amounts[at % amounts.length] ?? [0, 0];
        const values = grid.values.map((cells, r) =>
          cells.map((cell, c) => (r === row && c === column ? value : cell))
        );
        expect(found(check(values, address))).toEqual(inRows(findingsOf({ ...grid, values })));
      }
    ),
    { numRuns: 25 }
  );
});
