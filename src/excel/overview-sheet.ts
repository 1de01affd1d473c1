/** The sheet with the overview's charts: added on request, and taken away again as long as nobody has changed it. */
import type {
  OverviewChartSpec,
  OverviewSheet,
  SheetBlock,
} from "../narrative/overview/overview-sheet";
import { quoted } from "../tables/quoted";
import type { CellValue } from "../money/amount";
import { addingSheets, isTaken } from "./added-sheet";
import { ExcelProblem } from "./excel-errors";
import { inExcel } from "./in-excel";
import { unlessDone } from "./unless-done";

export interface InsertedSheet {
  readonly id: string;
  readonly name: string;
  /** What its cells held when it was made, formulas as Excel writes them. */
  readonly contents: readonly (readonly CellValue[])[];
  readonly charts: number;
}

/** Points. */
const NAME_WIDTH = 160;
const AMOUNT_WIDTH = 84;
const CHART = { left: NAME_WIDTH + 3 * AMOUNT_WIDTH + 24, top: 12, width: 480, gap: 16 };
const PARTS_HEIGHT = 240;
const AMOUNT_FORMAT = "#,##0.00";
/** Of this year and last year: told apart in black and white, too. */
const COLOURS = ["#107C41", "#BDBDBD", "#605E5C"];

/**
 * Adds the sheet behind the others, numbered where its name is taken, and shows it. Nothing else is changed. Round trips and errors as `addingSheets`.
 */
export async function insertOverviewSheet(overview: OverviewSheet): Promise<InsertedSheet> {
  return addingSheets(
    (taken) => [freeName(overview.name, taken)],
    (context, [name = overview.name]) => {
      const sheet = context.workbook.worksheets.add(name).load("id");
      const block = rangeOf(sheet, {
        row: 0,
        column: 0,
        rows: overview.rows.length,
        columns: overview.rows[0]?.length ?? 1,
      });
      writeBlock(sheet, block, overview);
      let { top } = CHART;
      for (const spec of overview.charts) top += addChart(sheet, spec, top) + CHART.gap;
      sheet.activate();
      sheet.getRange("A1").select();
      block.load("formulas");
      return () => {
        const contents = block.formulas as CellValue[][];
        return { id: sheet.id, name, contents, charts: overview.charts.length };
      };
    }
  );
}

/**
 * Takes the sheet away. Two round trips; one more after a refusal.
 * @returns false where it is gone already
 * @throws ExcelProblem where somebody has changed it, or sheets may not be deleted; OfficeExtension.Error
 */
export async function removeOverviewSheet(inserted: InsertedSheet): Promise<boolean> {
  let begun = false;
  try {
    return await removeUnchanged(inserted, () => (begun = true));
  } catch (error) {
    if (!begun) throw error;
    await unlessDone(error, () => isGone(inserted));
    return true;
  }
}

function isGone({ id }: InsertedSheet): Promise<boolean> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("name");
    await context.sync();
    return sheet.isNullObject;
  });
}

function removeUnchanged(inserted: InsertedSheet, begin: () => void): Promise<boolean> {
  return inExcel(async (context) => {
    const { worksheets, protection } = context.workbook;
    const sheet = worksheets.getItemOrNullObject(inserted.id).load("name");
    const used = sheet.getUsedRangeOrNullObject(true).load("formulas,rowIndex,columnIndex");
    const charts = sheet.charts.load("items/name");
    protection.load("protected");
    await context.sync();
    if (sheet.isNullObject) return false;
    const isUnchanged =
      charts.items.length === inserted.charts &&
      !used.isNullObject &&
      used.rowIndex === 0 &&
      used.columnIndex === 0 &&
      holdsTheSame(used.formulas as CellValue[][], inserted.contents);
    if (!isUnchanged)
      throw new ExcelProblem(
        `工作表${quoted(sheet.name)}在插入后改动过。`,
        "不再需要它时，请在工作表标签上点右键，选“删除”。"
      );
    if (protection.protected)
      throw new ExcelProblem(
        "工作簿的结构受保护，不能删除工作表。",
        "请在“审阅”中点“保护工作簿”撤销保护，再试一次。"
      );
    begin();
    sheet.delete();
    await context.sync();
    return true;
  });
}

function freeName(name: string, taken: readonly string[]): string {
  if (!isTaken(name, taken)) return name;
  for (let i = 2; ; i++) if (!isTaken(`${name} (${i})`, taken)) return `${name} (${i})`;
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: SheetBlock): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

function writeBlock(
  sheet: Excel.Worksheet,
  block: Excel.Range,
  { rows, headings, amounts }: OverviewSheet
): void {
  block.formulas = rows.map((row) => [...row]);
  for (const row of headings) sheet.getRangeByIndexes(row, 0, 1, 4).format.font.bold = true;
  for (const amount of amounts) {
    rangeOf(sheet, amount).numberFormat = Array.from({ length: amount.rows }, () =>
      Array<string>(amount.columns).fill(AMOUNT_FORMAT)
    );
    // Over its amounts a heading stands as they do.
    const heading = { ...amount, row: amount.row - 1, rows: 1 };
    rangeOf(sheet, heading).format.horizontalAlignment = "Right";
  }
  sheet.getRange("A:A").format.columnWidth = NAME_WIDTH;
  sheet.getRange("B:D").format.columnWidth = AMOUNT_WIDTH;
}

/** @returns its height in points */
function addChart(sheet: Excel.Worksheet, spec: OverviewChartSpec, top: number): number {
  const { kind, data, title } = spec;
  const isBars = kind === "categories";
  const chart = sheet.charts.add(
    isBars ? Excel.ChartType.barClustered : Excel.ChartType.doughnut,
    rangeOf(sheet, data),
    Excel.ChartSeriesBy.columns
  );
  const height = isBars ? 110 + (data.rows - 1) * data.columns * 16 : PARTS_HEIGHT;
  chart.name = isBars ? "支出按类" : "支出结构";
  chart.title.text = title;
  chart.left = CHART.left;
  chart.top = top;
  chart.width = CHART.width;
  chart.height = height;
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  if (isBars) layOutBars(chart, data.columns - 1);
  else {
    chart.dataLabels.showPercentage = true;
    chart.dataLabels.showValue = false;
  }
  return height;
}

/** The largest at the top, as in the sheet, and the amounts below. */
function layOutBars({ axes, series, dataLabels }: Excel.Chart, count: number): void {
  axes.categoryAxis.reversePlotOrder = true;
  axes.categoryAxis.position = Excel.ChartAxisPosition.maximum;
  axes.valueAxis.numberFormat = "#,##0";
  dataLabels.showValue = true;
  dataLabels.numberFormat = AMOUNT_FORMAT;
  for (let i = 0; i < count; i++) {
    const one = series.getItemAt(i);
    one.gapWidth = 60;
    one.format.fill.setSolidColor(COLOURS[i] ?? "");
  }
}

/** Formulas follow their cells when these move or a sheet gets another name: what counts is that they still are formulas. */
function holdsTheSame(
  now: readonly (readonly CellValue[])[],
  before: InsertedSheet["contents"]
): boolean {
  const isFormula = (value: CellValue | undefined) => String(value ?? "").startsWith("=");
  return (
    before.every((row, r) =>
      row.every((value, c) => {
        const held = now[r]?.[c] ?? "";
        return isFormula(value) ? isFormula(held) : held === value;
      })
    ) &&
    now.length <= before.length &&
    now.every((row) => row.length <= (before[0]?.length ?? 0))
  );
}
