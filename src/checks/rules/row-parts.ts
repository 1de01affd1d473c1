import { cellOf } from "../../tables/select";
import type { BudgetTable, Column, Measure, Row, Side, TableKind } from "../../tables/table";
import type { Check, Report } from "../check";
import { reportRelation } from "../relation";
import { SOURCES } from "../sources";
import { columnLabel, rowLabel } from "../labels";
import { unreadColumns } from "../unread";

interface Parts {
  readonly kinds: readonly TableKind[];
  readonly side: Side | null;
  readonly parts: readonly Measure[];
  /** Whether the table must have a column for each part; of the sources it prints those it has. */
  readonly all: boolean;
}

const FAMILIES: readonly Parts[] = [
  {
    kinds: [
      "general-expenditure",
      "fund-expenditure",
      "state-capital-expenditure",
      "department-expenditure",
    ],
    side: null,
    parts: ["basic", "project"],
    all: true,
  },
  { kinds: ["basic-expenditure"], side: null, parts: ["personnel", "office"], all: true },
  { kinds: ["department-income", "procurement"], side: null, parts: SOURCES, all: false },
  {
    kinds: ["appropriation-balance"],
    side: "expenditure",
    parts: ["general", "fund", "state-capital"],
    all: false,
  },
];

/** In every row the total column is the sum of its part columns. */
export const rowParts: Check = {
  id: "row-parts",
  title: "每一行的总计等于各分项之和",
  basis: "domain.md B05, B12, B22, B40, B60, B70, B80",
  severity: "error",
  needs: [],
  run({ book }, report) {
    for (const family of FAMILIES)
      for (const table of book.tables)
        if (family.kinds.includes(table.kind)) checkTable(table, family, report);
  },
};

function checkTable(table: BudgetTable, family: Parts, report: Report): void {
  const totals = table.columns.filter(
    ({ measure, side }) => measure === "total" && side === family.side
  );
  for (const total of totals) {
    const parts = table.columns.filter(
      ({ measure, year, side }) =>
        family.parts.includes(measure) && year === total.year && side === family.side
    );
    // Last year's figures are often printed as a total only.
    if (parts.length === 0) continue;
    if (family.all && parts.length < family.parts.length) {
      report.skipped(`“${table.area.sheet}”的分项列不全，不能与“${columnLabel(total)}”相比`);
      continue;
    }
    const isFilled = table.rows.some((row) =>
      parts.some((part) => cellOf(table, row, part)?.state === "amount")
    );
    const rows = table.rows.filter(({ side }) => side === family.side);
    if (!isFilled && rows.some((row) => cellOf(table, row, total)?.state === "amount"))
      report.skipped(`“${table.area.sheet}”没有填分项，不能与“${columnLabel(total)}”相比`);
    if (isFilled) for (const row of rows) checkRow(table, row, total, parts, report);
  }
}

function checkRow(
  table: BudgetTable,
  row: Row,
  total: Column,
  parts: readonly Column[],
  report: Report
): void {
  const cell = cellOf(table, row, total);
  if (!cell) return;
  const right = parts.flatMap((part) => {
    const partCell = cellOf(table, row, part);
    return partCell ? [{ label: columnLabel(part), cell: partCell }] : [];
  });
  // Some offices print only the grand total in the last line of a balance; appropriation-balance speaks of its blanks.
  const isBalance = table.kind === "appropriation-balance" && row.line !== null;
  if (isBalance && right.every((part) => part.cell.state === "blank")) return;
  reportRelation(report, {
    table,
    left: [{ label: columnLabel(total), cell }],
    right,
    unread: unreadColumns(table),
    detail: {
      type: "row-parts",
      row: rowLabel(row),
      total: columnLabel(total),
      parts: parts.map(columnLabel),
    },
  });
}
