import type { Book } from "../tables/book";
import { partOf } from "../tables/same-words";
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

/** Where the coded rows of a table stand and how they hang together: the same for all tables of the same words. */
interface CodedWords {
  /** The positions of the coded rows in the table. */
  readonly places: Int32Array;
  /** Made when it is first asked for. */
  shape: TreeShape | null;
}

/** By what stands for the words of a table. */
const wordsOf = new WeakMap<object, CodedWords>();
const wordsOfRows = new WeakMap<readonly CodedRow[], CodedWords>();

/** The rows of a table that carry a code; the very same array each time. */
export function codedRows(table: BudgetTable): readonly CodedRow[] {
  const known = rowsOf.get(table);
  if (known) return known;
  const words = codedWords(table);
  const rows: CodedRow[] = [];
  for (const place of words.places) {
    const row = table.rows[place];
    if (row && isCodedRow(row)) rows.push(row);
  }
  rowsOf.set(table, rows);
  wordsOfRows.set(rows, words);
  return rows;
}

/** Where each of the coded rows stands in the table; the very same array for tables that say the same but for amounts. */
export function codedPlaces(table: BudgetTable): Int32Array {
  return codedWords(table).places;
}

function codedWords(table: BudgetTable): CodedWords {
  const part = partOf(table, "words");
  let words = wordsOf.get(part);
  if (!words) {
    const places: number[] = [];
    for (const [place, row] of table.rows.entries()) if (isCodedRow(row)) places.push(place);
    wordsOf.set(part, (words = { places: Int32Array.from(places), shape: null }));
  }
  return words;
}

function isCodedRow(row: Row): row is CodedRow {
  return row.subject?.code != null;
}

/** The subjects of a table as a tree by their codes: levels that are not printed are skipped. */
export interface CodeTree {
  /** Rows without a printed parent. */
  readonly roots: readonly CodedRow[];
  /** The rows below one, by its position. */
  childrenAt(at: number): readonly CodedRow[];
  /** Codes that stand in more than one row. */
  readonly repeated: ReadonlySet<string>;
  /** The same tree in positions among the coded rows; the very same for tables that say the same but for amounts. */
  readonly shape: TreeShape;
}

/** Hangs every row under the nearest of its ancestors that the table prints. */
export function codeTree(rows: readonly CodedRow[]): CodeTree {
  const known = treeOf.get(rows);
  if (known) return known;
  const words = wordsOfRows.get(rows);
  const shape = words?.shape ?? treeOver(rows);
  if (words) words.shape = shape;
  const tree = new Tree(rows, shape);
  treeOf.set(rows, tree);
  return tree;
}

const NO_ROWS: readonly CodedRow[] = [];
const NONE = new Int32Array(0);

/** How coded rows hang together, by their positions among them: in two arrays, for a large workbook has many trees. */
class TreeShape {
  /** Behind one another the children of each row; of which those of a row begin where its number says. */
  private readonly children: Int32Array;
  private readonly starts: Int32Array;

  /** @param children of each row the positions of those below it, undefined where there are none */
  constructor(
    readonly roots: readonly number[],
    readonly repeated: ReadonlySet<string>,
    children: readonly (readonly number[] | undefined)[]
  ) {
    this.starts = new Int32Array(children.length + 1);
    let end = 0;
    for (const [at, of] of children.entries()) this.starts[at + 1] = end += of?.length ?? 0;
    this.children = new Int32Array(end);
    for (const [at, of] of children.entries()) if (of) this.children.set(of, this.starts[at]);
  }

  /** Whether a row is the parent of any. */
  isParent(at: number): boolean {
    return (this.starts[at + 1] ?? 0) > (this.starts[at] ?? 0);
  }

  /** The positions of the rows below one. */
  below(at: number): Int32Array {
    return this.isParent(at) ? this.children.subarray(this.starts[at], this.starts[at + 1]) : NONE;
  }
}

function treeOver(rows: readonly CodedRow[]): TreeShape {
  const first = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [at, { subject }] of rows.entries())
    if (first.has(subject.code)) repeated.add(subject.code);
    else first.set(subject.code, at);

  const roots: number[] = [];
  const children: (number[] | undefined)[] = rows.map(() => undefined);
  const parents = new NearestParent(rows, first);
  for (const at of rows.keys()) {
    const parent = parents.of(at);
    if (parent === null) roots.push(at);
    else (children[parent] ??= []).push(at);
  }
  // Rows of a code that is repeated have the same children, wherever they stand.
  if (repeated.size > 0)
    for (const [at, { subject }] of rows.entries())
      children[at] = children[first.get(subject.code) ?? at];
  return new TreeShape(roots, repeated, children);
}

/** The rows of one table in the shape that many have. */
class Tree implements CodeTree {
  private knownRoots: readonly CodedRow[] | null = null;
  private readonly knownChildren = new Map<number, readonly CodedRow[]>();

  constructor(
    private readonly rows: readonly CodedRow[],
    readonly shape: TreeShape
  ) {}

  get repeated(): ReadonlySet<string> {
    return this.shape.repeated;
  }

  get roots(): readonly CodedRow[] {
    return (this.knownRoots ??= this.rowsAt(this.shape.roots));
  }

  childrenAt(at: number): readonly CodedRow[] {
    if (!this.shape.isParent(at)) return NO_ROWS;
    let children = this.knownChildren.get(at);
    if (!children) this.knownChildren.set(at, (children = this.rowsAt([...this.shape.below(at)])));
    return children;
  }

  private rowsAt(positions: readonly number[]): readonly CodedRow[] {
    return positions.flatMap((at) => this.rows[at] ?? []);
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
