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
  /** The same by the position of the row, for whoever goes through all of them. */
  childrenAt(at: number): readonly CodedRow[];
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
  const first = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [at, { subject }] of rows.entries())
    if (first.has(subject.code)) repeated.add(subject.code);
    else first.set(subject.code, at);

  const roots: CodedRow[] = [];
  const children: (CodedRow[] | undefined)[] = rows.map(() => undefined);
  const parents = new NearestParent(rows, first);
  for (const [at, row] of rows.entries()) {
    const parent = parents.of(at);
    if (parent === null) roots.push(row);
    else (children[parent] ??= []).push(row);
  }
  // Rows of a code that is repeated have the same children, wherever they stand.
  if (repeated.size > 0)
    for (const [at, { subject }] of rows.entries())
      children[at] = children[first.get(subject.code) ?? at];
  return new Tree(rows, roots, repeated, children);
}

class Tree implements CodeTree {
  /** By code, of those that have any; put together when it is first asked. */
  private byCode: ReadonlyMap<string, readonly CodedRow[]> | null = null;

  constructor(
    private readonly rows: readonly CodedRow[],
    readonly roots: readonly CodedRow[],
    readonly repeated: ReadonlySet<string>,
    private readonly children: readonly (readonly CodedRow[] | undefined)[]
  ) {}

  childrenOf({ subject }: CodedRow): readonly CodedRow[] {
    this.byCode ??= new Map(
      this.rows.flatMap((row, at) => {
        const own = this.children[at];
        return own ? [[row.subject.code, own] as const] : [];
      })
    );
    return this.byCode.get(subject.code) ?? NO_ROWS;
  }

  childrenAt(at: number): readonly CodedRow[] {
    return this.children[at] ?? NO_ROWS;
  }
}

/** Finds the row above each, for one row after another. */
class NearestParent {
  /** Where rows of three and of five digits were seen last: most parents stand right above their children. */
  private last3 = -1;
  private last5 = -1;

  constructor(
    private readonly rows: readonly CodedRow[],
    private readonly first: ReadonlyMap<string, number>
  ) {}

  /** The position of the nearest ancestor that is printed; null where none is. */
  of(at: number): number | null {
    const code = this.rows[at]?.subject.code ?? "";
    const parent =
      (code.length > 5 ? this.above(code, 5, this.last5) : null) ??
      (code.length > 3 ? this.above(code, 3, this.last3) : null);
    const own = this.first.get(code) ?? at;
    if (code.length === 3) this.last3 = own;
    else if (code.length === 5) this.last5 = own;
    return parent;
  }

  private above(code: string, digits: number, last: number): number | null {
    const likely = this.rows[last];
    if (likely && code.startsWith(likely.subject.code)) return last;
    return this.first.get(code.slice(0, digits)) ?? null;
  }
}

/** The codes above a code, nearest first: 2010301 → 20103, 201. */
export function ancestorsOf(code: string): readonly string[] {
  if (code.length > 5) return [code.slice(0, 5), code.slice(0, 3)];
  return code.length > 3 ? [code.slice(0, 3)] : [];
}
