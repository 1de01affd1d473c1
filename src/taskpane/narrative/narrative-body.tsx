import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useCallback, useMemo } from "react";
import type { Narrative, Paragraph, Piece } from "../../narrative/narrative";
import { Scroll } from "../parts/layout";
import { FigureCards } from "./figure-cards";
import { NarrativeNotes } from "./narrative-notes";
import { ParagraphText } from "./paragraph-text";
import { paragraphPlace } from "./places";

const useStyles = makeStyles({
  text: { padding: "4px 16px 24px", fontSize: tokens.fontSizeBase300, lineHeight: "24px" },
  heading: {
    margin: "16px 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface NarrativeBodyProps {
  readonly narrative: Narrative;
  /** The place being edited: a slot by its id, or a paragraph (`paragraphPlace`). */
  readonly editing: string | null;
  /** The figures that follow a change of the tables and were not looked at yet. */
  readonly changed: ReadonlySet<Piece>;
  readonly onEdit: (place: string | null) => void;
  readonly onNext: (after: string) => void;
}

const NONE: ReadonlySet<Piece> = new Set();

/** The text itself. Of a long one only what has changed is drawn anew. */
export const NarrativeBody = memo(function NarrativeBody({
  narrative,
  editing,
  changed,
  onEdit,
  onNext,
}: NarrativeBodyProps) {
  const styles = useStyles();
  const paragraphs = useMemo(
    () =>
      new Map(
        narrative.sections.flatMap(({ paragraphs }) => paragraphs.map((one) => [one.id, one]))
      ),
    [narrative]
  );
  const figureOf = useCallback(
    (element: HTMLElement) => {
      const id = element.closest<HTMLElement>("[data-paragraph]")?.dataset.paragraph;
      const piece = paragraphs.get(id)?.pieces[Number(element.dataset.figure)];
      return piece?.type === "figure" || piece?.type === "percent" ? piece : null;
    },
    [paragraphs]
  );
  return (
    <Scroll label="情况说明">
      <NarrativeNotes narrative={narrative} />
      <div className={styles.text}>
        <FigureCards figureOf={figureOf} onEdit={onEdit}>
          {narrative.sections.map(({ id, title, paragraphs }) => (
            <section key={id}>
              {title !== "" && <h2 className={styles.heading}>{title}</h2>}
              {paragraphs.map((paragraph, index) => (
                <ParagraphText
                  key={paragraph.id ?? index}
                  paragraph={paragraph}
                  editing={isIn(paragraph, editing) ? editing : null}
                  changed={paragraph.pieces.some((piece) => changed.has(piece)) ? changed : NONE}
                  onEdit={onEdit}
                  onNext={onNext}
                />
              ))}
            </section>
          ))}
        </FigureCards>
      </div>
    </Scroll>
  );
});

/** Whether what is edited stands in this paragraph. */
function isIn({ id, pieces }: Paragraph, editing: string | null): boolean {
  if (editing === null) return false;
  if (id !== undefined && paragraphPlace(id) === editing) return true;
  return pieces.some((piece) => {
    if (piece.type === "slot") return piece.id === editing;
    return piece.type === "figure" && (piece.answers ?? []).some(({ slot }) => slot.id === editing);
  });
}
