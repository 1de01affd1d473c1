import type { Book } from "../tables/book";
import type { BudgetTable, Row, Subject, TableKind } from "../tables/table";

/** The kinds whose rows are subjects with their codes, parents above their parts (domain.md 2). */
const CODED_KINDS: ReadonlySet<TableKind> = new Set<TableKind>([
  "general-expenditure",
  "basic-expenditure",
  "basic-expenditure-government",
  "project-expenditure",
  "project-expenditure-government",
  "fund-expenditure",
  "state-capital-expenditure",
  "department-income",
  "department-expenditure",
]);

/** A row of a subject whose code is printed. */
export interface CodedRow extends Row {
  readonly subject: Subject & { readonly code: string };
}

/** The tables of a book whose rows are coded subjects, in the order of the workbook. */
export function codedTables(book: Book): readonly BudgetTable[] {
  return book.tables.filter(isCoded);
}

/** Whether a table's rows are coded subjects. */
export function isCoded({ kind }: BudgetTable): boolean {
  return CODED_KINDS.has(kind);
}

/** What a table's rows are does not change, and a dozen checks ask. */
const rowsOf = new WeakMap<BudgetTable, readonly CodedRow[]>();
const treeOf = new WeakMap<readonly CodedRow[], CodeTree>();

/** The rows of a table that carry a code; the very same array each time. */
export function codedRows(table: BudgetTable): readonly CodedRow[] {
  const known = rowsOf.get(table);
  if (known) return known;
  const rows = table.rows.filter((row): row is CodedRow => row.subject?.code != null);
  rowsOf.set(table, rows);
  return rows;
}

/** The subjects of a table as a tree by their codes: levels that are not printed are skipped. */
export interface CodeTree {
  /** Rows without a printed parent. */
  readonly roots: readonly CodedRow[];
  childrenOf(row: CodedRow): readonly CodedRow[];
  /** Codes that stand in more than one row. */
  readonly repeated: ReadonlySet<string>;
}

/** Hangs every row under the nearest of its ancestors that the table prints. */
export function codeTree(rows: readonly CodedRow[]): CodeTree {
  const known = treeOf.get(rows);
  if (known) return known;
  const tree = treeOver(rows);
  treeOf.set(rows, tree);
  return tree;
}

const NO_ROWS: readonly CodedRow[] = [];

function treeOver(rows: readonly CodedRow[]): CodeTree {
  const codes = new Set<string>();
  const repeated = new Set<string>();
  for (const { subject } of rows) (codes.has(subject.code) ? repeated : codes).add(subject.code);

  const roots: CodedRow[] = [];
  const children = new Map<string, CodedRow[]>();
  for (const row of rows) {
    const parent = ancestorsOf(row.subject.code).find((code) => codes.has(code));
    const siblings = parent === undefined ? roots : children.get(parent);
    if (siblings) siblings.push(row);
    else if (parent !== undefined) children.set(parent, [row]);
  }
  return { roots, repeated, childrenOf: ({ subject }) => children.get(subject.code) ?? NO_ROWS };
}

/** The codes above a code, nearest first: 2010301 → 20103, 201. */
export function ancestorsOf(code: string): readonly string[] {
  if (code.length > 5) return [code.slice(0, 5), code.slice(0, 3)];
  return code.length > 3 ? [code.slice(0, 3)] : [];
}
