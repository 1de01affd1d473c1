import { makeStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode, type SyntheticEvent } from "react";
import type { FigurePiece, PercentPiece } from "../../narrative/narrative";
import { SourceCard } from "./source-card";
import { useLingering } from "./use-lingering";

const useStyles = makeStyles({ text: { position: "relative" } });

interface FigureCardsProps {
  /** The figure that an element of the text shows; null where it shows none. */
  readonly figureOf: (element: HTMLElement) => FigurePiece | PercentPiece | null;
  readonly onEdit: (slot: string) => void;
  readonly children: ReactNode;
}

/**
 * One card for the whole text: it follows the figure under the pointer or the focus, and says where that comes from. The text in it is not
 * drawn anew for that.
 */
export function FigureCards({ figureOf, onEdit, children }: FigureCardsProps) {
  const styles = useStyles();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const { shown, show, stay, leave, hide } = useLingering<HTMLElement>();
  useEffect(() => {
    shown?.setAttribute("aria-describedby", id);
    return () => shown?.removeAttribute("aria-describedby");
  }, [shown, id]);
  const onEnter = ({ target }: SyntheticEvent) => {
    const element = target instanceof Element ? target.closest<HTMLElement>(FIGURE) : null;
    if (element) show(element);
  };
  const onLeave = ({ target }: SyntheticEvent) => {
    if (target instanceof Element && target.closest(FIGURE)) leave();
  };
  // What the text said there may be gone by now.
  const figure = shown?.isConnected ? figureOf(shown) : null;
  return (
    <div
      ref={root}
      className={styles.text}
      onMouseOver={onEnter}
      onFocus={onEnter}
      onMouseOut={onLeave}
      onBlur={onLeave}
      onKeyDown={({ key }) => key === "Escape" && hide()}
    >
      {children}
      {figure && shown && (
        <SourceCard
          id={id}
          figure={figure}
          anchor={shown}
          onStay={stay}
          onLeave={leave}
          onEdit={(slot) => {
            hide();
            onEdit(slot);
          }}
        />
      )}
    </div>
  );
}

const FIGURE = "[data-figure]";
