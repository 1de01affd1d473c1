import type { CellRef } from "../tables/grid";
import type { Found } from "./check";
import type { Detail } from "./detail";
import type { Severity } from "./finding";

/** A finding that states a fact about cells, without amounts or names to compare. */
export function statement(
  severity: Severity,
  where: readonly (CellRef | null)[],
  detail: Detail
): Found {
  return {
    severity,
    where: where.flatMap((cell) => cell ?? []),
    expected: null,
    actual: null,
    difference: null,
    unit: null,
    detail,
  };
}
