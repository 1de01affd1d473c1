import { useState } from "react";
import type { FindingGroup } from "../list/arrange";

/**
 * The groups in the order in which they stood before, so that nothing moves under the user's hands while edits are checked; a new one behind
 * the one that it follows. After a check that was asked for, in their own order.
 */
export function useSteadyOrder(
  groups: readonly FindingGroup[],
  isSteady: boolean
): readonly FindingGroup[] {
  const [order, setOrder] = useState<readonly string[]>([]);
  const keys = groups.map(({ key }) => key);
  // Groups that have nothing just now keep their place.
  const now = isSteady ? steady(order, keys) : keys;
  if (now.join("\n") !== order.join("\n")) setOrder(now);
  const places = new Map(now.map((sheet, at) => [sheet, at]));
  const placeOf = ({ key }: FindingGroup) => places.get(key) ?? Infinity;
  return [...groups].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The groups as before, each new one behind the one that it follows now. */
function steady(before: readonly string[], now: readonly string[]): readonly string[] {
  const order = [...before];
  now.forEach((sheet, at) => {
    if (order.includes(sheet)) return;
    const neighbour = now[at - 1];
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, sheet);
  });
  return order;
}
