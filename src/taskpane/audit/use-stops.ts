import { useEffect, useMemo, useRef, useState } from "react";
import type { MarkedLine } from "./marked-lines";

export interface Stops {
  /** Where the open mark begins; null while none is open. */
  readonly open: number | null;
  /** Which of the stops that is, counted from 1; 0 for none of them. */
  readonly number: number;
  readonly count: number;
  /** Opens a mark, or closes it if it is open. */
  readonly toggle: (start: number) => void;
  readonly close: () => void;
  /** Opens the stop that many further, beginning anew at the end; it is brought into sight. */
  readonly go: (step: 1 | -1) => void;
  /** Brings any mark into sight and gives it the focus. */
  readonly show: (start: number) => void;
}

/** The marks of a text one after the other, and which of them is open. */
export function useStops(lines: readonly MarkedLine[], root: React.RefObject<HTMLElement>): Stops {
  const [open, setOpen] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  const stops = useMemo(() => stopsOf(lines), [lines]);
  const elementAt = (start: number) =>
    root.current?.querySelector<HTMLElement>(`[data-mark="${start}"]`);
  useEffect(() => {
    if (open === null) return;
    if (wanted.current === open) elementAt(open)?.scrollIntoView?.({ block: "center" });
    wanted.current = null;
    // What the card offers stands at its end.
    root.current?.querySelector("[data-card]")?.scrollIntoView?.({ block: "nearest" });
    // Once for each mark that is opened, not whenever the text is drawn anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open]);
  const at = open === null ? -1 : stops.indexOf(open);
  return {
    open,
    number: at + 1,
    count: stops.length,
    toggle: (start) => {
      wanted.current = null;
      setOpen(start === open ? null : start);
    },
    close: () => {
      setOpen(null);
      if (open !== null) elementAt(open)?.focus();
    },
    go: (step) => {
      const from = at < 0 && step < 0 ? 0 : at;
      const next = stops[(from + step + stops.length) % stops.length] ?? null;
      wanted.current = next;
      setOpen(next);
    },
    show: (start) => {
      const element = elementAt(start);
      element?.scrollIntoView?.({ block: "center" });
      element?.focus();
    },
  };
}

/** The beginning of each finding's first mark, so that a finding over several marks is one stop. */
function stopsOf(lines: readonly MarkedLine[]): readonly number[] {
  const seen = new Set<number>();
  return lines.flatMap(({ segments }) =>
    segments.flatMap(({ start, findings }) => {
      const news = findings.filter(({ id }) => !seen.has(id));
      for (const { id } of news) seen.add(id);
      return news.length > 0 ? [start] : [];
    })
  );
}
