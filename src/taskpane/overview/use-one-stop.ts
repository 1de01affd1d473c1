import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";

/** What is a bar of the picture, or a part of one. */
export const BAR = { "data-bar": "", tabIndex: -1 } as const;

const BARS = "[data-bar]";
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

interface OneStop {
  readonly ref: RefObject<HTMLDivElement>;
  onKeyDown(event: KeyboardEvent): void;
  onFocus(event: { readonly target: EventTarget }): void;
}

/** One stop of the Tab key for all bars: where the focus was last. The arrows, Home and End go from bar to bar. */
export function useOneStop(): OneStop {
  const ref = useRef<HTMLDivElement>(null);
  const bars = () => [...(ref.current?.querySelectorAll<HTMLElement>(BARS) ?? [])];
  const stopAt = (stop: HTMLElement | undefined) => {
    for (const bar of bars()) bar.tabIndex = bar === stop ? 0 : -1;
  };
  // Bars come and go with what is unfolded and with the workbook.
  useEffect(() => {
    const all = bars();
    if (!all.some(({ tabIndex }) => tabIndex === 0)) stopAt(all[0]);
  });
  return {
    ref,
    onFocus: ({ target }) => {
      if (target instanceof HTMLElement && target.matches(BARS)) stopAt(target);
    },
    onKeyDown: (event) => {
      const all = bars();
      const at = all.findIndex((bar) => bar === event.target);
      if (at < 0) return;
      const step = STEPS[event.key];
      const next =
        event.key === "Home"
          ? all[0]
          : event.key === "End"
            ? all.at(-1)
            : step === undefined
              ? undefined
              : all[at + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
  };
}
