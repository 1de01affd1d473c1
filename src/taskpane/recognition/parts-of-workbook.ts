import { bookParts } from "../../checks/book-parts";
import type { Book, Unrecognised } from "../../tables/book";
import type { Correction, Said } from "../../tables/corrections";
import { areaAddress, type Area } from "../../tables/grid";
import { KIND_TITLES } from "../../tables/kind-titles";
import { quoted } from "../../tables/quoted";
import type { BudgetTable } from "../../tables/table";

/** One part of the workbook as the page lists it: a table, or what was made of it otherwise. */
export interface ListedPart {
  readonly key: string;
  readonly state: "fine" | "doubtful" | "ignored" | "lost";
  readonly title: string;
  /** What it was recognised as, its year, its unit. */
  readonly facts: readonly string[];
  /** Why it should be looked at; empty where nothing speaks against it. */
  readonly note: string;
  /** Null for what is not there any more. */
  readonly area: Area | null;
  /** What the user says of it; null where nothing was said. */
  readonly correction: Correction | null;
  /** What it is taken to be at the moment: where a correction begins. */
  readonly now: Said;
}

/** Parts under a heading. */
export interface ListedGroup {
  readonly title: string;
  readonly parts: readonly ListedPart[];
}

/**
 * All parts of a workbook, the worst first: corrections whose part is gone, what was not recognised and what is doubtful; then the tables,
 * by department and year where there are several; at last what the user wants left out.
 */
export function listedGroups(book: Book): readonly ListedGroup[] {
  const tables = book.tables.map(tablePart);
  const open = [
    ...(book.lost ?? []).map(lostPart),
    ...book.unrecognised.map(unrecognisedPart),
    ...tables.filter(({ state }) => state === "doubtful"),
  ];
  const left = (book.ignored ?? []).map(({ area, title, correction }): ListedPart => ({
    key: keyOf(area),
    state: "ignored",
    title,
    facts: ["不是预算表，不核验"],
    note: "",
    area,
    correction,
    now: { kind: "none" },
  }));
  return [
    { title: "需要确认", parts: open },
    ...tableGroups(book),
    { title: "按您的指定不核验", parts: left },
  ].filter(({ parts }) => parts.length > 0);
}

function tableGroups(book: Book): readonly ListedGroup[] {
  const isFine = ({ state }: ListedPart) => state === "fine";
  const listed = (tables: readonly BudgetTable[]) => tables.map(tablePart).filter(isFine);
  const parts = bookParts(book);
  if (parts.length === 1) return [{ title: "识别出的表", parts: listed(book.tables) }];
  const alone = parts.filter(({ isPlaced }) => !isPlaced).flatMap((part) => part.book.tables);
  return [
    ...parts
      .filter(({ isPlaced }) => isPlaced)
      .map((part) => ({
        title: `识别出的表：${nameOf(part.book)}`,
        parts: listed(part.book.tables),
      })),
    { title: "识别出的表：看不出属于哪个单位、哪一年度", parts: listed(alone) },
  ];
}

/** 某某局 · 2025年 */
function nameOf({ department, year }: Book): string {
  return `${department ?? "没有写部门名称"} · ${year === null ? "年度未写明" : `${String(year)}年`}`;
}

function tablePart(table: BudgetTable): ListedPart {
  const { kind, title, year, unit, unitCell, area, performance, correction } = table;
  const doubts = doubtsOf(table);
  return {
    key: `${keyOf(area)} ${kind}`,
    state: doubts === "" ? "fine" : "doubtful",
    title,
    facts: [
      isNamed(title, KIND_TITLES[kind]) ? "" : `识别为${quoted(KIND_TITLES[kind])}`,
      performance?.project?.name ?? "",
      year === null ? "年度未写明" : `${String(year)}年`,
      unitCell || correction?.unit ? unit : `${unit}（表中没有写）`,
    ].filter((fact) => fact !== ""),
    note: doubts,
    area,
    correction: correction ?? null,
    now: { kind, unit, ...(year !== null && { year }) },
  };
}

/** Whether a title says what the table was recognised as, whatever stands around it. */
function isNamed(title: string, kind: string): boolean {
  const words = (text: string) => text.replace(/[\s“”"‘’']/g, "");
  return words(title).includes(words(kind));
}

function doubtsOf({ unread = [] }: BudgetTable): string {
  const names = [...new Set(unread.map(({ name }) => quoted(name)))];
  if (names.length === 0) return "";
  return `没有认出${names.slice(0, 3).join("、")}${names.length > 3 ? `等 ${String(names.length)} 处` : ""}的含义，与它有关的合计没有核验。`;
}

function unrecognisedPart({ area, reason, correction }: Unrecognised): ListedPart {
  return {
    key: keyOf(area),
    state: "doubtful",
    title: area.sheet,
    facts: [],
    note: reason,
    area,
    correction: correction ?? null,
    now: correction ?? {},
  };
}

function lostPart(correction: Correction): ListedPart {
  const { at } = correction;
  const said = saidText(correction);
  return {
    key: `lost ${JSON.stringify(at)}`,
    state: "lost",
    title: at.text === "" ? at.sheet : at.text,
    facts: [],
    note: `找不到原来指定的表（工作表${quoted(at.sheet)}，${said}）。它可能已删除，或者改了标题和表头；这处指定没有采用。`,
    area: null,
    correction,
    now: {},
  };
}

/** 指定为“部门收支总表”，2026年，元 */
function saidText({ kind, year, unit }: Said): string {
  return [
    kind === "none" && "指定为不核验",
    kind && kind !== "none" && `指定为${quoted(KIND_TITLES[kind])}`,
    year !== undefined && `${String(year)}年`,
    unit,
  ]
    .filter(Boolean)
    .join("，");
}

function keyOf(area: Area): string {
  return `${area.sheet}!${areaAddress(area)}`;
}
