import type { RangeRef } from "./range-ref";

/** Several ranges of one sheet. */
export class AreasRef {
  /** The name under which Office.js keeps them, once it asked for that. */
  referenceId?: string;

  constructor(readonly ranges: RangeRef[]) {}

  get address(): string {
    return this.ranges.map((range) => range.address).join(",");
  }
  get cellCount(): number {
    return this.ranges.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  }
}
