import { readItemRows } from "../item-rows";
import { measureColumns, SOURCE_WORDS } from "../measures";
import { isLabelColumn } from "../header";
import { unreadColumns, type Reading, type Region } from "../region";
import type { Line } from "../table";
import type { KindReader } from "./kind";

const CATEGORIES = { 货物: "goods", 工程: "works", 服务: "services" } as const;

function categoryLine(label: string): Line | null {
  const match =
    /^[A-C]?[-.、]?(?:政府采购)?(货物|工程|服务)(?:类|采购|项目|支出|预算|合计|小计)*$/.exec(label);
  const name = match?.[1] as keyof typeof CATEGORIES | undefined;
  return name ? { procurement: CATEGORIES[name] } : null;
}

function read(region: Region): Reading {
  const measured = measureColumns(region.header.columns, SOURCE_WORDS, region.titleYear);
  if (!measured.some(({ measure }) => measure === "total")) return { lacks: "“总计”" };
  const labels = region.header.columns.filter(isLabelColumn);
  if (labels.length === 0) return { lacks: "“项目”" };
  const rows = readItemRows(
    region,
    measured,
    categoryLine,
    labels.find(({ words }) => /(?:项目|品目|采购)名称/.test(words.join("")))?.column ?? null
  );
  // Below 货物, 工程, 服务 their own lines may be listed; the three are the table.
  const categories = rows.some(({ line }) => categoryOf(line));
  const kept = categories ? rows.filter(({ line }) => line === "total" || categoryOf(line)) : rows;
  const told = categories || labels.some((column) => /采购|品目/.test(column.words.join("")));
  if (!region.titled && !told) return { lacks: "“货物”“工程”“服务”这样的行" };
  return {
    columns: measured.map((column) => ({ ...column, side: null })),
    rows: kept,
    unread: unreadColumns(region, region.header.columns, SOURCE_WORDS),
  };
}

function categoryOf(line: Line | null): boolean {
  return line !== null && typeof line === "object" && "procurement" in line;
}

/** 政府采购预算明细表 (表九): by 货物, 工程, 服务, or a list of purchases. */
export const procurement: KindReader = {
  kind: "procurement",
  names: (title) => /采购.*表/.test(title) && !/绩效|意向|服务目录/.test(title),
  selfEvident: true,
  read,
};
