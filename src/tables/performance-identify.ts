import { filledColumns, isFilledRow, rowsFromTo, wordsAt, type Block } from "./block";
import type { Correction } from "./corrections";
import { departmentInCells } from "./department";
import {
  findIndicatorHeader,
  type IndicatorDoubt,
  type IndicatorHeader,
} from "./indicator-columns";
import { readIndicators, type IndicatorRows } from "./indicator-rows";
import type { PerformanceKind } from "./kinds/performance-kind";
import { KIND_READERS, PERFORMANCE_KINDS } from "./kinds/registry";
import { readLabel } from "./performance-cells";
import { readHead, type Head, type HeadEntry } from "./performance-head";
import type { HeadText } from "./performance-labels";
import { lineOf } from "./performance-regions";
import { readTitle, readTitleLines, type TitleLines } from "./title-lines";
import { kindWords, yearsIn } from "./title";
import { findUnit } from "./unit";
import { hasContent, notAsSaid, notFound } from "./unrecognised";

/** A recognised performance table before its amounts are read, which needs its unit, perhaps that of its neighbours. */
export interface IdentifiedPerformance {
  readonly performanceKind: PerformanceKind;
  readonly block: Block;
  readonly title: TitleLines;
  readonly header: IndicatorHeader;
  readonly rows: IndicatorRows;
  readonly head: Head;
  /** The first row of the head, counted in the grid; that of the header if there is no head. */
  readonly headTop: number;
  readonly correction: Correction | null;
}

type Outcome = { readonly performance: IdentifiedPerformance } | { readonly reason: string } | null;

/** What a 绩效目标表 must have, as messages call it. */
export const INDICATOR_HEADER = "指标表头（“三级指标”“指标值”“权重”这样的一行）";

const DOUBTS: Readonly<Record<IndicatorDoubt, string>> = {
  evaluation: "这是绩效自评、评价或监控的表，只核验预算公开表。",
  list: "这里像是把几个项目列在一张表里的绩效目标表。只核验一个项目一张的绩效目标表，请人工核对。",
  twice: "绩效目标表里同一指标列出现了两次，不能确定哪一列是本年度的。请人工核对。",
};

/** Whether a title speaks of performance goals or reports, not of 绩效工资. */
function speaksOfPerformance(words: string): boolean {
  return /绩效/.test(words) && !/工资|奖金|薪酬|津贴/.test(words);
}

function isEvaluation(words: string): boolean {
  return /自评|评价|评估|监控|跟踪|考核|完成情况|执行情况|决算|结果/.test(words);
}

/** The entries of a head that have a role. */
export function entriesOf(head: Head, text: HeadText): readonly HeadEntry[] {
  return head.entries.filter(({ path }) => {
    const own = path.at(-1);
    return own !== undefined && "text" in own && own.text === text;
  });
}

function startsWithLabel(block: Block, row: number): boolean {
  const [first] = filledColumns(block, row);
  return first !== undefined && readLabel(block.grid.values[row]?.[first] ?? null) !== null;
}

/** 指标名称 alone may head a list of the treasury's quotas; with what an indicator is measured by it does not. */
function isTelling({ columns }: IndicatorHeader): boolean {
  return (["nature", "value", "weight"] as const).some((role) => columns.has(role));
}

function kindOf(title: TitleLines, sheet: string, head: Head): PerformanceKind | null {
  for (const words of [title.words, kindWords(sheet)]) {
    const named = PERFORMANCE_KINDS.find(({ names }) => names(words));
    if (named) return named;
  }
  const labels = head.entries.flatMap(({ path }) => path);
  // 部门名称 stands in the tables of projects as well, so what asks for more is asked first.
  const kinds = [...PERFORMANCE_KINDS].sort((a, b) => Number(!a.needs) - Number(!b.needs));
  return kinds.find(({ tells }) => labels.some(tells)) ?? null;
}

/** Year, department and unit, where the lines of the title do not say them. */
function completed(
  title: TitleLines,
  block: Block,
  headRows: readonly number[],
  head: Head
): TitleLines {
  const above = rowsFromTo(block.top, (headRows[0] ?? block.top) - 1);
  const bracketed = above.flatMap((row) =>
    filledColumns(block, row).flatMap((column) => {
      const text = wordsAt(block, row, column);
      return /^\(?20\d\d年?度?\)?$/.test(text) ? yearsIn(text) : [];
    })
  );
  const [stated] = entriesOf(head, "year").flatMap(({ text }) => yearsIn(text));
  const named = (["department", "supervisor", "reporter"] as const)
    .flatMap((text) => entriesOf(head, text))
    .map(({ text }) => text.replace(/^\d{3,}[-—_ ]*/, ""))
    .find((text) => /^[^\d]{3,50}$/.test(text));
  return {
    ...title,
    year: title.year ?? bracketed[0] ?? stated ?? null,
    department: title.department ?? named ?? departmentInCells(block, above),
    unit: title.unit ?? findUnit(block, headRows),
  };
}

/**
 * What a region is, if its title or its header speak of performance: a 绩效目标表, or why it is none that can be read. Null if it is
 * not about performance at all.
 * @param usual what stands above the header of amounts, for a region without one of indicators
 * @param correction what the user says of it; a kind that it says is of performance
 */
export function identifyPerformance(
  block: Block,
  usual: () => Pick<TitleLines, "place" | "words">,
  correction: Correction | null
): Outcome {
  const said = PERFORMANCE_KINDS.find(({ kind }) => kind === correction?.kind);
  const lacking = said ? notAsSaid : notFound;
  const header = findIndicatorHeader(block);
  const above = { ...block, bottom: header ? header.top - 1 : block.bottom };
  const { place, words } = header ? readTitle(above) : usual();
  const speaks = said !== undefined || speaksOfPerformance(words);
  if (!speaks && (!header || KIND_READERS.some((reader) => reader.names(words)))) return null;
  if (!hasContent(block, place)) return null;
  if (!said && isEvaluation(words)) return { reason: DOUBTS.evaluation };

  const below = rowsFromTo(place ? place.row + 1 : block.top, above.bottom);
  const headTop = below.find((row) => startsWithLabel(block, row)) ?? above.bottom + 1;
  const headRows = rowsFromTo(headTop, above.bottom);
  const title = readTitleLines({ ...block, bottom: headTop - 1 }, null);
  const rows = header && readIndicators(block, header);
  const filled = headRows.filter((row) => isFilledRow(block, row));
  const head = readHead(block, [...filled, ...notRepeated(block, headRows, rows?.headRows ?? [])]);
  const performanceKind = said ?? kindOf(title, block.grid.sheet, head);
  if (!performanceKind)
    return speaks || (header && isTelling(header))
      ? { reason: "像绩效目标表，但看不出是整体的还是项目的。请在表的上方写明表名。" }
      : null;
  if (!header || !rows) return { reason: lacking(performanceKind.kind, INDICATOR_HEADER) };
  if (rows.doubt) return { reason: DOUBTS[rows.doubt] };
  const { needs } = performanceKind;
  if (needs && !head.entries.some(({ path }) => path.some((label) => needs.is(label))))
    return { reason: lacking(performanceKind.kind, needs.words) };
  return {
    performance: {
      performanceKind,
      block,
      title: withYear(completed(title, block, headRows, head), correction),
      header,
      rows,
      head,
      headTop,
      correction,
    },
  };
}

/** Rows of a head below the indicators, without those of the head above: the next page may repeat it. */
function notRepeated(
  block: Block,
  head: readonly number[],
  below: readonly number[]
): readonly number[] {
  if (below.length === 0) return below;
  const lines = head.map((row) => lineOf(block, row));
  return below.filter((row) => !lines.includes(lineOf(block, row)));
}

function withYear(title: TitleLines, correction: Correction | null): TitleLines {
  return { ...title, year: correction?.year ?? title.year };
}
