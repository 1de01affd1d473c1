import { useState, type MouseEvent } from "react";

/** A button that opens something beside itself; once that is closed, the button has the focus again. */
export function useAnchor() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return {
    anchor,
    toggle: ({ currentTarget }: MouseEvent<HTMLElement>) =>
      setAnchor(anchor ? null : currentTarget),
    close: () => {
      setAnchor(null);
      // What was done may have taken the button away.
      if (anchor?.isConnected) anchor.focus();
      else document.querySelector<HTMLElement>("main [role=tabpanel] [tabindex='-1']")?.focus();
    },
  };
}
