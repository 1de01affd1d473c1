import type { Branch } from "../subjects/subjects";
import { isLabelColumn, leafOf, type HeaderColumn } from "./header";
import { readItemRows } from "./item-rows";
import { measureColumns, sourceOf, type MeasuredColumn, type MeasureWords } from "./measures";
import { unreadColumns, type Reading, type Region } from "./region";
import type { RowDraft } from "./row-draft";
import { findSubjectColumns } from "./subject-columns";
import { readSubjectRows } from "./subject-rows";
import { isOfficeName } from "./subject-text";
import type { Measure } from "./table";

/** What a kind of table with subject codes asks of its header and rows. */
export interface CodedTable {
  readonly words: MeasureWords;
  /**
   * Measures by which a header without a title tells the kind, with the header words to name when they are missing. Under a title a
   * total is enough: places differ in how much they print.
   */
  readonly tells: readonly { readonly measure: Measure; readonly words: string }[];
  /** Whether it may list units in place of subjects, if a title says what it is. */
  readonly units?: boolean;
  /** What its codes look like. */
  readonly codes: RegExp;
  readonly codesAre: string;
  readonly branch: Branch;
}

function listsUnits({ header }: Region): boolean {
  return header.columns.some(
    (column) =>
      isLabelColumn(column) && /部门|单位/.test(leafOf(column)) && !/科目/.test(leafOf(column))
  );
}

const NATURES: readonly Measure[] = ["basic", "project", "personnel", "office"];

/** Whether a column stands under one of several sources of money: 财政拨款·基本支出 beside 单位资金·基本支出 is not all of 基本支出. */
function isOfOneSource(columns: readonly HeaderColumn[], at: number): boolean {
  const own = columns.find(({ column }) => column === at);
  const mine = own && sourceAbove(own);
  if (mine === undefined || mine === null) return false;
  return columns.some((other) => ![mine, null].includes(sourceAbove(other)));
}

/** The source of money that a column's upper words, or its only ones, name. */
function sourceAbove({ words }: HeaderColumn): string | null {
  const upper = words.length > 1 ? words.slice(0, -1) : words;
  const found = upper.map((text) => /^(?:财政拨款|单位资金)/.exec(text)?.[0] ?? sourceOf(text));
  return found.find((source) => source !== null && source !== "carried-in") ?? null;
}

/**
 * The columns of a kind's measures. 人员经费 and 公用经费 count only where nothing else, such as 对个人和家庭的补助, stands with them under
 * 基本支出: otherwise they are not the whole of it.
 */
function measuredColumns(region: Region, words: MeasureWords): MeasuredColumn[] {
  const { columns } = region.header;
  const measured = measureColumns(columns, words, region.titleYear).filter(
    ({ measure, column }) => !NATURES.includes(measure) || !isOfOneSource(columns, column)
  );
  const others = columns.some(
    (column) =>
      column.words.slice(0, -1).some((text) => /基本支出/.test(text)) &&
      !measured.some((known) => known.column === column.column)
  );
  const isPart = ({ measure }: MeasuredColumn): boolean =>
    measure === "personnel" || measure === "office";
  return others ? measured.filter((column) => !isPart(column)) : measured;
}

/**
 * The rows of a table without codes: subjects only where the names tell the codes of all of them. 行政运行 without its 款 is one of many,
 * and beside it nothing adds up.
 */
function onlyIfAllNamed(rows: RowDraft[]): RowDraft[] {
  const isUnknown = ({ line, name }: RowDraft): boolean => line === "item" && !isOfficeName(name);
  if (!rows.some(isUnknown)) return rows;
  return rows.map((draft): RowDraft => {
    const { side, name, nameCell, row, cells } = draft;
    return draft.subject
      ? { side, subject: null, line: "item", name, nameCell, row, cells }
      : draft;
  });
}

/** Reads a table whose rows are subjects: codes and names at the side, measures across. */
export function readCodedTable(region: Region, table: CodedTable): Reading {
  const measured = measuredColumns(region, table.words);
  const needs = [
    { measure: "total" as Measure, words: "总计" },
    ...(region.titled ? [] : table.tells),
  ];
  const missing = needs.filter(
    ({ measure }) =>
      !measured.some((column) => column.measure === measure && column.year === "current")
  );
  if (missing.length > 0) return { lacks: missing.map(({ words }) => `“${words}”`).join("") };
  const units = region.titled && table.units === true && listsUnits(region);
  const all = {
    columns: measured.map((column) => ({ ...column, side: null })),
    unread: unreadColumns(region, region.header.columns, table.words),
  };
  const first = Math.min(...measured.map(({ column }) => column));
  const columns = findSubjectColumns(region, table.codes, table.branch, first);
  if (!columns)
    return units ? { ...all, rows: readItemRows(region, measured) } : { lacks: "“科目编码”" };
  const read = readSubjectRows(region, columns, measured, table.codes, table.branch);
  const rows = columns.codes.length === 0 ? onlyIfAllNamed(read) : read;
  let [printed, fitting] = [0, 0];
  for (const { subject } of rows)
    if (subject?.codeCell) {
      printed++;
      if (table.codes.test(subject.code ?? "")) fitting++;
    }
  if (fitting * 2 < printed) return { lacks: table.codesAre };
  // Rows of amounts without any subject are a list of something else.
  if (read.some(({ line }) => line === "item") && !read.some(({ subject }) => subject !== null))
    return units ? { ...all, rows: readItemRows(region, measured) } : { lacks: table.codesAre };
  return { ...all, rows };
}
