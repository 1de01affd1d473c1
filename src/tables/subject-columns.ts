import { standardSubjects } from "../subjects/edition-2026";
import type { Branch } from "../subjects/subjects";
import { valueAt } from "./block";
import { isEmpty } from "./cell-text";
import { codeIn } from "./code";
import { isLabelColumn, leafOf, type HeaderColumn } from "./header";
import type { Region } from "./region";
import { subjectText } from "./subject-text";

/** Where a table with subject codes has its codes and names. Columns count in the grid. */
export interface SubjectColumns {
  /** One column of codes (perhaps with the names in it), or two or three of 类, 款, 项; empty in a table that prints only names. */
  readonly codes: readonly number[];
  readonly name: number | null;
}

const ORDINAL = /^(?:序号|行次|栏次|备注|说明)$/;
const PARTS = [/^类$/, /^款$/, /^项$/];

/** Codes of departments, units and projects, unless the words say that they are subjects. */
function isForeign(column: HeaderColumn): boolean {
  const text = column.words.join("");
  if (/科目|分类/.test(text)) return false;
  // 项目 over 编码 and 名称 heads subjects, too; the codes tell.
  return /部门|单位/.test(text) || /^项目(?:编码|代码|编号|名称)$/.test(leafOf(column));
}

function labels({ header }: Region): HeaderColumn[] {
  return header.columns.filter((column) => isLabelColumn(column) && !ORDINAL.test(leafOf(column)));
}

function partColumns(region: Region): number[] {
  return PARTS.flatMap((part) => {
    const column = labels(region).find((label) => part.test(leafOf(label)));
    return column ? [column.column] : [];
  });
}

/** How many rows have a code of the classification in the column, if they are more than in another one; no more than that otherwise. */
function codeCount(region: Region, column: number, codes: RegExp, most: number): number {
  const { block, dataRows } = region;
  let [count, left] = [0, dataRows.length];
  for (const row of dataRows) {
    if (count + left <= most) break;
    left--;
    const found = codeIn(valueAt(block, row, column));
    if (found !== null && codes.test(found.code)) count++;
  }
  return count;
}

/** Of several columns the first with the most codes of the classification; null where none has any. */
function columnOfCodes(region: Region, columns: readonly number[], codes: RegExp): number | null {
  let [best, most]: [number | null, number] = [null, 0];
  for (const column of columns) {
    const count = codeCount(region, column, codes, most);
    if (count > most) [best, most] = [column, count];
  }
  return best;
}

/**
 * The first of several columns in which most of what is written are names of subjects; null where in none. Left of all amounts: the 类 of a
 * 收支总表 stand behind those of the income.
 */
function columnOfNames(
  { block, dataRows, header }: Region,
  columns: readonly number[],
  branch: Branch
): number | null {
  const amounts = header.columns.filter((column) => !isLabelColumn(column));
  const firstAmount = Math.min(...amounts.map(({ column }) => column));
  const isOfSubjects = (column: number): boolean => {
    const texts = dataRows.map((row) => subjectText(valueAt(block, row, column)));
    const names = texts.filter(({ printed, isTotal }) => printed !== "" && !isTotal);
    const known = names.filter(({ name }) => standardSubjects.byName(name, branch).length > 0);
    return known.length * 2 > names.length;
  };
  return columns.find((column) => column < firstAmount && isOfSubjects(column)) ?? null;
}

/** Columns that may hold codes: labelled ones, and those without a header left of the first amounts, as under a merged 「科目」. */
function candidates(region: Region, firstAmount: number): number[] {
  const headed = new Map(region.header.columns.map((column) => [column.column, column]));
  const found: number[] = [];
  for (let column = region.block.left; column <= region.block.right; column++) {
    const header = headed.get(column);
    if (
      header
        ? isLabelColumn(header) && !ORDINAL.test(leafOf(header)) && !isForeign(header)
        : column < firstAmount
    )
      found.push(column);
  }
  return found;
}

/** Whether a column has codes of its own: «[50101]工资奖金津补贴» beside «[30101]基本工资» is another classification, not the name. */
function holdsOtherCodes(region: Region, code: number, column: number): boolean {
  const at = (row: number, of: number) => codeIn(valueAt(region.block, row, of))?.code;
  return region.dataRows.some((row) => {
    const other = at(row, column);
    return other !== undefined && other !== at(row, code);
  });
}

/**
 * Finds them by header words, and by content where the words leave it open.
 * @param codes what the codes of the kind look like
 * @param branch where their names are looked up in a table that prints no codes
 * @param firstAmount the leftmost column of amounts
 * @returns null when neither a header nor the rows show any code
 */
export function findSubjectColumns(
  region: Region,
  codes: RegExp,
  branch: Branch,
  firstAmount: number
): SubjectColumns | null {
  const own = labels(region).filter((column) => !isForeign(column));
  const parts = partColumns(region);
  if (parts.length >= 2) {
    const name =
      own.find((column) => /名称/.test(leafOf(column))) ??
      own.find(({ column }) => !parts.includes(column));
    return { codes: parts, name: name?.column ?? null };
  }
  const possible = candidates(region, firstAmount);
  const coded = columnOfCodes(region, possible, codes);
  const headed =
    own.find((column) => /编码|代码|编号/.test(leafOf(column))) ??
    own.find((column) => /科目|分类/.test(leafOf(column)));
  // Only names, without any code.
  if (coded === null && headed && /名称/.test(leafOf(headed)))
    return { codes: [], name: headed.column };
  const names = coded === null ? columnOfNames(region, possible, branch) : null;
  if (names !== null) return { codes: [], name: names };
  const code = coded ?? headed?.column;
  if (code === undefined) return null;
  // Where two classifications stand side by side, the name next to its code.
  const ownNames = own.filter((column) => /名称/.test(leafOf(column)) && column.column !== code);
  const named = ownNames.find(({ column }) => column > code) ?? ownNames[0];
  const beside = (): number | undefined =>
    possible.find(
      (column) =>
        column > code &&
        region.dataRows.some((row) => !isEmpty(valueAt(region.block, row, column))) &&
        !holdsOtherCodes(region, code, column)
    );
  return { codes: [code], name: named ? named.column : (beside() ?? null) };
}
