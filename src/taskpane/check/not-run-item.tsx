import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { checkTitle } from "../../checks/check-title";
import { countOf, type NotRunKind } from "../../checks/messages/not-run";
import { copyText } from "../actions/copy-text";
import { GradeIcon } from "../parts/severity";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { paddingTop: "2px" },
  words: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  next: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  titles: {
    listStyleType: "none",
    margin: 0,
    padding: "0 0 4px",
    color: tokens.colorNeutralForeground2,
  },
});

/** Checks that did not run for one kind of reason: what would make them run, then each reason with its checks. */
export function NotRunItem({ notRun }: { notRun: NotRunKind }) {
  const styles = useStyles();
  const { title, next, reasons } = notRun;
  return (
    <li className={styles.item}>
      <span className={styles.icon}>
        <GradeIcon of="not-run" />
      </span>
      <div className={styles.words}>
        <span className={styles.title}>
          {title}（{countOf(notRun)} 项）
        </span>
        <p className={styles.next}>{next}</p>
        <ul className={styles.list}>
          {reasons.map(({ reason, checks }) => (
            <li key={reason}>
              {reasons.length > 1 && reason}
              <ul className={styles.titles}>
                {checks.map((check) => (
                  <li key={check}>{checkTitle(check)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        {notRun.isFailure && (
          <div>
            <Button size="small" onClick={() => void copyText(detailText(notRun), "已复制详情")}>
              复制详情
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

/** What whoever mends the program needs to know. */
function detailText({ title, reasons }: NotRunKind): string {
  const lines = reasons.flatMap(({ reason, checks }) =>
    checks.map((check) => `${check}（${checkTitle(check)}）：${reason}`)
  );
  return [title, ...lines].join("\n");
}
