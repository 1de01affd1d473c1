import type { Row } from "../tables/table";
import { fenIn, stateIn } from "../tables/row-amounts";
import type { Operator } from "./compared";

/** What numbers alone tell of a relation: it holds; nothing is printed on either side; or it has to be judged. */
export type Glance = "holds" | "none" | "unsure";

/** One side of a relation as numbers: what takes part in it is counted, nothing is kept of it. */
export class GlancedSide {
  private sum = 0;
  /** The sum without signs: while it is exact, so is every sum on the way. */
  private magnitude = 0;
  private figures = 0;
  private isReadable = true;
  private isPrinted = false;

  /** Begins anew, so that one side serves a whole family. */
  clear(): this {
    this.sum = 0;
    this.magnitude = 0;
    this.figures = 0;
    this.isReadable = true;
    this.isPrinted = false;
    return this;
  }

  /** Adds the figure of a row and column, if they meet. */
  add(row: Row, column: number): void {
    const state = stateIn(row, column);
    if (state === null) return;
    this.figures++;
    if (state === "amount") {
      const fen = fenIn(row, column);
      this.sum += fen;
      this.magnitude += Math.abs(fen);
      this.isPrinted = true;
    } else if (state !== "blank") this.isReadable = false;
  }

  /** Whether nothing is written in any of its cells; text is no blank. */
  get isBlank(): boolean {
    return this.isReadable && !this.isPrinted;
  }

  get isEmpty(): boolean {
    return this.figures === 0;
  }

  /** Whether its figures can all be read, and their sum be told exactly together with others. */
  isExactWith(other: GlancedSide): boolean {
    return (
      this.isReadable &&
      other.isReadable &&
      this.magnitude + other.magnitude <= Number.MAX_SAFE_INTEGER
    );
  }

  /** What `compare` would say of the two sides, where that is certain without the places that are printed. */
  against(right: GlancedSide, op: Operator = "="): Glance {
    if (this.figures === 0 || right.figures === 0 || !this.isExactWith(right)) return "unsure";
    if (!this.isPrinted && !right.isPrinted) return "none";
    const difference = this.sum - right.sum;
    if (difference === 0) return "holds";
    if (op === "≤" && difference < 0) return "holds";
    return op === "≥" && difference > 0 ? "holds" : "unsure";
  }
}
