import { useCallback, useState } from "react";
import type { Shown } from "./finding-grade";

/** 尾差 needs no action, so it is off unless the user wants it; what did not run is on, because not run is not passed. */
const ALWAYS: readonly Shown[] = ["error", "warning", "explained", "not-run"];

/**
 * Which counters are on. Each pane begins with what asks for something, whatever was switched off before: only the wish to see tails is kept.
 * @param tails whether 尾差 is wanted from the beginning; a change of it is followed
 */
export function useShown(tails: boolean) {
  const atFirst = tails ? [...ALWAYS, "rounding" as const] : ALWAYS;
  const [shown, setShown] = useState<readonly Shown[]>(atFirst);
  const [wanted, setWanted] = useState(tails);
  if (wanted !== tails) {
    setWanted(tails);
    setShown(without(shown, "rounding").concat(tails ? "rounding" : []));
  }
  const toggle = useCallback(
    (which: Shown) =>
      setShown((now) => (now.includes(which) ? without(now, which) : [...now, which])),
    []
  );
  return { shown, atFirst, setShown, toggle };
}

function without(shown: readonly Shown[], which: Shown): readonly Shown[] {
  return shown.filter((one) => one !== which);
}
