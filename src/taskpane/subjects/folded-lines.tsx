import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    color: tokens.colorBrandForegroundLink,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: {
    margin: "4px 0 0",
    padding: "0 0 0 16px",
    listStyleType: "none",
    maxHeight: "240px",
    overflowY: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** More lines than these are counted, not listed. */
const MOST = 200;

/** Lines that are counted in the title and shown when it is opened; nothing where there are none. */
export function FoldedLines({ title, lines }: { title: string; lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.list} tabIndex={0} aria-label={title}>
        {lines.slice(0, MOST).map((line, at) => (
          <li key={at}>{line}</li>
        ))}
        {lines.length > MOST && <li>…… 另有 {lines.length - MOST} 条</li>}
      </ul>
    </details>
  );
}
