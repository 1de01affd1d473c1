import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { memo, useLayoutEffect, useRef } from "react";
import type { Paragraph, Piece, SlotPiece } from "../../narrative/narrative";
import { pieceText } from "../../narrative/plain-text";
import type { EditableParagraph } from "../actions/edit-paragraph";
import { FigureText } from "./figure-text";
import { InlineButton } from "./inline-button";
import { OutdatedParagraph } from "./outdated-paragraph";
import { ParagraphEditor } from "./paragraph-editor";
import { paragraphPlace } from "./places";
import { SlotEditor } from "./slot-editor";
import { slotPrompt } from "./slot-prompt";

const useStyles = makeStyles({
  block: {
    "& [data-edit]": { opacity: 0 },
    "&:hover [data-edit], &:focus-within [data-edit]": { opacity: 1 },
    // A finger points at nothing before it presses.
    "@media (hover: none)": { "& [data-edit]": { opacity: 1 } },
  },
  edited: {
    marginLeft: "-8px",
    paddingLeft: "6px",
    borderLeft: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  paragraph: { margin: "0 0 8px", whiteSpace: "pre-wrap" },
  leftOut: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  edit: { minWidth: "auto", height: "20px", padding: "0 4px", verticalAlign: "middle" },
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
  readonly paragraph: Paragraph;
  /** What is being edited in this paragraph: a slot by its id, or the paragraph itself (`paragraphPlace`); null for nothing. */
  readonly editing: string | null;
  /** The figures that follow a change of the tables and were not looked at yet. */
  readonly changed: ReadonlySet<Piece>;
  readonly onEdit: (place: string | null) => void;
  /** To the next place that is open; null where there is none but those of this paragraph. */
  readonly onNext: (after: string) => void;
}

/** One paragraph: one stop of the Tab key; arrows go from figure to figure and slot to slot, and to what changes the whole of it. */
export const ParagraphText = memo(function ParagraphText({
  paragraph,
  editing,
  changed,
  onEdit,
  onNext,
}: ParagraphTextProps) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: "both", memorizeCurrent: true });
  const { pieces, edit } = paragraph;
  const own = isEditable(paragraph) ? paragraph : null;
  const place = own && paragraphPlace(own.id);
  const edited = slotsOf(pieces).find(({ id }) => id === editing);
  const block = useRef<HTMLDivElement>(null);
  const before = useRef(editing);
  useLayoutEffect(() => {
    const last = before.current;
    before.current = editing;
    // The editor took the focus with it; back to what it was about, before anything else takes it.
    if (last === null || last === editing || document.activeElement !== document.body) return;
    const wanted = last === place ? "[data-edit]" : `[data-slot="${last}"]`;
    block.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [editing, place]);
  const shown = edit?.state === "left-out" ? edit.generated : pieces;
  const words = shown.map(pieceText).join("");
  return (
    <div
      ref={block}
      className={mergeClasses(styles.block, edit && styles.edited)}
      data-paragraph={paragraph.id}
    >
      <p
        className={mergeClasses(styles.paragraph, edit?.state === "left-out" && styles.leftOut)}
        {...arrows}
      >
        {edit?.state === "left-out" ? (
          <span>不写这一段：“{shortened(words)}”</span>
        ) : (
          pieces.map((piece, index) => {
            if (piece.type === "text") return <span key={index}>{piece.text}</span>;
            if (piece.type !== "slot")
              return (
                <FigureText
                  key={index}
                  figure={piece}
                  at={index}
                  isChanged={changed.has(piece)}
                  onEdit={onEdit}
                />
              );
            return (
              <InlineButton
                key={index}
                data-slot={piece.id}
                className={mergeClasses(
                  piece.text === null ? styles.open : styles.answered,
                  // A short prompt stays in one piece; a long one may break like the text around it.
                  piece.text === null && slotPrompt(piece).length < 20 && styles.short
                )}
                title={piece.text === null ? piece.label : `修改：${piece.label}`}
                aria-expanded={piece.id === editing}
                onClick={() => onEdit(piece.id === editing ? null : piece.id)}
              >
                {piece.text ?? slotPrompt(piece)}
              </InlineButton>
            );
          })
        )}
        {own && (
          <Button
            data-edit=""
            size="small"
            appearance="subtle"
            className={styles.edit}
            icon={<Edit16Regular />}
            aria-label={`改写这一段：${shortened(words)}`}
            title={edit ? "您改写过这一段" : "改写这一段"}
            aria-expanded={editing === place}
            onClick={() => onEdit(editing === place ? null : place)}
          />
        )}
      </p>
      {edit?.state === "outdated" && own && <OutdatedParagraph paragraph={own} />}
      {edited && (
        <SlotEditor
          key={edited.id}
          slot={edited}
          onClose={() => onEdit(null)}
          onNext={() => onNext(edited.id)}
        />
      )}
      {own && editing === place && <ParagraphEditor paragraph={own} onClose={() => onEdit(null)} />}
    </div>
  );
});

function isEditable(paragraph: Paragraph): paragraph is EditableParagraph {
  return paragraph.id !== undefined;
}

/** Every slot of a paragraph, also those answered with an amount, which show as figures. */
function slotsOf(pieces: readonly Piece[]): SlotPiece[] {
  return pieces.flatMap((piece) => {
    if (piece.type === "slot") return [piece];
    return piece.type === "figure" ? (piece.answers ?? []).map(({ slot }) => slot) : [];
  });
}

const SHORT = 12;

function shortened(words: string): string {
  const line = words.trim().split("\n")[0] ?? "";
  return line.length > SHORT ? `${line.slice(0, SHORT)}…` : line;
}
