/** A recognised workbook as text that a person can compare with the sheets. */
import { areaAddress, cellAddress, columnName } from "../../src/tables/grid";
import type { Recognition } from "../../src/tables/recognise";
import type { BudgetTable, Row } from "../../src/tables/table";

function roleOf({ line, subject }: Row): string {
  if (subject) return subject.code === null ? "subject ?" : `subject ${String(subject.level)}`;
  return typeof line === "string"
    ? line
    : Object.entries(line ?? {})
        .flat()
        .join(" ");
}

function countRoles(rows: readonly Row[]): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const role = `${row.side ? `${row.side} ` : ""}${roleOf(row)}`;
    counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return [...counts]
    .map(([role, count]) => (count > 1 ? `${role} ×${String(count)}` : role))
    .join(", ");
}

function outlineTable(table: BudgetTable): string {
  const columns = table.columns.map(
    ({ column, measure, year, side }) =>
      `${columnName(column)} ${side ? `${side} ` : ""}${measure}${year === "previous" ? " (previous)" : ""}`
  );
  return [
    `${table.kind}  ${table.area.sheet}!${areaAddress(table.area)}`,
    `  ${table.title}`,
    `  ${String(table.year)} · ${table.department ?? "?"} · ${table.unit} ${table.unitCell ? cellAddress(table.unitCell) : "(not stated)"}`,
    `  columns: ${columns.join(" | ")}`,
    `  rows: ${String(table.rows.length)}: ${countRoles(table.rows)}`,
    ...table.notes.map(({ text, cell }) => `  note ${cellAddress(cell)}: ${text}`),
  ].join("\n");
}

export function outline({ tables, unrecognised }: Recognition): string {
  const not = unrecognised.map(
    ({ area, reason }) => `not recognised  ${area.sheet}!${areaAddress(area)}\n  ${reason}`
  );
  return [...tables.map(outlineTable), ...not].join("\n");
}
