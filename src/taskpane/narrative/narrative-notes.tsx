import { makeStyles, tokens } from "@fluentui/react-components";
import type { Narrative } from "../../narrative/narrative";
import { GradeIcon } from "../parts/severity";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "8px 16px 0", padding: 0 },
  note: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "4px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What the writer should know of the text, though nothing is asked: rounding tails, a reason that is no reason. */
export function NarrativeNotes({ narrative: { sections, notes = [] } }: { narrative: Narrative }) {
  const styles = useStyles();
  if (notes.length === 0) return null;
  const titleOf = (id: string) => sections.find((section) => section.id === id)?.title ?? "";
  return (
    <ul className={styles.list} aria-label="提示">
      {notes.map(({ section, text }, index) => (
        <li key={index} className={styles.note}>
          <GradeIcon of="info" />
          <span>{[titleOf(section), text].filter((one) => one !== "").join("：")}</span>
        </li>
      ))}
    </ul>
  );
}
