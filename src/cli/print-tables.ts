import { bookParts, partName } from "../checks/book-parts";
import type { Book } from "../tables/book";
import { areaAddress } from "../tables/grid";
import { KIND_TITLES } from "../tables/kind-titles";
import { alignColumns } from "./columns";

/** The lines for people about what was recognised and what was not, and why. */
export function tablesLines(book: Book): string[] {
  const { tables, unrecognised, ignored = [] } = book;
  const rows = [
    ["表", "工作表", "区域", "年度", "单位", "标题"],
    ...tables.map(({ kind, area, title, unit, year: own, correction }) => [
      KIND_TITLES[kind],
      area.sheet,
      areaAddress(area),
      own === null ? "未注明" : String(own),
      unit,
      correction ? `${title}（已按您的指定）` : title,
    ]),
  ];
  const rest = unrecognised.map(({ area, reason }) => [area.sheet, areaAddress(area), reason]);
  const left = ignored.map(({ area, title }) => [area.sheet, areaAddress(area), title]);
  const listed = (title: string, lines: readonly (readonly string[])[]) =>
    lines.length === 0
      ? []
      : ["", `${title}（${String(lines.length)}）`, ...alignColumns(lines).map((l) => `  ${l}`)];
  return [
    ownerLine(book),
    "",
    `识别的表（${String(tables.length)}）`,
    ...(tables.length > 0 ? alignColumns(rows).map((line) => `  ${line}`) : []),
    ...listed("没有识别的内容", rest),
    ...listed("按您的指定不核验", left),
  ];
}

/** Whose the tables are; where they are of several departments or years, all of them. */
function ownerLine(book: Book): string {
  const { department, year } = book;
  const parts = bookParts(book);
  if (parts.length === 1)
    return `部门：${department ?? "未注明"}　年度：${year === null ? "未注明" : String(year)}`;
  const names = parts.filter(({ isPlaced }) => isPlaced).map((part) => partName(part.book));
  const unplaced = parts.length - names.length;
  const rest =
    unplaced > 0
      ? `；另有 ${String(unplaced)} 张表看不出属于哪个单位、哪一年度，没有与别的表比较`
      : "";
  return `部门和年度：${names.join("、")}，分开核验${rest}`;
}
