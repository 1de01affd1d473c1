/**
 * What words of a relation mean in this workbook: what was found; a mistake in the words, in Chinese without a full stop; or what this
 * workbook does not have, though another may, so that the relation is not run.
 */
export type Resolution<T> =
  { readonly found: T } | { readonly problem: string } | { readonly absent: string };
