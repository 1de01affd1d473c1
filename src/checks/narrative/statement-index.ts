import { keyOf, type Statement } from "./relations";

/** Statements of a text by their item, to be asked for the last one before a place without going through all. */
export class StatementIndex<T extends Statement> {
  private readonly byKey = new Map<string, T[]>();

  /** @param statements in the order of the text */
  constructor(statements: readonly T[]) {
    for (const statement of statements) {
      const key = keyOf(statement.item);
      const own = this.byKey.get(key);
      if (own) own.push(statement);
      else this.byKey.set(key, [statement]);
    }
  }

  /** The last statement about an item that ends before a place of the text. */
  latest(key: string, before: number): T | undefined {
    const own = this.byKey.get(key) ?? [];
    let low = 0;
    let high = own.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((own[middle]?.end ?? Infinity) <= before) low = middle + 1;
      else high = middle;
    }
    return own[low - 1];
  }
}
