/** A recognised workbook as text that a person can compare with the sheets. */
import { areaAddress, cellAddress, columnName } from "../../src/tables/grid";
import type { Indicator, Performance, TextCell } from "../../src/tables/performance";
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

function textOf(cell: TextCell | null): string {
  return cell ? `${cell.text === "" ? "–" : cell.text}` : "·";
}

function outlineIndicator(indicator: Indicator): string {
  const { first, second, name, nature, value, unit, weight, core } = indicator;
  const levels = [first, second].flatMap((level) =>
    level ? [`${level.text} ${cellAddress(level.cell)}`] : []
  );
  const points = weight && (weight.points === null ? `? ${weight.text}` : weight.points / 100);
  const contents = [nature, value, unit].map(textOf).join(" ");
  return [
    `    ${cellAddress(name.cell)} ${[...levels, name.text].join(" / ")}`,
    `${contents} · ${String(points ?? "no weight")}${core ? ` · ${textOf(core)}` : ""}`,
  ].join(": ");
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}… (${String(text.length)})` : text;
}

/** What the head says, and line by line the indicators. */
function outlinePerformance(performance: Performance): string[] {
  const { project, amounts, executionWeight, goals, descriptions, indicators } = performance;
  const money = amounts.map(({ money: role, within, label, amount }) => {
    const value = amount.state === "amount" ? String(amount.fen / 100) : amount.state;
    return `  ${role}${within ? ` in ${within}` : ""} ${cellAddress(amount)} «${label}»: ${value} ±${String(amount.halfStep)}`;
  });
  return [
    ...(project
      ? [`  project ${cellAddress(project.cell)}: ${project.code ?? "no code"} · ${project.name}`]
      : []),
    ...money,
    ...(executionWeight
      ? [`  execution ${cellAddress(executionWeight.cell)}: ${String(executionWeight.points)}`]
      : []),
    ...goals.map(({ text, cell }) => `  goal ${cellAddress(cell)}: ${cut(text)}`),
    ...descriptions.map(({ text, cell }) => `  description ${cellAddress(cell)}: ${cut(text)}`),
    `  indicators: ${String(indicators.length)}`,
    ...indicators.map(outlineIndicator),
  ];
}

function outlineContents({ performance, columns: own, rows }: BudgetTable): string[] {
  if (performance) return outlinePerformance(performance);
  const columns = own.map(
    ({ column, measure, year, side }) =>
      `${columnName(column)} ${side ? `${side} ` : ""}${measure}${year === "previous" ? " (previous)" : ""}`
  );
  return [
    `  columns: ${columns.join(" | ")}`,
    `  rows: ${String(rows.length)}: ${countRoles(rows)}`,
  ];
}

function outlineTable(table: BudgetTable): string {
  return [
    `${table.kind}  ${table.area.sheet}!${areaAddress(table.area)}`,
    `  ${table.title}`,
    `  ${String(table.year)} · ${table.department ?? "?"} · ${table.unit} ${table.unitCell ? cellAddress(table.unitCell) : "(not stated)"}`,
    ...outlineContents(table),
    ...(table.unread ?? []).map(({ name, cell }) => `  unread ${cellAddress(cell)}: ${name}`),
    ...table.notes.map(({ text, cell }) => `  note ${cellAddress(cell)}: ${text}`),
  ].join("\n");
}

export function outline({ tables, unrecognised }: Recognition): string {
  const not = unrecognised.map(
    ({ area, reason }) => `not recognised  ${area.sheet}!${areaAddress(area)}\n  ${reason}`
  );
  return [...tables.map(outlineTable), ...not].join("\n");
}
