import { bookParts, partName } from "../checks/book-parts";
import { createBook, type Book, type Stated } from "../tables/book";
import type { Corrections } from "../tables/corrections";
import { isSameDepartment, plainDepartment } from "../tables/department-names";
import type { Grid } from "../tables/grid";
import { quoted } from "../tables/quoted";
import { UnusableError } from "./unusable";

/** The options of a command that state department and year. */
export interface StatedOptions {
  readonly department?: string;
  readonly year?: string;
  /** False for --no-corrections. */
  readonly corrections?: boolean;
}

/** The option that leaves aside what a workbook keeps of what its user says of its tables. */
export const NO_CORRECTIONS_OPTION = [
  "--no-corrections",
  "不采用工作簿中保存的对识别结果的更正",
] as const;

/**
 * What `--department` and `--year` say.
 * @throws UnusableError for a year that is none, and a blank name.
 */
export function statedOf({ department, year }: StatedOptions): Stated {
  if (year !== undefined && !/^20\d\d$/.test(year))
    throw new UnusableError(`--year 应是四位数字的年度，如 2026，现在是${quoted(year)}。`);
  const name = department?.trim();
  if (name === "") throw new UnusableError("--department 后面应写部门名称，现在是空的。");
  return {
    ...(name !== undefined && { department: name }),
    ...(year !== undefined && { year: Number(year) }),
  };
}

/** A workbook's book with what was stated, and what to tell the user of it. */
interface Taken {
  readonly book: Book;
  /** Chinese, complete without the file's name. */
  readonly lines: readonly string[];
}

/**
 * What was stated, held against a workbook: chosen from several departments or years, taken where the tables say nothing, left aside
 * where they say otherwise.
 * @param corrections what the workbook keeps of what its user says: goes before what is stated for its parts, behind it for the whole
 */
export function bookStated(
  grids: readonly Grid[],
  previous: Book | null,
  stated: Stated,
  { stated: kept, tables: corrections }: Corrections
): Taken {
  const silent = createBook(grids, previous, keptBeside(kept, stated), corrections);
  if (silent.tables.length === 0) return { book: silent, lines: [] };
  const parts = bookParts(silent).filter(({ isPlaced }) => isPlaced);
  if (parts.length > 1)
    return chosenPart(
      silent,
      parts.map(({ book }) => book),
      stated
    );
  const { department, year } = silent;
  const printed = createBook(grids, previous, {}, corrections);
  const isTaken =
    (department === null && stated.department !== undefined) ||
    (year === null && stated.year !== undefined);
  return {
    book: isTaken ? createBook(grids, previous, { ...kept, ...stated }, corrections) : silent,
    lines: [
      keptLine(printed, silent),
      yearLine(year, stated),
      departmentLine(department, stated),
    ].flatMap((line) => line ?? []),
  };
}

/** What the workbook keeps of its department, year and unit, but for what is stated now. */
function keptBeside(kept: Stated, stated: Stated): Stated {
  const { department, year, unit } = kept;
  return {
    ...(department !== undefined && stated.department === undefined && { department }),
    ...(year !== undefined && stated.year === undefined && { year }),
    ...(unit && { unit }),
  };
}

/**
 * Keeps a narrative from being written of several departments or years at once.
 * @throws UnusableError where the book has tables of several.
 */
export function refuseSeveral(path: string, book: Book): void {
  const parts = bookParts(book).filter(({ isPlaced }) => isPlaced);
  if (parts.length < 2) return;
  const all = parts.map((part) => partName(part.book)).join("、");
  throw new UnusableError(
    `${path}：工作簿里有几个部门或年度的表：${all}。请用 --year、--department 指明写哪一个的情况说明。`
  );
}

/** What the tables do not say and the workbook keeps. */
function keptLine(printed: Book, kept: Book): string | null {
  const said = [
    printed.department === null && kept.department !== null && `部门名称${quoted(kept.department)}`,
    printed.year === null && kept.year !== null && `年度 ${String(kept.year)} 年`,
  ].filter(Boolean);
  return said.length === 0 ? null : `表中没有写，按工作簿中填写的${said.join("、")}。`;
}

function yearLine(printed: number | null, { year }: Stated): string | null {
  if (printed === null)
    return year === undefined
      ? "表中没有写年度。可以用 --year 给出，如 --year 2026。"
      : `表中没有写年度，按 --year 给出的 ${String(year)} 年。`;
  if (year === undefined || year === printed) return null;
  return `表中写的是 ${String(printed)} 年，没有采用 --year 给出的 ${String(year)} 年。`;
}

function departmentLine(printed: string | null, { department }: Stated): string | null {
  if (printed === null)
    return department === undefined
      ? "表中没有写部门名称。可以用 --department 给出。"
      : `表中没有写部门名称，按 --department 给出的${quoted(department)}。`;
  if (department === undefined || means(printed, department)) return null;
  return `表中写的是${quoted(printed)}，没有采用 --department 给出的${quoted(department)}。`;
}

function chosenPart(book: Book, parts: readonly Book[], stated: Stated): Taken {
  const { department, year } = stated;
  const all = parts.map(partName).join("、");
  const wanted = parts.filter(
    (part) =>
      (year === undefined || part.year === year) &&
      (department === undefined || (part.department !== null && means(part.department, department)))
  );
  const [only, second] = wanted;
  if (wanted.length === parts.length) return { book, lines: [] };
  if (!only)
    return {
      book,
      lines: [`工作簿里没有所给部门、年度的表，有的是：${all}，全部分开核验。`],
    };
  if (second) return { book, lines: [`工作簿里符合的不止一个：${all}，全部分开核验。`] };
  return {
    book: only,
    lines: [`工作簿里有几个部门或年度的表：${all}，只核验${partName(only)}的。`],
  };
}

function means(printed: string, stated: string): boolean {
  return isSameDepartment(plainDepartment(printed), plainDepartment(stated));
}
