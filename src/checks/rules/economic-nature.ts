import { tablesOf } from "../../tables/book";
import { cellOf, columnOf } from "../../tables/select";
import type { BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { codedRows, codeTree } from "../coded-tables";
import { rowLabel } from "../labels";
import { placeOf } from "../relation";
import { statement } from "../statement";
import { quoted } from "../../tables/quoted";

const CLASSES: Readonly<Record<string, "personnel" | "office">> = {
  "301": "personnel",
  "302": "office",
  "303": "personnel",
  "309": "office",
  "310": "office",
};

/** Where a subject may stand in either column. */
const EITHER: ReadonlySet<string> = new Set([
  // 其他交通费用: 公务交通补贴, which many places count as personnel
  "30239",
]);

/** 301 and 303 are personnel, 302, 309 and 310 office expenditure. One finding a column, since local practice goes for all. */
export const economicNature: Check = {
  id: "economic-nature",
  title: "工资福利和补助列人员经费，商品服务和资本性支出列公用经费",
  description:
    "看基本支出预算表中，301、303 是否列在人员经费，302、309、310 是否列在日常公用经费。30239 其他交通费用两处都可以；没有分列人员经费和公用经费的表不核验。",
  basis: "domain.md B23",
  severity: "warning",
  needs: ["basic-expenditure"],
  run({ book }, report) {
    for (const table of tablesOf(book, "basic-expenditure"))
      for (const usual of ["personnel", "office"] as const) checkColumn(table, usual, report);
  },
};

function checkColumn(table: BudgetTable, usual: "personnel" | "office", report: Report): void {
  const column = columnOf(table, usual === "personnel" ? "office" : "personnel");
  if (!column) {
    report.skipped(`${quoted(table.area.sheet)}没有分列人员经费和日常公用经费`);
    return;
  }
  const rows = codedRows(table);
  const tree = codeTree(rows);
  const odd = rows.flatMap((row, at) => {
    const { code } = row.subject;
    const cell = cellOf(table, row, column);
    const isLowest = tree.childrenAt(at).length === 0;
    if (CLASSES[code.slice(0, 3)] !== usual || !isLowest || EITHER.has(code) || !cell) return [];
    report.ran();
    return cell.fen === 0 ? [] : [{ row, cell }];
  });
  if (odd.length === 0) return;
  report.found(
    statement(
      "warning",
      odd.map(({ cell }) => placeOf(cell)),
      { type: "economic-nature", rows: odd.map(({ row }) => rowLabel(row)), usual }
    )
  );
}
