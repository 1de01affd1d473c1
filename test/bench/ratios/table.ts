import { isReached, type CountTable, type Measurements, type Row, type Target } from "./bench";

const HEAD = ["what", "measured", "against", "ratio", "target", "reached"];

/** The table of ratios and the counted figures beneath it, in Markdown, so that docs/benchmarks.md can take it as it is. */
export function printed(measurements: readonly Measurements[]): string {
  const rows = measurements.flatMap((measured) => measured.rows);
  const counts = measurements.flatMap((measured) => measured.counts ?? []);
  return [
    markdown(HEAD, rows.map(rowCells)),
    ...counts.map(({ title, head, rows: lines }: CountTable) =>
      [title, "", markdown(head, lines)].join("\n")
    ),
  ].join("\n\n");
}

function rowCells(row: Row): readonly string[] {
  const reached = isReached(row);
  return [
    row.name,
    row.measured,
    row.against,
    printedRatio(row.ratio),
    row.target ? printedTarget(row.target) : "",
    reached === null ? "" : reached ? "yes" : "NO",
  ];
}

function printedTarget(target: Target): string {
  return "atMost" in target
    ? `≤ ${printedRatio(target.atMost)}`
    : `≥ ${printedRatio(target.atLeast)}`;
}

function printedRatio(ratio: number): string {
  if (ratio >= 100) return Math.round(ratio).toLocaleString("en");
  return String(Number(ratio.toPrecision(3)));
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(width(cell), ...rows.map((row) => width(row[column] ?? "")))
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((wide, i) => (cells[i] ?? "") + " ".repeat(wide - width(cells[i] ?? ""))).join(" | ")} |`;
  return [line(head), line(widths.map((wide) => "-".repeat(wide))), ...rows.map(line)].join("\n");
}

/** In a terminal a Chinese character is two wide. */
function width(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef“”]/.test(sign) ? 2 : 1), 0);
}
