import { makeStyles, tokens } from "@fluentui/react-components";
import { GradeIcon } from "../parts/severity";
import type { NotRun } from "./outcome";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { paddingTop: "2px" },
  reason: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  titles: {
    listStyleType: "none",
    margin: "4px 0 0",
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Why something was not compared, and what. */
export function NotRunItem({ notRun }: { notRun: NotRun }) {
  const styles = useStyles();
  const { reason, titles } = notRun;
  return (
    <li className={styles.item}>
      <span className={styles.icon}>
        <GradeIcon of="not-run" />
      </span>
      <div>
        <span className={styles.reason}>{reason}</span>
        <ul className={styles.titles}>
          {titles.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}
