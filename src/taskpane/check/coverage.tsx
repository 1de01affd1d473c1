import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { countOf, notRunKinds } from "../../checks/messages/not-run";
import { Paragraph, Scroll } from "../parts/layout";
import { ListHeading } from "../parts/list-heading";
import { SubHead } from "../parts/sub-head";
import { ChoosePreviousButton } from "../previous/choose-previous-button";
import type { Checked } from "../state/pane-state";
import { usePane } from "../state/store";
import { coverageGroups } from "./coverage-groups";
import { CoverageSection } from "./coverage-section";
import { NotRunItem } from "./not-run-item";
import { RecognisedCount } from "./recognised-count";

const useStyles = makeStyles({
  intro: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "12px 16px",
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  total: {
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});

interface CoverageProps {
  readonly checked: Checked;
  readonly onBack: () => void;
  readonly onCorrect: () => void;
}

/** What was compared, how often and with what outcome, what not and what would make it run; what was recognised, and what not and why. */
export function Coverage({ checked, onBack, onCorrect }: CoverageProps) {
  const styles = useStyles();
  const { previous } = usePane();
  const { book, coverage, findings } = checked;
  const groups = useMemo(() => coverageGroups(coverage, findings), [coverage, findings]);
  const notRun = useMemo(() => notRunKinds(coverage), [coverage]);
  const comparisons = coverage.reduce((sum, { ran }) => sum + ran, 0);
  const notRunCount = notRun.reduce((sum, kind) => sum + countOf(kind), 0);
  return (
    <>
      <SubHead title="核验范围" onBack={onBack} />
      <Scroll label="核验范围">
        <div className={styles.intro}>
          <Paragraph>
            {coverage.length - notRunCount} 项核验已运行，比较了 {comparisons} 处
            {notRunCount > 0 && `；${String(notRunCount)} 项未运行，没有运行不等于通过`}。
          </Paragraph>
          {notRunCount > 0 && !previous && <ChoosePreviousButton name="选择上年工作簿" />}
        </div>
        <section>
          <ListHeading>核验内容</ListHeading>
          <ul className={styles.list}>
            {groups.map((group) => (
              <CoverageSection key={group.title} group={group} />
            ))}
          </ul>
          <div className={styles.total}>
            <span>合计</span>
            <span>{comparisons} 处</span>
          </div>
        </section>
        {notRun.length > 0 && (
          <section>
            <ListHeading>没有运行的原因</ListHeading>
            <ul className={styles.list}>
              {notRun.map((one) => (
                <NotRunItem key={one.title} notRun={one} />
              ))}
            </ul>
          </section>
        )}
        <RecognisedCount book={book} onCorrect={onCorrect} />
      </Scroll>
    </>
  );
}
