import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";

const useStyles = makeStyles({
  note: {
    display: "block",
    width: "100%",
    padding: "0 16px 6px 40px",
    border: 0,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  folded: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** What a group is about: its first line, and all of it at a click, so that the findings are not buried in rules. */
export function GroupNote({ text }: { text: string }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <button
      type="button"
      className={mergeClasses(styles.note, !isOpen && styles.folded)}
      aria-expanded={isOpen}
      onClick={() => setOpen(!isOpen)}
    >
      {text}
    </button>
  );
}
