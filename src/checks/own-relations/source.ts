import type { CellValue } from "../../money/amount";
import { isEmpty, oneLine, plainText } from "../../tables/cell-text";
import type { CellRef, Grid } from "../../tables/grid";
import { isOwnRelationsSheet } from "../../tables/own-relations-sheet";
import { quoted } from "../../tables/quoted";
import type { Severity } from "../finding";
import type { Expression } from "./expression";
import { marginOf, type Margin } from "./margin";
import { operatorOf, type OwnOperator } from "./operator";
import { parseExpression } from "./parse-expression";

/** Where a line of relations stands: in the workbook itself, or in a file beside it. */
export interface OwnPlace {
  readonly cell: CellRef;
  /** The file's name; null for the workbook's own sheet. */
  readonly file: string | null;
}

/** One relation of one's own (自定义核验), as read. */
export interface OwnRelation {
  readonly name: string;
  readonly left: Expression;
  readonly op: OwnOperator;
  readonly right: Expression;
  /** How far it may miss; null where the printed places say it. */
  readonly margin: Margin | null;
  readonly severity: Exclude<Severity, "rounding">;
  /** The user's own words for a finding; empty without. */
  readonly note: string;
  readonly enabled: boolean;
  readonly leftPlace: OwnPlace;
  readonly rightPlace: OwnPlace;
}

/** What keeps a relation from being checked, at its cell. */
export interface OwnMistake {
  /** The relation's name, or 第 n 行. */
  readonly relation: string;
  /** In Chinese, without a full stop. */
  readonly problem: string;
  readonly place: OwnPlace;
}

/** What sheets or files say of relations of one's own. */
export interface OwnRelations {
  readonly relations: readonly OwnRelation[];
  readonly mistakes: readonly OwnMistake[];
}

const WORDS = {
  name: /^(?:核验|规则|关系)?(?:名称|编号)$/,
  left: /^左(?:边|式|端|方)$/,
  op: /^(?:关系|关系符|符号|比较)$/,
  right: /^右(?:边|式|端|方)$/,
  margin: /^(?:容差|允许误差|容许误差|误差)$/,
  note: /^(?:提示|提示语|说明|备注)$/,
  severity: /^(?:级别|等级)$/,
  enabled: /^(?:是否)?启用$/,
} as const;

type Heading = keyof typeof WORDS;

const SEVERITIES: ReadonlyMap<string, OwnRelation["severity"]> = new Map([
  ["", "warning"],
  ["错误", "error"],
  ["警告", "warning"],
  ["提示", "info"],
]);

/** A header stands near the top, and nobody has more relations; both keep a hostile sheet from costing time. */
const HEADER_WITHIN = 20;
const MOST_RELATIONS = 1000;

interface Header {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<Heading, number>>>;
}

/** The relations that the sheets 自定义核验 of a workbook hold; other sheets are not looked at. */
export function ownRelationsIn(grids: readonly Grid[]): OwnRelations {
  const sheets = grids.filter(({ sheet }) => isOwnRelationsSheet(sheet));
  return joinOwnRelations(
    sheets.flatMap((grid) => {
      const header = headerOf(grid);
      if (header) return [readLines(grid, header, null)];
      const cell = { sheet: grid.sheet, row: grid.top, column: grid.left };
      const problem = "没有找到表头：应有一行写着“名称”“左边”“关系”“右边”";
      const isBlank = grid.values.every((row) => row.every(isEmpty));
      const mistakes = isBlank ? [] : [{ relation: "表头", problem, place: { cell, file: null } }];
      return [{ relations: [], mistakes }];
    })
  );
}

/** The relations that a file's sheets hold: those called 自定义核验, or else all with a header; null where no sheet has one. */
export function ownRelationsOfFile(grids: readonly Grid[], file: string): OwnRelations | null {
  const named = grids.filter(({ sheet }) => isOwnRelationsSheet(sheet));
  const read = (named.length > 0 ? named : grids).flatMap((grid) => {
    const header = headerOf(grid);
    return header ? [readLines(grid, header, file)] : [];
  });
  return read.length > 0 ? joinOwnRelations(read) : null;
}

/** Several sources as one. A name that stands twice is a mistake the second time: a finding must say which one it is of. */
export function joinOwnRelations(sources: readonly OwnRelations[]): OwnRelations {
  const names = new Set<string>();
  const relations: OwnRelation[] = [];
  const mistakes = sources.flatMap((source) => source.mistakes);
  for (const relation of sources.flatMap((source) => source.relations)) {
    const name = plainText(relation.name);
    if (names.has(name)) {
      const problem = `名称${quoted(relation.name)}前面已经用过，请换一个名称`;
      mistakes.push({ relation: relation.name, problem, place: relation.leftPlace });
    } else relations.push(relation);
    names.add(name);
  }
  return { relations, mistakes };
}

function headerOf({ values }: Grid): Header | null {
  for (const [row, cells] of values.slice(0, HEADER_WITHIN).entries()) {
    const words = cells.map(plainText);
    const columns: Partial<Record<Heading, number>> = {};
    for (const heading of Object.keys(WORDS) as Heading[]) {
      const column = words.findIndex((word) => WORDS[heading].test(word));
      if (column >= 0) columns[heading] = column;
    }
    if (columns.left !== undefined && columns.right !== undefined) return { row, columns };
  }
  return null;
}

function readLines(grid: Grid, header: Header, file: string | null): OwnRelations {
  const relations: OwnRelation[] = [];
  const mistakes: OwnMistake[] = [];
  for (const [row, cells] of grid.values.entries()) {
    if (row <= header.row) continue;
    const line = lineOf(grid, header, row, cells, file);
    if (line.isBlank) continue;
    if (relations.length + mistakes.length >= MOST_RELATIONS) {
      const problem = `最多写 ${String(MOST_RELATIONS)} 条，从这一行起没有核验`;
      mistakes.push({ relation: line.name, problem, place: line.place("left") });
      break;
    }
    const read = readLine(line);
    if ("problem" in read) mistakes.push(read);
    else relations.push(read);
  }
  return { relations, mistakes };
}

interface Line {
  readonly name: string;
  readonly isBlank: boolean;
  text(heading: Heading): string;
  place(heading: Heading): OwnPlace;
}

function lineOf(
  { sheet, top, left }: Grid,
  { columns }: Header,
  row: number,
  cells: readonly CellValue[],
  file: string | null
): Line {
  const text = (heading: Heading) => {
    const column = columns[heading];
    return column === undefined ? "" : oneLine(cells[column] ?? null);
  };
  const place = (heading: Heading): OwnPlace => {
    const column = left + (columns[heading] ?? columns.left ?? 0);
    return { cell: { sheet, row: top + row, column }, file };
  };
  const isBlank = (["left", "op", "right"] as const).every((heading) => text(heading) === "");
  return { name: text("name") || `第 ${String(top + row + 1)} 行`, isBlank, text, place };
}

function readLine(line: Line): OwnRelation | OwnMistake {
  const { name } = line;
  const mistake = (heading: Heading, problem: string): OwnMistake => ({
    relation: name,
    problem,
    place: line.place(heading),
  });
  const left = parseExpression(line.text("left"));
  if ("problem" in left) return mistake("left", `左边：${left.problem}`);
  const op = operatorOf(line.text("op"));
  if (op === null)
    return mistake("op", "关系：请写 =、≤、≥、≠、<、>，或等于、不大于、不小于、不等于、小于、大于");
  const right = parseExpression(line.text("right"));
  if ("problem" in right) return mistake("right", `右边：${right.problem}`);
  if (left.expression.terms.length + right.expression.terms.length === 0)
    return mistake("left", "左边和右边都没有写表，没有可以比较的数");
  const margin = marginOf(line.text("margin"));
  if (margin === undefined)
    return mistake(
      "margin",
      "容差：请写不小于 0 的数，如 0.05 或 500元，不写就由印出的小数位数推算"
    );
  const severity = SEVERITIES.get(plainText(line.text("severity")));
  if (severity === undefined)
    return mistake("severity", "级别：请写错误、警告或提示，不写就是警告");
  const enabled = enabledOf(line.text("enabled"));
  if (enabled === null) return mistake("enabled", "启用：请写是或否，不写就是启用");
  return {
    name,
    left: left.expression,
    op,
    right: right.expression,
    margin,
    severity,
    note: line.text("note"),
    enabled,
    leftPlace: line.place("left"),
    rightPlace: line.place("right"),
  };
}

function enabledOf(text: string): boolean | null {
  const word = plainText(text).toLowerCase();
  if (/^(?:|是|启用|√|✓|1|true)$/.test(word)) return true;
  return /^(?:否|停用|不启用|×|x|0|false)$/.test(word) ? false : null;
}
