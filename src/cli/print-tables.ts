import type { Book } from "../tables/book";
import { areaAddress } from "../tables/grid";
import { KIND_TITLES } from "../tables/kind-titles";
import { alignColumns } from "./columns";

/** The lines for people about what was recognised and what was not, and why. */
export function tablesLines({ department, year, tables, unrecognised }: Book): string[] {
  const rows = [
    ["表", "工作表", "区域", "年度", "单位", "标题"],
    ...tables.map(({ kind, area, title, unit, year: own }) => [
      KIND_TITLES[kind],
      area.sheet,
      areaAddress(area),
      own === null ? "未注明" : String(own),
      unit,
      title,
    ]),
  ];
  const rest = unrecognised.map(({ area, reason }) => [area.sheet, areaAddress(area), reason]);
  return [
    `部门：${department ?? "未注明"}　年度：${year === null ? "未注明" : String(year)}`,
    "",
    `识别的表（${String(tables.length)}）`,
    ...(tables.length > 0 ? alignColumns(rows).map((line) => `  ${line}`) : []),
    ...(rest.length > 0
      ? ["", `没有识别的内容（${String(rest.length)}）`, ...alignColumns(rest).map((l) => `  ${l}`)]
      : []),
  ];
}
