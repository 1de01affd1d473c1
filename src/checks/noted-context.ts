import { tablesOf, type Book } from "../tables/book";
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

/** Something that was read, and what it was. */
interface Reading {
  readonly of: (context: CheckContext) => unknown;
  readonly was: unknown;
}

/** What a check has read of its context: on nothing else can its result depend. */
export class Readings {
  private readonly readings = new Map<string, Reading>();
  /** The context as the check is given it: everything that it reads of it is noted. */
  readonly context: CheckContext;

  constructor(context: CheckContext) {
    const book = this.notedBook("book", context.book, (of) => of.book);
    this.context = { ...context, book };
    for (const fact of keysOf(OF_CONTEXT)) this.define(this.context, fact, fact, (of) => of[fact]);
  }

  /** Whether all that was read is the same in another context. */
  holdIn(context: CheckContext): boolean {
    for (const { of, was } of this.readings.values()) if (!isSame(of(context), was)) return false;
    return true;
  }

  private notedBook(name: string, book: Book, bookIn: (of: CheckContext) => Book | null): Book {
    const noted: Book = { ...book };
    const tablesOfKind: Book["tablesOfKind"] = (kind) =>
      this.noted(`${name} ${kind}`, tablesOf(book, kind), (of) => {
        const other = bookIn(of);
        return other && tablesOf(other, kind);
      });
    // not to be copied: a part of this book, put together from it, has other tables
    Object.defineProperty(noted, "tablesOfKind", { value: tablesOfKind, enumerable: false });
    for (const fact of keysOf(FACTS))
      this.define(noted, fact, `${name}.${fact}`, (of) => bookIn(of)?.[fact], book[fact]);
    const { previous } = book;
    const notedPrevious =
      previous &&
      this.notedBook(`${name}.previous`, previous, (of) => bookIn(of)?.previous ?? null);
    Object.defineProperty(noted, "previous", {
      enumerable: true,
      get: () => {
        this.noted(`${name}.previous`, previous !== null, (of) => !!bookIn(of)?.previous);
        return notedPrevious;
      },
    });
    return noted;
  }

  /** Makes a property one whose reading is noted. */
  private define<T extends object>(
    target: T,
    property: keyof T,
    name: string,
    of: Reading["of"],
    value: unknown = target[property]
  ): void {
    Object.defineProperty(target, property, {
      enumerable: true,
      get: () => this.noted(name, value, of),
    });
  }

  private noted<T>(name: string, was: T, of: Reading["of"]): T {
    if (!this.readings.has(name)) this.readings.set(name, { of, was });
    return was;
  }
}

/** The same value, or a list of the same things. */
function isSame(now: unknown, was: unknown): boolean {
  if (now === was) return true;
  if (!Array.isArray(now) || !Array.isArray(was)) return false;
  return now.length === was.length && now.every((each, at) => each === was[at]);
}

function keysOf<T extends object>(of: T): readonly (keyof T)[] {
  return Object.keys(of) as (keyof T)[];
}
