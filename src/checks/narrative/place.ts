import type { TextPlace } from "../../narrative/read/claim";
import type { Found } from "../check";
import type { NarrativeDetail } from "../narrative-detail";
import type { NarrativePlace, Severity } from "../finding";

/** A place in the text as findings name it. */
export function placeOf({ quote, start, end }: TextPlace): NarrativePlace {
  return { narrative: true, quote, start, end };
}

/** A finding that states a fact about words of the text. */
export function textStatement(
  severity: Severity,
  where: readonly TextPlace[],
  detail: NarrativeDetail
): Found {
  return {
    severity,
    where: where.map(placeOf),
    expected: null,
    actual: null,
    difference: null,
    unit: null,
    detail,
  };
}
