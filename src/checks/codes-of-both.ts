import { REPEATED, type ListedCodes } from "./code-relation";
import type { FamilyShape } from "./glances";
import { sharedCodes } from "./shared-codes";

/** In place of the row of a code that a table does not list. */
export const ABSENT = -1;

/** The codes that two tables are compared by, and where each of them stands. */
export class CodesOfBoth {
  /** Of each code the position of its row in either table; ABSENT, or REPEATED, where there is none. */
  readonly rows: { readonly left: Int32Array; readonly right: Int32Array };
  /** The codes of which a table has several rows, with their places; they cannot be compared. */
  readonly repeated: ReadonlyMap<number, string>;
  /** Of each row the place of its code, for either table; put together when it is first asked for. */
  private readonly ofRows: (Int32Array | undefined)[] = [];
  private readonly shapes = new Map<string, FamilyShape>();

  private constructor(left: ListedCodes, right: ListedCodes) {
    const codes = sharedCodes(left.codes, right.codes);
    this.rows = { left: placesOf(left, codes.left), right: placesOf(right, codes.right) };
    const repeated = new Map<number, string>();
    for (let at = 0; at < codes.left.length; at++)
      if (this.rows.left[at] === REPEATED || this.rows.right[at] === REPEATED) {
        const code = left.codes[codes.left[at] ?? ABSENT] ?? right.codes[codes.right[at] ?? ABSENT];
        repeated.set(at, code ?? "");
      }
    this.repeated = repeated;
  }

  /** The very same object for the same two lists. */
  static of(left: ListedCodes, right: ListedCodes): CodesOfBoth {
    let ofLeft = known.get(left);
    if (!ofLeft) known.set(left, (ofLeft = new WeakMap()));
    let codes = ofLeft.get(right);
    if (!codes) ofLeft.set(right, (codes = new CodesOfBoth(left, right)));
    return codes;
  }

  get size(): number {
    return this.rows.left.length;
  }

  /**
   * The place of the code of a row, ABSENT where it is compared with none.
   * @param side 0 for the left table, 1 for the right
   */
  codeOf(side: number, row: number): number {
    const ofRows = (this.ofRows[side] ??= codesOfRows(
      side === 0 ? this.rows.left : this.rows.right
    ));
    return ofRows[row] ?? ABSENT;
  }

  /** What stands for one relation over these codes, as long as they are the same. */
  shapeFor(relation: string): FamilyShape {
    let shape = this.shapes.get(relation);
    if (!shape) {
      shape = {
        relationsWith: (side, row) => {
          const at = this.codeOf(side, row);
          return at === ABSENT ? [] : [at];
        },
      };
      this.shapes.set(relation, shape);
    }
    return shape;
  }
}

const known = new WeakMap<ListedCodes, WeakMap<ListedCodes, CodesOfBoth>>();

function placesOf({ rows }: ListedCodes, places: readonly number[]): Int32Array {
  return Int32Array.from(places, (place) => rows[place] ?? ABSENT);
}

/** Of each row, as far as any is compared, the place of its code. */
function codesOfRows(rows: Int32Array): Int32Array {
  let last = ABSENT;
  for (const row of rows) last = Math.max(last, row);
  const codes = new Int32Array(last + 1).fill(ABSENT);
  for (const [at, row] of rows.entries()) if (row >= 0) codes[row] = at;
  return codes;
}
