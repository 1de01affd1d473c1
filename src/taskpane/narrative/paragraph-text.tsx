import {
  makeStyles,
  mergeClasses,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { FigurePiece, Piece, SlotPiece } from "../../narrative/narrative";
import { goToCell } from "../actions/go-to";
import { InlineButton } from "./inline-button";
import { SlotEditor } from "./slot-editor";
import { SourceCard } from "./source-card";
import { useLingering } from "./use-lingering";

const useStyles = makeStyles({
  block: { position: "relative" },
  paragraph: { margin: "0 0 8px" },
  figure: {
    color: tokens.colorBrandForegroundLink,
    fontVariantNumeric: "tabular-nums",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationThickness: "1px",
    textUnderlineOffset: "4px",
    ":hover": { backgroundColor: tokens.colorBrandBackground2, textDecorationStyle: "solid" },
  },
  answered: {
    // A person's text may have paragraphs of its own.
    whiteSpace: "pre-wrap",
    textDecorationLine: "underline",
    textDecorationStyle: "dashed",
    textDecorationThickness: "1px",
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
    textUnderlineOffset: "4px",
  },
  short: { whiteSpace: "nowrap" },
  open: {
    padding: "0 4px",
    border: `1px dashed ${tokens.colorStatusWarningForeground3}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface ParagraphTextProps {
  readonly pieces: readonly Piece[];
  /** The id of the slot being edited, anywhere in the text. */
  readonly editing: string | null;
  readonly onEdit: (slot: string | null) => void;
}

/** One paragraph: one stop of the Tab key; arrows go from figure to figure and slot to slot. */
export function ParagraphText({ pieces, editing, onEdit }: ParagraphTextProps) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: "both", memorizeCurrent: true });
  const cardId = useId();
  const card = useLingering<{ figure: FigurePiece; anchor: HTMLElement }>();
  const edited = slotsOf(pieces).find(({ id }) => id === editing);
  const block = useRef<HTMLDivElement>(null);
  const editedId = edited?.id;
  useEffect(() => {
    if (!editedId) return;
    const element = block.current;
    return () => {
      // The editor took the focus with it; back to what it was about.
      if (document.activeElement === document.body)
        element?.querySelector<HTMLElement>(`[data-slot="${editedId}"]`)?.focus();
    };
  }, [editedId]);
  return (
    <div
      ref={block}
      className={styles.block}
      onKeyDown={(event) => event.key === "Escape" && card.hide()}
    >
      <p className={styles.paragraph} {...arrows}>
        {pieces.map((piece, index) => {
          if (piece.type === "text") return <span key={index}>{piece.text}</span>;
          if (piece.type === "slot")
            return (
              <InlineButton
                key={index}
                data-slot={piece.id}
                className={mergeClasses(
                  piece.text === null ? styles.open : styles.answered,
                  // A short prompt stays in one piece; a long one may break like the text around it.
                  piece.text === null && promptOf(piece).length < 20 && styles.short
                )}
                title={piece.text === null ? piece.label : `修改：${piece.label}`}
                aria-expanded={piece.id === editing}
                onClick={() => onEdit(piece.id === editing ? null : piece.id)}
              >
                {piece.text ?? promptOf(piece)}
              </InlineButton>
            );
          return (
            <Figure
              key={index}
              figure={piece}
              describedBy={card.shown?.figure === piece ? cardId : undefined}
              onShow={(anchor) => card.show({ figure: piece, anchor })}
              onLeave={card.leave}
            />
          );
        })}
      </p>
      {card.shown && (
        <SourceCard
          id={cardId}
          {...card.shown}
          onStay={card.stay}
          onLeave={card.leave}
          onEdit={onEdit}
        />
      )}
      {edited && <SlotEditor key={edited.id} slot={edited} onClose={() => onEdit(null)} />}
    </div>
  );
}

interface FigureProps {
  readonly figure: FigurePiece;
  readonly describedBy: string | undefined;
  readonly onShow: (anchor: HTMLElement) => void;
  readonly onLeave: () => void;
}

/** A figure: pointer or focus shows where it comes from; each click or Enter goes to the next of its cells. */
function Figure({ figure, describedBy, onShow, onLeave }: FigureProps) {
  const styles = useStyles();
  const [visits, setVisits] = useState(0);
  const cells = figure.sources.filter(({ workbook }) => workbook !== "previous");
  const visit = () => {
    const source = cells[visits % cells.length];
    if (!source) return;
    setVisits(visits + 1);
    void goToCell(source.cell);
  };
  return (
    <InlineButton
      className={styles.figure}
      data-slot={figure.answers?.[0]?.slot.id}
      aria-describedby={describedBy}
      onClick={visit}
      onMouseEnter={(event) => onShow(event.currentTarget)}
      onFocus={(event) => onShow(event.currentTarget)}
      onMouseLeave={onLeave}
      onBlur={onLeave}
    >
      {figure.text}
    </InlineButton>
  );
}

/** Every slot of a paragraph, also those answered with an amount, which show as figures. */
function slotsOf(pieces: readonly Piece[]): SlotPiece[] {
  return pieces.flatMap((piece) => {
    if (piece.type === "slot") return [piece];
    return piece.type === "figure" ? (piece.answers ?? []).map(({ slot }) => slot) : [];
  });
}

/** What an open slot shows. Within its sentence few words do; the whole question is the slot's title. */
function promptOf({ kind, label }: SlotPiece): string {
  switch (kind) {
    case "previous":
      return "待补：上年数";
    case "reason":
      return "待填：主要原因";
    case "use":
      return "待填：主要用途";
    case "fact":
      // Without the example or the explanation that follows: "车辆总数和分类，如…".
      return `待填：${/^[^，（]*/.exec(label)?.[0] ?? label}`;
  }
}
