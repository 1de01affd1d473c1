import { isLabelColumn, leafOf } from "../header";
import { readItemRows } from "../item-rows";
import { measureColumns, NO_WORDS } from "../measures";
import type { Reading, Region } from "../region";
import type { KindReader } from "./kind";

function read(region: Region): Reading {
  const measured = measureColumns(region.header.columns, NO_WORDS, region.titleYear).filter(
    ({ measure, year }) => measure === "total" && year === "current"
  );
  if (measured.length === 0) return { lacks: "“合计”" };
  const name = region.header.columns.find(
    (column) => isLabelColumn(column) && /项目名称|^项目$|\(项目\)$/.test(leafOf(column))
  );
  if (!name) return { lacks: "“项目名称”" };
  return {
    columns: measured.map((column) => ({ ...column, side: null })),
    rows: readItemRows(region, measured, undefined, name.column),
    // Its other columns are parts of 合计 in ways that differ from place to place; nothing is summed across.
    unread: [],
  };
}

/** 项目支出明细表: one row a project. */
export const projectDetails: KindReader = {
  kind: "project-details",
  names: (title) => /项目支出.*表/.test(title) && !/基本支出|绩效|经济/.test(title),
  selfEvident: false,
  read,
};
