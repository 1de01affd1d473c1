import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  // Of a very long text the beginning is enough: all of it stands in its cell.
  words: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 4,
    overflow: "hidden",
    minWidth: "60px",
    overflowWrap: "anywhere",
    textAlign: "left",
  },
});

/** So long an amount may be, or a text that stands in one line like one. */
const LONGEST_IN_A_LINE = 14;

/** Whether what a cell holds stands in one line. */
export function isShortValue(text: string): boolean {
  return text.length <= LONGEST_IN_A_LINE;
}

/** What a cell holds or is to hold: an amount in one line, a text in as many as it needs, up to a few. */
export function ValueText({ text }: { text: string }) {
  const styles = useStyles();
  return isShortValue(text) ? text : <span className={styles.words}>{text}</span>;
}
