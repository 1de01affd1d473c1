import { tablesOf, type Book } from "../tables/book";
import type { BudgetTable, TableKind } from "../tables/table";
import { partOf, type Read } from "../tables/same-words";
import type { CheckContext } from "./check";

/** Everything that can be read of a book; the compiler misses what is left out here. */
const FACTS: Readonly<Record<keyof Required<Omit<Book, "previous" | "tablesOfKind">>, true>> = {
  department: true,
  year: true,
  tables: true,
  unrecognised: true,
  grids: true,
  unplaced: true,
  ignored: true,
  lost: true,
};

const OF_CONTEXT: Readonly<Record<keyof Required<Omit<CheckContext, "book">>, true>> = {
  subjects: true,
  narrative: true,
  ownRelations: true,
};

const BOOK_FACTS = keysOf(FACTS);
const CONTEXT_FACTS = keysOf(OF_CONTEXT);

/** Something that was read, and what it was. */
interface Reading<T = unknown> {
  readonly of: (context: CheckContext) => unknown;
  readonly was: T;
}

/** What a check has read of its context: on nothing else can its result depend. */
export class Readings {
  private readonly readings = new Set<Reading>();
  /** The context as the check is given it: everything that is read of it is noted here, until the readings of another check begin. */
  readonly context: CheckContext;

  constructor(context: CheckContext) {
    const noted = notedContextOf(context);
    noted.readings = this.readings;
    this.context = noted.context;
  }

  /**
   * Whether all that was read is the same in another context.
   * @param reads what of tables and sheets was read; all of them where that is not said
   */
  holdIn(context: CheckContext, reads?: Read): boolean {
    for (const { of, was } of this.readings) if (!isSame(of(context), was, reads)) return false;
    return true;
  }
}

/** A hundred checks are given the same context one after another, and each has readings of its own. */
const known = new WeakMap<CheckContext, NotedContext>();

function notedContextOf(context: CheckContext): NotedContext {
  let noted = known.get(context);
  if (!noted) known.set(context, (noted = new NotedContext(context)));
  return noted;
}

/** A context that notes what is read of it. */
class NotedContext {
  /** Of the check that runs. */
  readings = new Set<Reading>();
  readonly context: CheckContext;

  constructor(context: CheckContext) {
    this.context = { ...context, book: this.notedBook(context.book, (of) => of.book) };
    for (const fact of CONTEXT_FACTS)
      this.define(this.context, fact, { of: (of) => of[fact], was: context[fact] });
  }

  private notedBook(book: Book, bookIn: (of: CheckContext) => Book | null): Book {
    const noted: Book = { ...book };
    const kinds = new Map<TableKind, Reading<readonly BudgetTable[]>>();
    const tablesOfKind: Book["tablesOfKind"] = (kind) => {
      let reading = kinds.get(kind);
      if (!reading) {
        const of = (context: CheckContext) => {
          const other = bookIn(context);
          return other && tablesOf(other, kind);
        };
        kinds.set(kind, (reading = { of, was: tablesOf(book, kind) }));
      }
      this.readings.add(reading);
      return reading.was;
    };
    // not to be copied: a part of this book, put together from it, has other tables
    Object.defineProperty(noted, "tablesOfKind", { value: tablesOfKind, enumerable: false });
    for (const fact of BOOK_FACTS)
      this.define(noted, fact, { of: (of) => bookIn(of)?.[fact], was: book[fact] });
    const { previous } = book;
    const notedPrevious =
      previous && this.notedBook(previous, (of) => bookIn(of)?.previous ?? null);
    this.define(
      noted,
      "previous",
      { of: (of) => !!bookIn(of)?.previous, was: previous !== null },
      notedPrevious
    );
    return noted;
  }

  /** Makes a property one whose reading is noted. */
  private define<T extends object>(
    target: T,
    property: keyof T,
    reading: Reading,
    value: unknown = reading.was
  ): void {
    Object.defineProperty(target, property, {
      enumerable: true,
      get: () => {
        this.readings.add(reading);
        return value;
      },
    });
  }
}

/** Whether all that can be read of two contexts is the same. */
export function isSameContext(now: CheckContext, was: CheckContext): boolean {
  return (
    CONTEXT_FACTS.every((fact) => isSame(now[fact], was[fact])) && isSameBook(now.book, was.book)
  );
}

function isSameBook(now: Book | null, was: Book | null): boolean {
  if (now === was) return true;
  if (!now || !was) return false;
  return (
    BOOK_FACTS.every((fact) => isSame(now[fact], was[fact])) &&
    isSameBook(now.previous, was.previous)
  );
}

/** Whether two lists are of the very same things. */
export function isSameList(now: readonly unknown[], was: readonly unknown[]): boolean {
  return isSame(now, was);
}

/** The same value, or a list of things that are the same, or of which that part is. */
function isSame(now: unknown, was: unknown, reads?: Read): boolean {
  if (now === was) return true;
  if (!Array.isArray(now) || !Array.isArray(was)) return false;
  return (
    now.length === was.length &&
    now.every((each: unknown, at) => each === was[at] || isAlike(each, was[at], reads))
  );
}

function isAlike(now: unknown, was: unknown, reads: Read | undefined): boolean {
  return (
    reads !== undefined &&
    isObject(now) &&
    isObject(was) &&
    partOf(now, reads) === partOf(was, reads)
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function keysOf<T extends object>(of: T): readonly (keyof T)[] {
  return Object.keys(of) as (keyof T)[];
}
