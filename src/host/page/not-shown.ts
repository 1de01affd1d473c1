import type { UniverBook } from "../book/univer-book";

/** For a file that saving cannot follow (docs/decisions/saving.md). */
const LOSSY =
  "这个文件的内部写法不寻常，网页保存时只能写出这里看得到的内容，图表、打印设置等不会保留。请另存为新文件，不要覆盖原来的文件。";

/**
 * What an open workbook holds and this page does not show, in a sentence for the user; null where it shows everything. What is not
 * shown is saved as it was, but for files that saving cannot follow.
 */
export function notShown(book: UniverBook): string | null {
  if (!book.unit.source) return LOSSY;
  const all = book.sheets().map(({ extras }) => extras);
  const charts = sum(all.map(({ charts = [] }) => charts.filter(({ type }) => !type).length));
  const lists = sum(
    all.map(({ validations = [] }) =>
      sum(
        validations.map(({ type, dropDown, areas }) =>
          type === "list" && dropDown ? cells(areas) : 0
        )
      )
    )
  );
  const filters = all.filter(({ filter }) => filter).length;
  const kinds = [
    charts > 0 ? `几种较少用的图表（${charts} 个）` : "",
    lists > 0 ? `单元格的下拉列表（${lists} 个单元格）` : "",
    filters > 0 ? `筛选按钮（${filters} 张工作表）` : "",
  ].filter(Boolean);
  if (kinds.length === 0) return null;
  return `这个网页不显示${kinds.join("、")}，保存时原样保留；要看到和使用它们，请保存后用 Excel 打开。`;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

const cells = (areas: readonly { rows: number; columns: number }[]) =>
  sum(areas.map(({ rows, columns }) => rows * columns));
