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
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  reason: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** A check that compared nothing, with its reasons. */
export function NotRunItem({ notRun }: { notRun: NotRun }) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <span className={styles.icon}>
        <GradeIcon of="not-run" />
      </span>
      <div>
        <span className={styles.title}>{notRun.title}</span>
        <p className={styles.reason}>未运行：{notRun.reasons.join("；")}</p>
      </div>
    </li>
  );
}
