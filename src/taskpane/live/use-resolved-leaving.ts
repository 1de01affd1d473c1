import { useEffect, type RefObject } from "react";
import type { Finding } from "../../checks/finding";
import { dispatch } from "../state/store";

const MOMENT = 5000;

/** Settled findings leave the list after a moment, but not while they are open or the focus is among them. */
export function useResolvedLeaving(
  list: RefObject<HTMLElement>,
  resolved: readonly Finding[],
  open: number | null
): void {
  useEffect(() => {
    const leaving = resolved.filter(({ id }) => id !== open).map(({ id }) => id);
    if (leaving.length === 0) return;
    const leave = () => {
      if (hasFocusOnSettled(list.current)) return;
      clearInterval(timer);
      dispatch({ type: "resolved-left", ids: leaving });
    };
    const timer = setInterval(leave, MOMENT);
    return () => clearInterval(timer);
  }, [list, resolved, open]);
}

function hasFocusOnSettled(list: HTMLElement | null): boolean {
  return list?.querySelector("[data-settled]:focus-within") != null;
}
