import { fenIn, stateIn } from "../../tables/row-amounts";
import { partOf } from "../../tables/same-words";
import { cellOf } from "../../tables/select";
import type { BudgetTable, Column, Measure, Row, Side, TableKind } from "../../tables/table";
import type { Check, Report } from "../check";
import { leavesOutParents } from "../blank-parents";
import { codedPlaces, codedRows, codeTree } from "../coded-tables";
import { GlancedSide, type Glance } from "../glance";
import type { FamilyShape } from "../glances";
import type { Addend, RelationReport } from "../relation";
import { reportFamily, type RelationFamily } from "../relation-family";
import { SOURCES } from "../sources";
import { columnLabel, rowLabel } from "../labels";
import { unreadColumns } from "../unread";
import { quoted } from "../../tables/quoted";

interface Parts {
  readonly kinds: readonly TableKind[];
  readonly side: Side | null;
  /** What the parts add up to. */
  readonly whole: Measure;
  readonly parts: readonly Measure[];
  /** The parts without which a table does not show the whole; of the others it prints those it has. */
  readonly needs: readonly Measure[];
  /** What some tables print as one more part, and others as contained in the parts. */
  readonly perhaps?: Measure;
  /** A part that some tables print only in its own parts. */
  readonly divided?: { readonly whole: Measure; readonly parts: readonly Measure[] };
}

const EXPENDITURE = [
  "general-expenditure",
  "fund-expenditure",
  "state-capital-expenditure",
  "department-expenditure",
] as const;

const FAMILIES: readonly Parts[] = [
  {
    kinds: EXPENDITURE,
    side: null,
    whole: "total",
    parts: ["basic", "project", "superior-remittance", "business-expenditure", "affiliate-grants"],
    needs: ["basic", "project"],
    perhaps: "carried-in",
    divided: { whole: "basic", parts: ["personnel", "office"] },
  },
  {
    kinds: EXPENDITURE,
    side: null,
    whole: "basic",
    parts: ["personnel", "office"],
    needs: ["personnel", "office"],
  },
  {
    kinds: ["basic-expenditure"],
    side: null,
    whole: "total",
    parts: ["personnel", "office"],
    needs: ["personnel", "office"],
  },
  {
    kinds: ["department-income", "procurement"],
    side: null,
    whole: "total",
    parts: [...SOURCES, "surplus"],
    needs: [],
  },
  {
    kinds: ["appropriation-balance"],
    side: "expenditure",
    whole: "total",
    parts: ["general", "fund", "state-capital"],
    needs: [],
  },
];

/** In every row the total column is the sum of its part columns. */
export const rowParts: Check = {
  id: "row-parts",
  title: "每一行的总计等于各分项之和",
  description:
    "逐行比较总计与它右边的各分项之和：基本支出与项目支出、人员经费与公用经费、各资金来源。分项列不全、整列没有填，或有认不出的金额列而总计不等时，不下结论。",
  basis: "domain.md B05, B12, B22, B40, B60, B70, B80",
  severity: "error",
  needs: [],
  checkTable(table, report) {
    for (const family of FAMILIES)
      if (family.kinds.includes(table.kind)) checkFamily(table, family, report);
  },
};

function checkFamily(table: BudgetTable, family: Parts, report: Report): void {
  const totals = table.columns.filter(
    ({ measure, side }) => measure === family.whole && side === family.side
  );
  for (const total of totals) {
    const beside = table.columns.filter(
      ({ year, side }) => year === total.year && side === family.side
    );
    const printed = beside.map(({ measure }) => measure);
    const wanted = printedIn(family, printed);
    const parts = beside.filter(({ measure }) => wanted.parts.includes(measure));
    // Last year's figures are often printed as a total only.
    if (parts.length === 0) continue;
    if (wanted.needs.some((need) => !printed.includes(need))) {
      report.skipped(`${quoted(table.area.sheet)}的分项列不全，不能与“${columnLabel(total)}”相比`);
      continue;
    }
    const at = (column: Column) => table.columns.indexOf(column);
    const partsAt = parts.map(at);
    const isFilled = table.rows.some((row) =>
      partsAt.some((part) => stateIn(row, part) === "amount")
    );
    if (isFilled) {
      const perhaps = beside.filter(({ measure }) => measure === family.perhaps);
      const columns = { table, side: family.side, total, parts, perhaps };
      reportFamily(report, new RowParts(columns, rowsLeftOut(family, columns)));
    } else if (
      table.rows.some((row) => row.side === family.side && stateIn(row, at(total)) === "amount")
    )
      report.skipped(`${quoted(table.area.sheet)}没有填分项，不能与“${columnLabel(total)}”相比`);
  }
}

/** The parts as a table prints them: a divided one in its own parts where it has no column. */
function printedIn(
  { parts, needs, divided }: Parts,
  printed: readonly Measure[]
): Pick<Parts, "parts" | "needs"> {
  if (!divided || printed.includes(divided.whole)) return { parts, needs };
  if (!divided.parts.every((part) => printed.includes(part))) return { parts, needs };
  return {
    parts: [...divided.parts, ...parts],
    needs: [...divided.parts, ...needs.filter((need) => need !== divided.whole)],
  };
}

/** Which rows are left out of one family of a table, and the shape of the relations of all others. */
interface LeftOut extends FamilyShape {
  /** Rows whose parts are blank on purpose, by their positions. */
  readonly rows: ReadonlySet<number>;
}

/** By what is filled in, for each family and total. */
const leftOut = new WeakMap<object, Map<Parts, Map<Column, LeftOut>>>();

function rowsLeftOut(family: Parts, { table, total, parts }: Columns): LeftOut {
  const filled = partOf(table, "filled");
  let ofTable = leftOut.get(filled);
  if (!ofTable) leftOut.set(filled, (ofTable = new Map<Parts, Map<Column, LeftOut>>()));
  let ofFamily = ofTable.get(family);
  if (!ofFamily) ofTable.set(family, (ofFamily = new Map<Column, LeftOut>()));
  let known = ofFamily.get(total);
  if (!known) {
    known = { rows: parentsLeftOut(table, parts), relationsWith: (_, row) => [row] };
    ofFamily.set(total, known);
  }
  return known;
}

/** Subjects whose parts are blank because the table fills them in for the lowest subjects only. */
function parentsLeftOut(table: BudgetTable, parts: readonly Column[]): ReadonlySet<number> {
  const tree = codeTree(codedRows(table));
  const isLeftOut = parts.some((part) => leavesOutParents(table, tree, part));
  return new Set(isLeftOut ? codedPlaces(table).filter((_, at) => tree.shape.isParent(at)) : []);
}

interface Columns {
  readonly table: BudgetTable;
  readonly side: Side | null;
  readonly total: Column;
  readonly parts: readonly Column[];
  readonly perhaps: readonly Column[];
}

/** The rows of a table by their places in it, each with its total and parts. */
class RowParts implements RelationFamily {
  readonly size: number;
  readonly tables: readonly BudgetTable[];
  /** The columns by their positions in the table. */
  private readonly total: number;
  private readonly parts: readonly number[];
  private readonly perhaps: readonly number[];
  private readonly left = new GlancedSide();
  private readonly right = new GlancedSide();
  private readonly more = new GlancedSide();

  constructor(
    private readonly columns: Columns,
    readonly shape: LeftOut
  ) {
    const { table, total, parts, perhaps } = columns;
    this.size = table.rows.length;
    this.tables = [table];
    this.total = table.columns.indexOf(total);
    this.parts = parts.map((column) => table.columns.indexOf(column));
    this.perhaps = perhaps.map((column) => table.columns.indexOf(column));
  }

  private rowOf(at: number): Row {
    const row = this.columns.table.rows[at];
    if (!row) throw new RangeError(`no row ${String(at)}`);
    return row;
  }

  glance(at: number): Glance {
    const row = this.rowOf(at);
    const left = this.left.clear();
    left.add(row, this.total);
    if (row.side !== this.columns.side || left.isEmpty) return "none";
    const right = this.right.clear();
    for (const part of this.parts) right.add(row, part);
    if (right.isBlank && this.mayBeBlank(row, at)) return "none";
    const more = this.more.clear();
    for (const column of this.perhaps) more.add(row, column);
    return right.isExactWith(more) ? left.against(right) : "unsure";
  }

  /** Some offices print only the grand total in the last line of a balance; appropriation-balance speaks of its blanks. */
  private mayBeBlank(row: Row, at: number): boolean {
    const isBalance = this.columns.table.kind === "appropriation-balance" && row.line !== null;
    return isBalance || this.shape.rows.has(at);
  }

  relation(at: number): RelationReport {
    const { table, total, parts, perhaps } = this.columns;
    const row = this.rowOf(at);
    const right = addendsIn(table, row, parts);
    return {
      table,
      left: addendsIn(table, row, [total]),
      right,
      alternatives: perhaps.length > 0 ? [[...right, ...addendsIn(table, row, perhaps)]] : [],
      unread: unreadColumns(table),
      detail: () => ({
        type: "row-parts",
        row: rowLabel(row),
        total: columnLabel(total),
        parts: parts.map(columnLabel),
      }),
    };
  }

  relationsAt(_: BudgetTable, row: number, column: number): readonly number[] {
    const isOwn = column === this.total || this.parts.includes(column);
    return isOwn || (this.perhaps.includes(column) && this.hasAlternative(row)) ? [row] : [];
  }

  /** Whether what may be one more part makes another sum; with the same sum it says nothing more. */
  private hasAlternative(at: number): boolean {
    const row = this.rowOf(at);
    const sum = this.perhaps.reduce((more, column) => more + fenIn(row, column), 0);
    return sum !== 0 || this.glance(at) === "unsure";
  }
}

/** The cells of a row in some columns, under the columns' names. */
function addendsIn(table: BudgetTable, row: Row, columns: readonly Column[]): readonly Addend[] {
  const addends: Addend[] = [];
  for (const column of columns) {
    const cell = cellOf(table, row, column);
    if (cell) addends.push({ label: columnLabel(column), cell });
  }
  return addends;
}
