import type { BudgetTable, Row, TableKind } from "../tables/table";
import type { Operator } from "./compared";
import type { Severity } from "./finding";
import type { TableGroup } from "./table-group";

/** In place of the row of a code that stands in several: which of them is meant cannot be told. */
export const REPEATED = -2;

/** Which rows a table lists by their codes; the very same object wherever the same is listed. */
export interface ListedCodes {
  /** Each code once, as the table lists them. */
  readonly codes: readonly string[];
  /** Of each code the position of its row in the table, or REPEATED. */
  readonly rows: readonly number[];
}

/** The rows of one column that have figures, by their codes. */
export interface FiguresByCode {
  readonly table: BudgetTable;
  /** The position of the column in the table. */
  readonly column: number;
  readonly listed: ListedCodes;
}

/** The amounts of one table by subject code. */
export interface CodeFigures {
  readonly kind: TableKind;
  read(table: BudgetTable, group: TableGroup): FiguresByCode;
  /** What a row is called to the user. */
  labelOf(row: Row): string;
  codeOf(row: Row, group: TableGroup): string | null;
}

/** A relation that holds for every subject that two tables list, as data. */
export interface CodeRelation {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly basis: string;
  readonly severity?: Severity;
  readonly left: CodeFigures;
  readonly right: CodeFigures;
  /** The right side is taken from last year's book. */
  readonly againstPrevious?: boolean;
  /** No operator where single subjects would prove nothing; then why, in what the totals are. */
  readonly op?: (group: TableGroup) => Operator | Incomparable;
}

/** The totals cover different things, or neither is printed. */
export type Incomparable = "differ" | "blank";
