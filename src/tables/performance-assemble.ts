import type { Unit } from "../money/amount";
import { ownUnit, type Surroundings } from "./assemble";
import { areaOf, filledColumns, refAt, valueAt, type Block } from "./block";
import { oneLine } from "./cell-text";
import { readWeight } from "./indicator-weight";
import { KIND_TITLES } from "./kind-titles";
import { LastMade } from "./last-made";
import type { Performance, TextCell, Weight } from "./performance";
import type { HeadEntry } from "./performance-head";
import { entriesOf, type IdentifiedPerformance } from "./performance-identify";
import { readMoney } from "./performance-money";
import type { BudgetTable } from "./table";

/** A code as the treasury's system prints it before a project's name: 50010423T000003183049-政府网站运维服务. */
const CODE =
  /^[[(【（]?([0-9A-Za-z]{10,})(?:\s*[\])】）]\s*|\s*[-—–_－:：]+\s*|\s+|(?=[一-龥“"（(]))(.+)$/;

function textOf(block: Block, { text, value }: HeadEntry): TextCell {
  return { text, cell: refAt(block, value.row, value.column) };
}

/** Texts of one sort that are not blank. */
function texts(block: Block, entries: readonly HeadEntry[]): TextCell[] {
  return entries.filter(({ text }) => text !== "").map((entry) => textOf(block, entry));
}

function projectOf({ block, head }: IdentifiedPerformance): Performance["project"] {
  const entries = entriesOf(head, "project-name");
  const entry = entries.find(({ text }) => text !== "") ?? entries[0];
  if (!entry) return null;
  const [, printed, name] = CODE.exec(entry.text) ?? [];
  const beside = entriesOf(head, "project-code").find(({ text }) => text !== "");
  return {
    ...textOf(block, entry),
    code: printed ?? beside?.text ?? null,
    name: name ?? entry.text,
  };
}

function executionWeight({ block, head }: IdentifiedPerformance): Weight | null {
  const [entry] = entriesOf(head, "execution-weight");
  if (!entry) return null;
  const { cell, text } = textOf(block, entry);
  const written = readWeight(text);
  // A percent-formatted cell holds a share of 1.
  const share = !written.percent && written.points !== null && written.ofShare <= 10000 / 2;
  return { cell, text, points: share ? written.ofShare : written.points };
}

const tables = new LastMade<IdentifiedPerformance, BudgetTable>();

/** The table with its amounts in 分 and everything in the sheet's own rows and columns; the very same where nothing around it is new. */
export function assemblePerformance(
  identified: IdentifiedPerformance,
  around: Surroundings
): BudgetTable {
  const unit = ownUnit(identified) ?? around.unit;
  const year = identified.title.year ?? around.year;
  return tables.of(identified, [unit, year], () => assembled(identified, unit, year));
}

function assembled(
  identified: IdentifiedPerformance,
  unit: Unit,
  year: number | null
): BudgetTable {
  const { performanceKind, block, title, rows, head, headTop, correction } = identified;
  const { amounts, unread } = readMoney(block, head, unit);
  const bottom = Math.max(rows.bottom, ...rows.headRows, ...rows.noteRows);
  const isOverall = performanceKind.needs === null;
  return {
    kind: performanceKind.kind,
    title: title.printed === "" ? KIND_TITLES[performanceKind.kind] : title.printed,
    area: areaOf({ ...block, top: title.place?.row ?? headTop, bottom }),
    year,
    department: title.department,
    unit,
    unitCell: title.unit?.cell ?? null,
    columns: [],
    rows: [],
    ...(unread.length > 0 && { unread }),
    notes: rows.noteRows.flatMap((row) =>
      filledColumns(block, row).map((column) => ({
        text: oneLine(valueAt(block, row, column)),
        cell: refAt(block, row, column),
      }))
    ),
    performance: {
      project: isOverall ? null : projectOf(identified),
      amounts,
      executionWeight: executionWeight(identified),
      goals: texts(block, entriesOf(head, "goal")),
      descriptions: texts(block, entriesOf(head, "description")),
      indicators: rows.indicators,
    },
    ...(correction && { correction }),
  };
}
