/** Requests hold so many formulas at most: some 5 KB each, of the 5 MB that Excel on the web lets through. */
const MOST = 300;

/** Formulas in portions that fit into one request each. */
export function batchesOf<T>(formulas: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(formulas.length / MOST) }, (_, i) =>
    formulas.slice(i * MOST, (i + 1) * MOST)
  );
}
