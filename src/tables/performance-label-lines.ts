import { filledColumns, valueAt, wordsAt, type Block } from "./block";
import { cellsOf, isAmount, joined, readLabel, type Cell, type Label } from "./performance-cells";

/** The columns under one or two lines of labels only, each with its labels from above. */
export interface LabelLines {
  readonly columns: readonly { readonly column: number; readonly label: Label; row: number }[];
}

/** Whether a row holds several labels and nothing else, so that values can only stand below. */
export function isLabelLine(cells: readonly Cell[]): boolean {
  return cells.length >= 2 && cells.every(({ label }) => label !== null && label.rest === null);
}

/** Reads lines of labels that stand one below the other. */
export function labelLines(block: Block, rows: readonly number[]): LabelLines {
  const bottom = rows.at(-1) ?? 0;
  const columns: { column: number; label: Label; row: number }[] = [];
  for (let column = block.left; column <= block.right; column++) {
    const own = rows.filter((row) => wordsAt(block, row, column) !== "").at(-1);
    const label = own === undefined ? null : readLabel(valueAt(block, own, column));
    if (own === undefined || !label) continue;
    const above = rows.filter((row) => row < own);
    const outer = above.flatMap((row) => {
      for (let c = column; c >= block.left; c--) {
        const found = readLabel(valueAt(block, row, c));
        if (found) return [found];
      }
      return [];
    });
    // Where the first label of the lines gathers the others, it stands over all of them.
    const [first] = filledColumns(block, rows[0] ?? bottom);
    const gathering =
      first !== undefined && first < column
        ? readLabel(valueAt(block, rows[0] ?? bottom, first))
        : null;
    const gather =
      gathering?.path.some((part) => "group" in part || "groupOrTotal" in part) &&
      !outer.some(({ printed }) => printed === gathering.printed)
        ? [gathering]
        : [];
    columns.push({ column, row: own, label: joined([...gather, ...outer], label) });
  }
  return { columns };
}

/** 任务名称: heads a list, whose lines are not values of the table. */
function isPassedOver({ label }: LabelLines["columns"][number]): boolean {
  const own = label.path.at(-1);
  return own !== undefined && "text" in own && own.text === "passed-over";
}

/** The rows of values below lines of labels: nothing but values, under the labels. */
export function valuesUnder(
  block: Block,
  lines: LabelLines,
  row: number | undefined
): Cell[] | null {
  if (row === undefined) return null;
  const [first] = lines.columns;
  const cells = cellsOf(block, row);
  const own = cells.filter(
    ({ column }) => wordsAt(block, row, column) !== wordsAt(block, first?.row ?? row, column)
  );
  const under = own.every(
    ({ column, label }) =>
      label === null && lines.columns.some((line) => line.column === column && !isPassedOver(line))
  );
  const leads = own[0]?.column !== first?.column || isAmount(block, { row, column: block.left });
  return own.length > 0 && under && (leads || own.length > 1) ? own : null;
}
