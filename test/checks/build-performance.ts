import type { CellValue, Unit } from "../../src/money/amount";
import { parseAmount } from "../../src/money/parse";
import { halfStep } from "../../src/money/rounding";
import type {
  Indicator,
  PerformanceAmount,
  PerformanceMoney,
  TextCell,
  Weight,
} from "../../src/tables/performance";
import type { AmountCell, BudgetTable } from "../../src/tables/table";

/** 一级, 二级, 三级指标, 性质, 值, 单位, 权重, 是否核心; fewer where a table has no such columns on the right. */
export type IndicatorWords = readonly [
  first: string,
  second: string,
  name: string,
  nature: string,
  value: string,
  unit: string,
  weight: string,
  core?: string,
];

export type AmountWords = readonly [
  money: PerformanceMoney,
  value: CellValue,
  within?: "basic" | "project",
];

interface Options {
  readonly project?: string;
  readonly code?: string;
  readonly amounts?: readonly AmountWords[];
  readonly execution?: string;
  readonly goals?: readonly string[];
  readonly descriptions?: readonly string[];
  readonly unit?: Unit;
  readonly sheet?: string;
  /** No 一级指标 and 二级指标. */
  readonly oneLevel?: boolean;
}

/** Labels and their values stand in rows 1 to 14 of A and B, the indicators in A to H from row 15 on. */
const FIRST_INDICATOR = 14;

const LABELS: Readonly<Record<PerformanceMoney, string>> = {
  total: "年度资金总额（万元）",
  basic: "基本支出",
  project: "项目支出",
  appropriation: "其中：财政拨款（万元）",
  "special-account": "财政专户管理资金",
  "unit-funds": "单位资金",
  "social-funds": "社会投入资金",
  loans: "银行贷款",
  other: "其他资金（万元）",
  "own-level": "本级安排（万元）",
  "superior-grants": "上级补助（万元）",
};

/** A 项目绩效目标表, as its sheet would be read. */
export function projectTable(
  indicators: readonly IndicatorWords[],
  options: Options = {}
): BudgetTable {
  return performanceTable("project-performance", indicators, { project: "会议经费", ...options });
}

/** A 整体绩效目标表, as its sheet would be read. */
export function overallTable(
  indicators: readonly IndicatorWords[],
  options: Options = {}
): BudgetTable {
  return performanceTable("overall-performance", indicators, options);
}

function performanceTable(
  kind: "overall-performance" | "project-performance",
  words: readonly IndicatorWords[],
  options: Options
): BudgetTable {
  const { project, code = null, amounts = [], execution, goals = [], descriptions = [] } = options;
  const { unit = "万元", sheet = kind, oneLevel = false } = options;
  const text = (at: string, row: number, column: number): TextCell => ({
    text: at,
    cell: { sheet, row, column },
  });
  return {
    kind,
    title: kind === "overall-performance" ? "整体绩效目标表" : "项目绩效目标表",
    area: { sheet, top: 0, left: 0, bottom: FIRST_INDICATOR + words.length, right: 7 },
    year: 2026,
    department: null,
    unit,
    unitCell: { sheet, row: 1, column: 7 },
    columns: [],
    rows: [],
    notes: [],
    performance: {
      project: project === undefined ? null : { ...text(project, 2, 1), code, name: project },
      amounts: amounts.map(([money, value, within = null], index): PerformanceAmount => ({
        money,
        within,
        label: LABELS[money],
        amount: amountCell(sheet, 3 + index, value, unit),
      })),
      executionWeight: execution === undefined ? null : weightOf(text(execution, 1, 1)),
      goals: goals.map((goal) => text(goal, 12, 1)),
      descriptions: descriptions.map((description) => text(description, 11, 1)),
      indicators: words.map((cells, index): Indicator => {
        const row = FIRST_INDICATOR + index;
        const [first, second, name, nature, value, counted, weight, core] = cells;
        return {
          row,
          first: oneLevel ? null : text(first, row, 0),
          second: oneLevel ? null : text(second, row, 1),
          name: text(name, row, 2),
          nature: text(nature, row, 3),
          value: text(value, row, 4),
          unit: text(counted, row, 5),
          weight: weightOf(text(weight, row, 6)),
          core: core === undefined ? null : text(core, row, 7),
        };
      }),
    },
  };
}

function weightOf({ text, cell }: TextCell): Weight {
  const figure = text.replace("%", "");
  const points = figure === "" ? 0 : Math.round(Number(figure) * 100);
  return { text, cell, points: Number.isNaN(points) ? null : points };
}

function amountCell(sheet: string, row: number, raw: CellValue, unit: Unit): AmountCell {
  const parsed = parseAmount(raw, unit);
  const at = { sheet, row, column: 1, raw };
  return parsed.kind === "amount"
    ? {
        ...at,
        state: "amount",
        fen: parsed.fen,
        halfStep: halfStep(unit, Math.max(2, parsed.decimals)),
      }
    : { ...at, state: parsed.kind, fen: 0, halfStep: 0 };
}
