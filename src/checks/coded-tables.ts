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
  readonly places: readonly number[];
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
export function codedPlaces(table: BudgetTable): readonly number[] {
  return codedWords(table).places;
}

function codedWords(table: BudgetTable): CodedWords {
  const part = partOf(table, "words");
  let words = wordsOf.get(part);
  if (!words) {
    const places: number[] = [];
    for (const [place, row] of table.rows.entries()) if (isCodedRow(row)) places.push(place);
    wordsOf.set(part, (words = { places, shape: null }));
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
  childrenOf(row: CodedRow): readonly CodedRow[];
  /** The same by the position of the row, for whoever goes through all of them. */
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
const NONE: readonly number[] = [];

/** How coded rows hang together, by their positions among them. */
class TreeShape {
  /** @param first of each code the position of its first row */
  constructor(
    readonly roots: readonly number[],
    readonly repeated: ReadonlySet<string>,
    private readonly first: ReadonlyMap<string, number>,
    private readonly children: readonly (readonly number[] | undefined)[]
  ) {}

  /** The positions of the rows below one. */
  below(at: number): readonly number[] {
    return this.children[at] ?? NONE;
  }

  /** The position of the first row of a code; -1 where none has it. */
  firstOf(code: string): number {
    return this.first.get(code) ?? -1;
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
  return new TreeShape(roots, repeated, first, children);
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

  childrenOf({ subject }: CodedRow): readonly CodedRow[] {
    return this.childrenAt(this.shape.firstOf(subject.code));
  }

  childrenAt(at: number): readonly CodedRow[] {
    const below = this.shape.below(at);
    if (below.length === 0) return NO_ROWS;
    let children = this.knownChildren.get(at);
    if (!children) this.knownChildren.set(at, (children = this.rowsAt(below)));
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
