import type { Unit } from "../money/amount";
import { valueAt, wordsAt, type Block } from "./block";
import { oneLine } from "./cell-text";
import { cellsOf, isAmount, joined, readLabel, type Cell, type Label } from "./performance-cells";
import { isLabelLine, labelLines, valuesUnder, type LabelLines } from "./performance-label-lines";
import type { HeadLabel } from "./performance-labels";
import type { Place } from "./titles";

/** A label of the head with what stands for it. */
export interface HeadEntry {
  /** The labels it stands under, outermost first, and its own. */
  readonly path: readonly HeadLabel[];
  /** The same as printed, joined by 「/」. */
  readonly printed: string;
  /** The unit that the label or one above it states. */
  readonly unit: Unit | null;
  readonly label: Place;
  /** Where the value stands, or would stand if it is blank. */
  readonly value: Place;
  /** The value as text on one line; without the label if both share the cell. */
  readonly text: string;
}

/** Something with an amount behind it that is no label we know. */
export interface StrangeAmount extends Place {
  readonly name: string;
}

export interface Head {
  readonly entries: readonly HeadEntry[];
  readonly strange: readonly StrangeAmount[];
}

function isMoneyLabel(label: HeadLabel | undefined): boolean {
  return label !== undefined && !("text" in label);
}

/** Whether a label gathers the one right behind it, rather than being without a value. */
function gathers(cell: Cell, next: Cell | undefined): boolean {
  const own = cell.label?.path.at(-1);
  const following = next?.label?.path[0];
  if (!own || "text" in own || !next || !isMoneyLabel(following)) return false;
  if ("group" in own || "groupOrTotal" in own) return true;
  const adjacent = next.column === cell.right + 1;
  if ("whole" in own) return false;
  if (own.money !== "basic" && own.money !== "project") return own.money === "total" && adjacent;
  return !(
    following &&
    "money" in following &&
    (following.money === "basic" || following.money === "project")
  );
}

interface Group {
  readonly column: number;
  readonly label: Label;
}

class HeadReader {
  private readonly entries: HeadEntry[] = [];
  private readonly strange: StrangeAmount[] = [];
  private readonly cells = new Map<number, readonly Cell[]>();
  private groups: Group[] = [];

  constructor(
    private readonly block: Block,
    private readonly rows: readonly number[]
  ) {}

  /** The filled cells of a row, which is looked at from above and by itself. */
  private cellsOf(row: number): readonly Cell[] {
    const known = this.cells.get(row);
    if (known) return known;
    const cells = cellsOf(this.block, row);
    this.cells.set(row, cells);
    return cells;
  }

  read(): Head {
    for (let i = 0; i < this.rows.length;) i += this.readFrom(i);
    return { entries: this.entries, strange: this.strange };
  }

  /** Reads on from a row; how many rows it took. */
  private readFrom(i: number): number {
    const row = this.rows[i] ?? 0;
    const cells = this.cellsOf(row);
    let end = i;
    while (isLabelLine(end === i ? cells : this.cellsOf(this.rows[end] ?? -1))) end++;
    const taken = end > i ? this.readBelow(i, end) : 0;
    if (taken > 0) return taken;
    const [only] = cells;
    if (only && !only.label && cells.length === 1) this.goOn(only, row);
    else this.readPairs(cells, row);
    return 1;
  }

  /** Values below lines of labels, or the total of the list below them; how many rows they and the labels are. */
  private readBelow(start: number, end: number): number {
    const lines = labelLines(this.block, this.rows.slice(start, end));
    const values = valuesUnder(this.block, lines, this.rows[end]);
    const last = values ? end : this.totalOfList(end);
    const row = last === null ? undefined : this.rows[last];
    if (last === null || row === undefined) return 0;
    for (const { column } of values ?? this.cellsOf(row)) this.addUnder(lines, column, row);
    return last - start + 1;
  }

  /** Where the total of a list stands that begins here; null if no total ends it. */
  private totalOfList(from: number): number | null {
    // 年度主要任务 stands beside the whole list, perhaps in each line.
    const beside = wordsAt(this.block, this.rows[from - 1] ?? -1, this.block.left);
    for (let i = from; i < this.rows.length; i++) {
      if (this.isTotalLine(this.rows[i])) return i;
      const labels = this.cellsOf(this.rows[i] ?? -1).filter(({ label }) => label !== null);
      const row = this.rows[i] ?? -1;
      if (labels.some(({ column }) => wordsAt(this.block, row, column) !== beside)) return null;
    }
    return null;
  }

  /** 金额合计 | 200 | 200: the last line of a list of tasks. */
  private isTotalLine(row: number | undefined): boolean {
    const cells = row === undefined ? [] : this.cellsOf(row);
    const labels = cells.filter(({ label }) => label !== null);
    const total = labels.at(-1)?.label?.path.at(-1);
    const amounts = cells.slice(labels.length);
    return (
      total !== undefined &&
      "whole" in total &&
      amounts.length > 1 &&
      amounts.every(({ column }) => isAmount(this.block, { row: row ?? 0, column }))
    );
  }

  /** The label itself may stand in a column too, beside 金额合计. */
  private addUnder({ columns }: LabelLines, column: number, row: number): void {
    const line = columns.find((one) => one.column === column);
    if (line && !readLabel(valueAt(this.block, row, column)))
      this.add(line.label, { row: line.row, column }, { row, column });
  }

  private add(label: Label, at: Place, value: Place): void {
    const { path, printed, unit } = label;
    const text = label.rest ?? oneLine(valueAt(this.block, value.row, value.column));
    const before = this.entries.at(-1);
    // A merged cell undone repeats itself below.
    if (before?.printed === printed && before.text === text && before.label.column === at.column)
      return;
    this.entries.push({ path, printed, unit, label: at, value, text });
  }

  /** A text that goes on in the lines below its label: several goals. */
  private goOn({ column }: Cell, row: number): void {
    const before = this.entries.at(-1);
    const own = before?.path.at(-1);
    if (!before || !own || !("text" in own) || column <= before.label.column) return;
    if (own.text !== "goal" && own.text !== "description") return;
    const { path, printed, unit, label } = before;
    this.add({ path, printed, unit, rest: null }, label, { row, column });
  }

  private readPairs(cells: readonly Cell[], row: number): void {
    const leftmost = cells[0]?.column ?? 0;
    this.groups = this.groups.filter(({ column }) => column < leftmost);
    for (let k = 0; k < cells.length; k++) {
      const cell = cells[k];
      const next = cells[k + 1];
      if (!cell) continue;
      if (!cell.label) {
        if (next && !next.label) this.addStrange(cell, next, row);
        continue;
      }
      const at = { row, column: cell.column };
      if (gathers(cell, next)) {
        this.groups = this.groups.filter(({ column }) => column < cell.column);
        this.groups.push({ column: cell.column, label: cell.label });
        continue;
      }
      const label = joined(
        this.groups.filter(({ column }) => column < cell.column).map((group) => group.label),
        cell.label
      );
      if (label.rest !== null) this.add(label, at, at);
      else if (next && (!next.label || this.isTextBehind(cell, next))) {
        this.add(label, at, { row, column: next.column });
        k++;
      } else this.addBlank(label, at, this.usualColumn(cell, next));
    }
  }

  /** A text may itself look like a label with a value: 总体目标 | 年度目标：…. */
  private isTextBehind({ label }: Cell, next: Cell): boolean {
    const own = label?.path.at(-1);
    const rest = next.label?.rest ?? null;
    return rest !== null && own !== undefined && "text" in own && next.label?.path.length === 1
      ? "text" in (next.label.path[0] ?? {})
      : false;
  }

  private addStrange(cell: Cell, next: Cell, row: number): void {
    const name = oneLine(valueAt(this.block, row, cell.column));
    const place = { row, column: next.column };
    if (/资金|拨款|支出|收入|补助|结转|元[)）]$/.test(name) && isAmount(this.block, place))
      this.strange.push({ name, ...place });
  }

  private addBlank(label: Label, at: Place, column: number | null): void {
    const own = label.path.at(-1);
    if (column !== null) this.add(label, at, { row: at.row, column });
    // Without a place of its own an amount is not blank but absent; a text may still be asked for.
    else if (own && "text" in own) this.add({ ...label, rest: "" }, at, at);
  }

  /** Where the other labels of this column have their values; null where nothing is left beside the label. */
  private usualColumn({ column, right }: Cell, next: Cell | undefined): number | null {
    const limit = next?.column ?? this.block.right + 1;
    const usual = [...this.entries]
      .reverse()
      .find(({ label, value }) => label.column === column && value.column > right)?.value.column;
    if (usual !== undefined && usual < limit) return usual;
    return right + 1 < limit ? right + 1 : null;
  }
}

/** Reads rows of labels and values: in pairs, one or several a line; nested; in one cell; or values below lines of labels. */
export function readHead(block: Block, rows: readonly number[]): Head {
  return new HeadReader(block, rows).read();
}
