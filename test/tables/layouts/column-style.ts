/** Which columns there are, and in which order. */
import fc from "fast-check";
import type { LaidCell, LaidColumn, LaidTable } from "./laid-table";

export interface ColumnStyle {
  /** Numbers that shuffle groups of columns, and columns within a group; 0 leaves them in their order. */
  readonly groups: number;
  readonly within: number;
  readonly labelsLast: boolean;
  readonly halvesSwapped: boolean;
  readonly withoutPrevious: boolean;
  readonly extra: readonly ("ordinal" | "office" | "change" | "percent" | "changes" | "remark")[];
  readonly blankColumns: boolean;
}

const shuffles = fc.oneof(
  { arbitrary: fc.constant(0), weight: 2 },
  { arbitrary: fc.integer({ min: 1, max: 1000 }), weight: 1 }
);

export const columnStyles: fc.Arbitrary<ColumnStyle> = fc.record({
  groups: shuffles,
  within: shuffles,
  labelsLast: fc.constantFrom(false, false, false, true),
  halvesSwapped: fc.constantFrom(false, false, false, true),
  withoutPrevious: fc.constantFrom(false, false, true),
  extra: fc.subarray(["ordinal", "office", "change", "percent", "changes", "remark"] as const),
  blankColumns: fc.constantFrom(false, false, false, true),
});

function shuffled<T>(all: readonly T[], seed: number): T[] {
  if (seed === 0) return [...all];
  let state = seed;
  const keyed = all.map((value) => {
    state = (state * 48271) % 2147483647;
    return { value, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}

/** Columns that stand under one cell of the first line. */
function groupsOf(table: LaidTable, columns: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const column of columns) {
    const top = table.columns[column]?.path[0];
    const before = groups.at(-1)?.at(-1);
    if (before !== undefined && top !== null && table.columns[before]?.path[0] === top)
      groups.at(-1)?.push(column);
    else groups.push([column]);
  }
  return groups;
}

function orderOf(table: LaidTable, style: ColumnStyle): number[] {
  const all = table.columns.map((_, i) => i);
  const labels = (columns: readonly number[]): number[] =>
    columns.filter((i) => table.columns[i]?.role !== "amount");
  const amounts = (columns: readonly number[]): number[] =>
    columns.filter((i) => table.columns[i]?.role === "amount");
  // Columns below a third line of the header stay together as they are.
  const inner = (group: readonly number[]): number[] =>
    (table.columns[group[0] ?? 0]?.path.length ?? 0) > 2
      ? [...group]
      : shuffled(group, style.within);
  const mixed = (columns: readonly number[]): number[] =>
    shuffled(groupsOf(table, amounts(columns)), style.groups).flatMap(inner);
  if (table.columns.some(({ side }) => side !== null)) {
    const half = (side: string): number[] => {
      const own = all.filter((i) => table.columns[i]?.side === side);
      return [...labels(own), ...mixed(own)];
    };
    const halves = [half("income"), half("expenditure")];
    return (style.halvesSwapped ? halves.reverse() : halves).flat();
  }
  return style.labelsLast ? [...mixed(all), ...labels(all)] : [...labels(all), ...mixed(all)];
}

interface Extra {
  /** What stands over it, where the header has the lines for it. */
  readonly group?: string;
  readonly leaf: string;
  readonly first: boolean;
  readonly codedOnly: boolean;
  cell(row: number, isTotal: boolean): LaidCell;
}

const EXTRA: Readonly<Record<ColumnStyle["extra"][number], readonly Extra[]>> = {
  ordinal: [{ leaf: "序号", first: true, codedOnly: false, cell: (row) => row + 1 }],
  office: [
    {
      leaf: "单位编码",
      first: true,
      codedOnly: true,
      cell: (_, isTotal) => (isTotal ? null : "103001"),
    },
    {
      leaf: "单位名称",
      first: true,
      codedOnly: true,
      cell: (_, isTotal) => (isTotal ? null : "某某局（本级）"),
    },
  ],
  change: [{ leaf: "增减额", first: false, codedOnly: true, cell: (row) => row * 1.5 - 3 }],
  percent: [{ leaf: "比上年增减%", first: false, codedOnly: true, cell: (row) => row * 2 - 4 }],
  changes: ["增减额", "增减%"].map((leaf) => ({
    group: "本年预算数比上年预算数",
    leaf,
    first: false,
    codedOnly: true,
    cell: (row) => row * 3 - 7,
  })),
  remark: [
    {
      leaf: "备注",
      first: false,
      codedOnly: false,
      cell: (row) => (row % 3 === 1 ? "含中央补助" : null),
    },
  ],
};

function withExtra(table: LaidTable, { group, leaf, first, cell }: Extra): LaidTable {
  const height = table.columns[0]?.path.length ?? 1;
  const words = group !== undefined && height > 1 ? [group, leaf] : [leaf];
  const path = Array.from({ length: height }, (_, i) => words[i] ?? null);
  const own: LaidColumn = { path, role: "label", side: null, isPrevious: false };
  const put = <T>(all: readonly T[], one: T): T[] => (first ? [one, ...all] : [...all, one]);
  return {
    ...table,
    columns: put(table.columns, own),
    rows: table.rows.map((row, i) => ({
      ...row,
      cells: put(row.cells, cell(i, row.isTotal)),
    })),
  };
}

function withBlanks(table: LaidTable): LaidTable {
  const height = table.columns[0]?.path.length ?? 1;
  const blank: LaidColumn = {
    path: Array.from({ length: height }, () => null),
    role: "blank",
    side: null,
    isPrevious: false,
  };
  return {
    ...table,
    columns: table.columns.flatMap((column) => [column, blank]),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.flatMap((cell) => [cell, null]) })),
  };
}

function selected(table: LaidTable, order: readonly number[]): LaidTable {
  const pick = <T>(all: readonly T[]): T[] => order.flatMap((i) => all.slice(i, i + 1));
  return {
    ...table,
    columns: pick(table.columns),
    rows: table.rows.map((row) => ({ ...row, cells: pick(row.cells) })),
  };
}

/** A table with its columns in a style. */
export function withColumns(table: LaidTable, style: ColumnStyle): LaidTable {
  const cut = style.withoutPrevious
    ? selected(
        table,
        table.columns.flatMap(({ isPrevious }, i) => (isPrevious ? [] : [i]))
      )
    : table;
  const ordered = selected(cut, orderOf(cut, style));
  const isCoded = table.columns.some(({ role }) => role === "code");
  const extended = style.extra
    .flatMap((name) => EXTRA[name])
    .filter(({ codedOnly }) => isCoded || !codedOnly)
    .reduce(withExtra, ordered);
  return style.blankColumns ? withBlanks(extended) : extended;
}
