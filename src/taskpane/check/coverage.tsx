import { makeStyles, tokens } from "@fluentui/react-components";
import { Scroll } from "../parts/layout";
import { ListHeading } from "../parts/list-heading";
import { GradeIcon, GRADE_WORDS } from "../parts/severity";
import { SubHead } from "../parts/sub-head";
import type { Checked } from "../state/pane-state";
import { gradeOf, titleOf } from "./outcome";
import { Recognised } from "./recognised";
import { UnrecognisedList } from "./unrecognised-list";

const useStyles = makeStyles({
  intro: {
    margin: 0,
    padding: "12px 16px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  words: { flexGrow: 1, minWidth: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  ran: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
});

interface CoverageProps {
  readonly checked: Checked;
  readonly onBack: () => void;
}

/** What was compared, how often, and what not and why; what was recognised, and what not and why. */
export function Coverage({ checked, onBack }: CoverageProps) {
  const styles = useStyles();
  const { book, coverage, findings } = checked;
  const comparisons = coverage.reduce((sum, { ran }) => sum + ran, 0);
  return (
    <>
      <SubHead title="核验范围" onBack={onBack} />
      <Scroll label="核验范围">
        <p className={styles.intro}>
          一共比较了 {comparisons} 处。没有运行的不等于通过，原因列在下面。
        </p>
        <section>
          <ListHeading>核验内容</ListHeading>
          <ul className={styles.list}>
            {coverage.map((line) => {
              const { check, ran, skipped } = line;
              const grade = gradeOf(line, findings);
              return (
                <li key={check} className={styles.item}>
                  <GradeIcon of={grade} />
                  <div className={styles.words}>
                    {titleOf(check)}
                    {skipped.map(({ reason }) => (
                      <p key={reason} className={styles.note}>
                        {ran > 0 ? "部分没有比较" : "未运行"}：{reason}
                      </p>
                    ))}
                  </div>
                  <span className={styles.ran}>
                    {ran > 0 && `${ran} 处 · `}
                    {GRADE_WORDS[grade]}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
        <Recognised book={book} />
        <UnrecognisedList areas={book.unrecognised} />
      </Scroll>
    </>
  );
}
