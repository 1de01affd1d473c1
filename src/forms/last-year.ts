import type { Fen } from "../money/amount";
import { halfStep, tolerance } from "../money/rounding";
import { tablesOf, type Book } from "../tables/book";
import { cellOf, columnOf } from "../tables/select";
import type { AmountCell, BudgetTable, Measure, Row, TableKind } from "../tables/table";
import type { AmountRole } from "./form";
import { sumFen } from "./form-amount";
import type { FormNotice } from "./notices";
import { printedWan } from "./printed-wan";
import { FORM_UNIT } from "./sheet-draft";
import { isUsableCode } from "./subject-codes";

/** Last year's figures for the columns 上年预算数, and what is to be said of them. */
export interface LastYear {
  /** In 分, whole 0.01 万元; null where last year has nothing. */
  readonly figure: (role: AmountRole) => Fen | null;
  readonly notices: readonly FormNotice[];
}

const SANGONG_ITEMS: readonly Measure[] = [
  "total",
  "abroad",
  "vehicles",
  "vehicle-purchase",
  "vehicle-operation",
  "reception",
];

/** What is taken over has two places. */
const HALF_STEP: Fen = halfStep(FORM_UNIT, 2);

/** The figures of one table as they are taken over, by `keyOf`. */
class Figures {
  readonly byKey = new Map<string, Fen>();
  readonly notices: FormNotice[] = [];

  /** Notes an amount; false where the cell has none, which is said where it is not simply blank. */
  take(key: string, name: string, cell: AmountCell | undefined): void {
    if (!cell || cell.state === "blank") return;
    if (cell.state !== "amount") this.notices.push({ type: "not-a-number", name, cell });
    else if (cell.fen !== 0) this.byKey.set(key, printedWan(cell.fen));
  }

  /** Says where a printed sum is not that of its parts: it stays as printed. */
  saySum(name: string, printed: Fen | null, parts: readonly (Fen | null)[]): void {
    const sum = sumFen(parts);
    if (printed === null || sum === null || printed === sum) return;
    const there = parts.filter((part) => part !== null).length;
    const tail = tolerance(Array.from({ length: there + 1 }, () => HALF_STEP));
    const isRounding = Math.abs(printed - sum) <= tail;
    this.notices.push({ type: "sum-as-printed", name, printed, sum, isRounding });
  }
}

function keyOf({ kind, measure, row }: Pick<AmountRole, "kind" | "measure" | "row">): string {
  return JSON.stringify([kind, measure, row]);
}

/** The one table of a kind, or what is to be said instead. */
function onlyTable(book: Book, kind: TableKind, notices: FormNotice[]): BudgetTable | null {
  const [table, ...left] = tablesOf(book, kind);
  if (!table) notices.push({ type: "no-table", kind });
  if (left.length > 0) notices.push({ type: "several-tables", kind, left });
  if (table && table.unit !== FORM_UNIT)
    notices.push({ type: "converted", kind, unit: table.unit });
  return table ?? null;
}

function takeGeneral(table: BudgetTable, figures: Figures): void {
  const { kind } = table;
  const column = columnOf(table, "total");
  if (!column) return;
  const amountIn = (row: Row) => cellOf(table, row, column);
  for (const row of table.rows) {
    const code = row.subject?.code ?? null;
    const cell = amountIn(row);
    if (row.line === "total")
      figures.take(keyOf({ kind, measure: "total", row: { line: "total" } }), row.name, cell);
    else if (code !== null && isUsableCode(code)) {
      const key = keyOf({ kind, measure: "total", row: { code } });
      if (!figures.byKey.has(key)) figures.take(key, row.name, cell);
      else if (cell && cell.fen !== 0)
        figures.notices.push({ type: "repeated-code", code, fen: cell.fen, cell });
    } else if (cell && cell.fen !== 0)
      figures.notices.push({ type: "no-code", name: row.name, fen: cell.fen, cell });
  }
  for (const { name, cell } of table.unread ?? [])
    figures.notices.push({ type: "unread", name, cell });
  sayPrintedSums(table, figures);
}

/** 类 and 款 that are not what stands below them stay as printed, and so does 合计. */
function sayPrintedSums({ kind, rows }: BudgetTable, figures: Figures): void {
  const figure = (code: string): Fen | null =>
    figures.byKey.get(keyOf({ kind, measure: "total", row: { code } })) ?? null;
  const codes = [...new Set(rows.flatMap(({ subject }) => subject?.code ?? []))];
  for (const code of codes)
    figures.saySum(
      `${code} ${rows.find(({ subject }) => subject?.code === code)?.name ?? ""}`,
      figure(code),
      codes
        .filter((other) => other.length === code.length + 2 && other.startsWith(code))
        .map(figure)
    );
  const total = figures.byKey.get(keyOf({ kind, measure: "total", row: { line: "total" } }));
  figures.saySum("合计", total ?? null, codes.filter((code) => code.length === 3).map(figure));
}

function takeSangong(table: BudgetTable, figures: Figures): void {
  const { kind, rows } = table;
  const total = rows.find(({ line }) => line === "total") ?? (rows.length === 1 ? rows[0] : null);
  if (!total) {
    figures.notices.push({ type: "no-total-row", kind });
    return;
  }
  for (const measure of SANGONG_ITEMS) {
    const column = columnOf(table, measure);
    if (column)
      figures.take(
        keyOf({ kind, measure, row: { line: "total" } }),
        column.header,
        cellOf(table, total, column)
      );
  }
  const figure = (measure: Measure): Fen | null =>
    figures.byKey.get(keyOf({ kind, measure, row: { line: "total" } })) ?? null;
  const vehicles = [figure("vehicle-purchase"), figure("vehicle-operation")];
  figures.saySum("公务用车购置及运行费", figure("vehicles"), vehicles);
  figures.saySum("“三公”经费合计", figure("total"), [
    figure("abroad"),
    figure("vehicles") ?? sumFen(vehicles),
    figure("reception"),
  ]);
}

const TAKEN = { "general-expenditure": takeGeneral, sangong: takeSangong } as const;

/** Takes last year's figures of its report year for the columns of the year before in a new set. */
export function lastYearOf(book: Book, kinds: readonly TableKind[]): LastYear {
  const notices: FormNotice[] = [];
  const byKey = new Map<string, Fen>();
  for (const kind of ["general-expenditure", "sangong"] as const) {
    if (!kinds.includes(kind)) continue;
    const table = onlyTable(book, kind, notices);
    if (!table) continue;
    const figures = new Figures();
    TAKEN[kind](table, figures);
    for (const [key, fen] of figures.byKey) byKey.set(key, fen);
    notices.push({ type: "taken", kind, amounts: figures.byKey.size }, ...figures.notices);
  }
  return {
    figure: (role) => (role.year === "previous" ? (byKey.get(keyOf(role)) ?? null) : null),
    notices,
  };
}
