import type { CellValue } from "./amount";

/** So many texts are remembered; a workbook has fewer different ones. */
const MOST = 20_000;

/** Longer ones are no headers, names or labels, and hardly come twice. */
const LONGEST = 120;

/**
 * The same function, which remembers what it gave for short texts: headers, names and labels come again and again in a workbook, and each is
 * asked what it is many times. The function must depend on nothing but the value, and nobody may change what it gives. When there are too
 * many texts it forgets them and begins anew.
 */
export function remembering<V extends CellValue, Given>(
  of: (value: V) => Given
): (value: V) => Given {
  const given = new Map<V, Given>();
  return (value) => {
    if (typeof value !== "string" || value.length > LONGEST) return of(value);
    const known = given.get(value);
    // What gives undefined is worked out again each time, which is right all the same.
    if (known !== undefined) return known;
    const made = of(value);
    if (given.size >= MOST) given.clear();
    given.set(value, made);
    return made;
  };
}
