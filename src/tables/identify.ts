import { remembering } from "../money/remembering";
import { areaOf, filledColumns, valueAt, wordsAt, type Block } from "./block";
import { oneLine } from "./cell-text";
import type { Correction } from "./corrections";
import type { Area } from "./grid";
import { findHeader, type Header } from "./header";
import type { KindReader } from "./kinds/kind";
import { KIND_READERS, PERFORMANCE_KINDS } from "./kinds/registry";
import { KIND_TITLES } from "./kind-titles";
import {
  identifyPerformance,
  INDICATOR_HEADER,
  type IdentifiedPerformance,
} from "./performance-identify";
import { holdsAmount, rowsBelow, type Reading, type Region } from "./region";
import { placesOf } from "./row-draft";
import { kindWords } from "./title";
import { readTitle, readTitleLines, type TitleLines } from "./title-lines";
import type { TableKind } from "./table";
import { hasContent, notAsSaid, notFound, type Unrecognised } from "./unrecognised";
import { quoted } from "./quoted";

/** A recognised table of rows and columns before its amounts are read, which needs its unit, perhaps that of its neighbours. */
export interface IdentifiedAmounts {
  readonly reader: KindReader;
  readonly region: Region;
  readonly reading: Exclude<Reading, { readonly lacks: string }>;
  readonly title: TitleLines;
  readonly correction: Correction | null;
}

export type Identified = IdentifiedAmounts | IdentifiedPerformance;

export type Identification =
  | { readonly tables: readonly Identified[] }
  | { readonly unrecognised: Unrecognised }
  | { readonly ignored: Ignored }
  | null;

/** What the user said not to be a table of the budget. */
export interface Ignored {
  readonly area: Area;
  /** Its title, or what else it begins with. */
  readonly title: string;
  readonly correction: Correction;
}

const HEADER = "表头（“科目编码”“项目”“预算数”这样的一行）";

/** So many numbers in one column, and so many such columns, are worth a word where no title and no header explain them. */
const BLOCK_OF_NUMBERS = { rows: 3, columns: 2 };

function numbersIn(block: Block, column: number): number[] {
  const rows: number[] = [];
  for (let row = block.top; row <= block.bottom; row++)
    if (holdsAmount(block, { row, column })) rows.push(row);
  return rows;
}

/** Whether there is something like a table of figures; a column that only counts its rows is none. */
function hasNumbers(block: Block): boolean {
  let columns = 0;
  for (let column = block.left; column <= block.right; column++) {
    const rows = numbersIn(block, column);
    const counts = rows.every((row, i) => wordsAt(block, row, column) === String(i + 1));
    if (rows.length >= BLOCK_OF_NUMBERS.rows && !counts) columns++;
  }
  return columns >= BLOCK_OF_NUMBERS.columns;
}

/** A title that names something in particular, so that the header alone must not decide otherwise. */
function isTelling(words: string): boolean {
  return /支出|收入|收支|采购|购买|三公|经费|拨款|基金|资产|人员|工资|债务|决算|执行/.test(words);
}

/** The kinds that a title names, as `kindWords`, each with its twin. */
const readersFor = remembering((words: string): readonly KindReader[] =>
  KIND_READERS.filter((reader) => reader.names(words)).flatMap(withTwin)
);

function withTwin(reader: KindReader): readonly KindReader[] {
  return [reader, ...KIND_READERS.filter(({ kind }) => kind === reader.twin)];
}

function isEvident({ selfEvident }: KindReader, { columns }: Header): boolean {
  return selfEvident instanceof RegExp
    ? columns.some(({ words }) => words.some((text) => selfEvident.test(text)))
    : selfEvident;
}

interface Attempt {
  readonly reader: KindReader;
  readonly region: Region;
  readonly reading: Reading;
}

function succeeded(attempt: Attempt): attempt is Successful {
  return !("lacks" in attempt.reading);
}

function attempt(readers: readonly KindReader[], region: Region): Attempt[] {
  return readers.map((reader) => ({ reader, region, reading: reader.read(region) }));
}

/** More than a sheet has, so that row and column make one number. */
const MOST_COLUMNS = 100_000;

type Successful = Attempt & Pick<IdentifiedAmounts, "reading">;

/** The first reading, and those of other rows beside it: the other classification in columns of its own. */
function differentTables(attempts: readonly Successful[]): readonly Successful[] {
  const [first, ...others] = attempts;
  if (!first || others.length === 0) return attempts;
  const numbersOf = ({ reading }: Successful): Set<number> =>
    new Set(
      reading.rows.flatMap((row) =>
        placesOf(row, reading.columns).map((place) =>
          place ? place.row * MOST_COLUMNS + place.column : -1
        )
      )
    );
  const read = numbersOf(first);
  const hasOwn = (other: Successful): boolean =>
    other.reading.rows.some(({ subject }) => subject !== null) &&
    [...numbersOf(other)].every((place) => !read.has(place));
  return [first, ...others.filter(hasOwn)];
}

/** By the header alone, where only one kind has such a header; the sheet's name may decide between several. */
function byHeader(region: Region): Successful | readonly Attempt[] {
  const possible = attempt(KIND_READERS, region).filter(succeeded);
  const evident = possible.filter(({ reader }) => isEvident(reader, region.header));
  const [only] = evident;
  if (only && evident.length === 1) return only;
  const sheetName = kindWords(region.block.grid.sheet);
  const named = possible.filter(({ reader }) => reader.names(sheetName));
  return named.length === 1 && named[0] ? named[0] : possible;
}

/**
 * What a region is: a table of a kind, something that looks like a table and is none (with the reason, for the user), or nothing of
 * interest (null). Title and header must agree; a title without the header it promises is not recognised.
 * @param correction what the user says of the region; what it says goes before what is printed
 */
export function identify(block: Block, correction: Correction | null = null): Identification {
  if (!correction) return recognised(block, null);
  if (correction.kind === "none") return { ignored: ignoredIn(block, correction) };
  const found = correction.kind
    ? readAs(block, correction.kind, correction)
    : recognised(block, correction);
  if (!found || !("unrecognised" in found)) return found;
  return { unrecognised: { ...found.unrecognised, correction } };
}

function ignoredIn(block: Block, correction: Correction): Ignored {
  const row = block.top;
  const [column = block.left] = filledColumns(block, row);
  const { printed } = readTitleLines(block, findHeader(block));
  return {
    area: areaOf(block),
    title: printed === "" ? oneLine(valueAt(block, row, column)) : printed,
    correction,
  };
}

function refused(block: Block, reason: string): Identification {
  return { unrecognised: { area: areaOf(block), reason } };
}

/** What is printed above a table, with the year that the user says. */
function titleLinesOf(
  block: Block,
  header: Header | null,
  correction: Correction | null
): TitleLines {
  const title = readTitleLines(block, header);
  return { ...title, year: correction?.year ?? title.year };
}

/** A region read as the kind that the user says; or why it cannot be that. */
function readAs(block: Block, kind: TableKind, correction: Correction): Identification {
  const performanceKind = PERFORMANCE_KINDS.find((one) => one.kind === kind);
  if (performanceKind) {
    const about = identifyPerformance(block, () => readTitle(block), correction);
    if (about && "performance" in about) return { tables: [about.performance] };
    return refused(block, about ? about.reason : notAsSaid(kind, INDICATOR_HEADER));
  }
  const header = findHeader(block);
  if (!header) return refused(block, notAsSaid(kind, HEADER));
  const title = titleLinesOf(block, header, correction);
  const region: Region = {
    block,
    header,
    titled: true,
    titleYear: title.year,
    ...rowsBelow(block, header),
  };
  const [own, ...twins] = attempt(
    KIND_READERS.filter((reader) => reader.kind === kind).flatMap(withTwin),
    region
  );
  if (!own || !succeeded(own))
    return refused(block, notAsSaid(kind, own && "lacks" in own.reading ? own.reading.lacks : ""));
  const found = differentTables([own, ...twins.filter(succeeded)]);
  return { tables: found.map((one) => ({ ...one, title, correction })) };
}

function recognised(block: Block, correction: Correction | null): Identification {
  const no = (reason: string): Identification => refused(block, reason);
  const above = (): TitleLines => titleLinesOf(block, findHeader(block), correction);
  let usual: TitleLines | null = null;
  const about = identifyPerformance(block, () => (usual = above()), correction);
  if (about) return "reason" in about ? no(about.reason) : { tables: [about.performance] };
  const header = findHeader(block);
  const title = usual ?? above();
  const { words, printed } = title;
  if (/决算|执行情况|执行表/.test(words))
    return hasContent(block, title.place)
      ? no("这是决算或预算执行情况的表，只核验预算公开表。")
      : null;
  const readers = readersFor(words);
  const [named] = readers;
  if (named && !header)
    return hasContent(block, title.place) ? no(notFound(named.kind, HEADER)) : null;
  const other = (): Identification => {
    if (!hasNumbers(block)) return null;
    if (isTelling(words))
      return no(`${quoted(printed)}不是要核验的预算公开表，或表名写法还不认识。`);
    if (header) return no("没有找到认识的表名，表头也不像要核验的任何一张预算公开表。");
    return no("这里有一片数字，但没有找到表名和表头，不知道是哪张表。");
  };
  if (!header) return other();
  const region: Region = {
    block,
    header,
    titled: named !== undefined,
    titleYear: title.year,
    ...rowsBelow(block, header),
  };
  if (named) {
    const attempts = attempt(readers, region);
    const found = differentTables(attempts.filter(succeeded));
    if (found.length > 0) return { tables: found.map((one) => ({ ...one, title, correction })) };
    const [first] = attempts;
    return no(notFound(named.kind, first && "lacks" in first.reading ? first.reading.lacks : ""));
  }
  if (isTelling(words)) return other();
  const found = byHeader(region);
  if (!("length" in found)) return { tables: [{ ...found, title, correction }] };
  if (found.length === 0) return other();
  const names = found.map(({ reader }) => `${quoted(KIND_TITLES[reader.kind])}`).join("");
  return no(`没有表名，从表头看可能是${names}，无法确定。请在表的上方写明表名。`);
}
