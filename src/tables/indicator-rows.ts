import type { CellValue } from "../money/amount";
import { filledColumns, refAt, valueAt, wordsAt, type Block } from "./block";
import { oneLine } from "./cell-text";
import { isTotalLabel } from "./header-words";
import { indicatorHeaderAt, type IndicatorDoubt, type IndicatorHeader } from "./indicator-columns";
import type { IndicatorRole } from "./indicator-words";
import { areShares, readWeight, type WrittenWeight } from "./indicator-weight";
import type { Indicator, TextCell, Weight } from "./performance";
import { readLabel } from "./performance-cells";
import { isCompanion, isNote, looksLikeTitle } from "./title";

/** The indicators below a header, and the rows that are none. */
export interface IndicatorRows {
  readonly indicators: readonly Indicator[];
  /** Rows of labels and values below the indicators. */
  readonly headRows: readonly number[];
  readonly noteRows: readonly number[];
  /** The last row that belongs to the indicators. */
  readonly bottom: number;
  readonly doubt: IndicatorDoubt | null;
}

/** What a cell shows: numbers with the 15 significant digits of a spreadsheet. */
function shown(value: CellValue): string {
  return typeof value === "number" ? String(Number(value.toPrecision(15))) : oneLine(value);
}

function textAt(block: Block, row: number, column: number): TextCell {
  return { text: shown(valueAt(block, row, column)), cell: refAt(block, row, column) };
}

type RowKind = "header" | "note" | "head" | "skipped" | "indicator";

function kindOfRow(
  block: Block,
  row: number,
  { columns }: IndicatorHeader,
  afterHead: boolean
): RowKind {
  const filled = filledColumns(block, row);
  const [first] = filled;
  if (first === undefined) return "skipped";
  if (indicatorHeaderAt(block, row)) return "header";
  const value = valueAt(block, row, first);
  if (isNote(value)) return "note";
  const holds = (role: IndicatorRole): boolean => {
    const column = columns.get(role);
    return column !== undefined && filled.includes(column);
  };
  const own = readLabel(value)?.path.at(-1);
  if (own && !(holds("weight") && holds("name"))) {
    // 项目支出 may be the name of an indicator; 项目名称 or 联系人 is not, nor an amount among such.
    if ("text" in own || !holds("name") || afterHead) return "head";
  }
  if (filled.length === 1 && (isCompanion(value) || looksLikeTitle(value))) return "skipped";
  if (isTotalLabel(wordsAt(block, row, first)) || /^[合小]计$/.test(wordsAt(block, row, first)))
    return "skipped";
  return "indicator";
}

interface Draft {
  readonly indicator: Indicator;
  readonly weight: WrittenWeight | null;
}

/** Reads rows one after the other; the upper levels go on over blank cells. */
class RowReader {
  readonly drafts: Draft[] = [];
  private first: TextCell | null = null;
  private second: TextCell | null = null;

  constructor(private readonly block: Block) {}

  read(row: number, { columns }: IndicatorHeader): void {
    const { block } = this;
    const cell = (role: IndicatorRole): TextCell | null => {
      const column = columns.get(role);
      return column === undefined ? null : textAt(block, row, column);
    };
    const [first, second] = [cell("first"), cell("second")];
    // A new first level ends the second of the one before, though nothing may be printed beside it.
    if (first && first.text !== "" && first.text !== this.first?.text) this.second = null;
    this.first = carried(first, this.first);
    this.second = carried(second, this.second);
    const name = cell("name");
    const others = (["nature", "value", "unit", "core", "weight"] as const).map(cell);
    if (!name || (name.text === "" && others.every((other) => !other || other.text === ""))) return;
    const [nature = null, value = null, unit = null, core = null, weight = null] = others;
    const written = weight && readWeight(valueAt(block, row, columns.get("weight") ?? -1));
    this.drafts.push({
      weight: written,
      indicator: {
        row: block.grid.top + row,
        first: this.first,
        second: this.second,
        name,
        nature,
        value,
        unit,
        core,
        weight: weight &&
          written && { cell: weight.cell, points: written.points, text: written.text },
      },
    });
  }
}

function carried(own: TextCell | null, above: TextCell | null): TextCell | null {
  return own === null ? null : own.text === "" ? (above ?? own) : own;
}

function withShares(drafts: readonly Draft[]): Indicator[] {
  const shares = areShares(drafts.flatMap(({ weight }) => weight ?? []));
  return drafts.map(({ indicator, weight: written }) => {
    const { weight } = indicator;
    if (!shares || !weight || !written || written.percent) return indicator;
    const exact: Weight = { ...weight, points: written.points === null ? null : written.ofShare };
    return { ...indicator, weight: exact };
  });
}

/** Reads the indicators below a header, over page breaks that repeat it, to the end of the block. */
export function readIndicators(block: Block, from: IndicatorHeader): IndicatorRows {
  const reader = new RowReader(block);
  const headRows: number[] = [];
  const noteRows: number[] = [];
  let [header, bottom, doubt] = [from, from.bottom, from.doubt];
  for (let row = from.bottom + 1; row <= block.bottom; row++) {
    const kind = kindOfRow(block, row, header, headRows.at(-1) === row - 1);
    if (kind === "header") {
      header = indicatorHeaderAt(block, row) ?? header;
      doubt = doubt ?? header.doubt;
      row = header.bottom;
    } else if (kind === "note") noteRows.push(row);
    else if (kind === "head") headRows.push(row);
    else if (kind === "indicator") reader.read(row, header);
    if (kind === "header" || kind === "indicator") bottom = row;
  }
  return { indicators: withShares(reader.drafts), headRows, noteRows, bottom, doubt };
}
