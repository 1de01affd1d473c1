import type { Rational } from "../rational";

/** `部门支出总表[合计, 项目支出]`: a table, and in the square brackets its row and column. */
export interface Reference {
  readonly table: string;
  /** One to four: 收入 or 支出, row, column, a further word of the column's header. */
  readonly parts: readonly string[];
}

/** A reference with what its amounts are multiplied by: 1 or −1 for what is only added or subtracted. */
export interface WeightedReference extends Reference {
  readonly factor: Rational;
}

/** One side of a relation of one's own: a sum of weighted references and a fixed amount. docs/own-relations.md has the grammar. */
export interface Expression {
  readonly terms: readonly WeightedReference[];
  /** In 分. */
  readonly constant: Rational;
  /** As one would write it; `parseExpression` reads it back as the same. */
  readonly text: string;
}

/** Whether a side only adds and subtracts what tables print. */
export function isPlain({ terms, constant }: Expression): boolean {
  return constant.top === 0n && terms.every(({ factor }) => signOf(factor) !== null);
}

/** 1 or −1 where that is all the factor is; null for any other. */
export function signOf({ top, bottom }: Rational): 1 | -1 | null {
  if (top === bottom) return 1;
  return top === -bottom ? -1 : null;
}
