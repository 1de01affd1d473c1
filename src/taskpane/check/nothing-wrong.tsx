import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { exportReport } from "../actions/export-report";
import { narrate } from "../actions/narrate";
import { Buttons, Paragraph } from "../parts/layout";
import { dispatch } from "../state/store";
import type { Shown } from "../list/finding-grade";

const useStyles = makeStyles({
  block: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "8px 16px 16px",
  },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  head: { display: "flex", alignItems: "center", gap: "8px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface NothingWrongProps {
  readonly words: Readonly<Record<Shown, string>>;
  readonly counts: Readonly<Record<Shown, number>>;
  readonly onCoverage: () => void;
}

/** No errors: says exactly that, and what else there is, and offers the next step. */
export function NothingWrong({ words, counts, onCoverage }: NothingWrongProps) {
  const styles = useStyles();
  const others = [
    counts.warning > 0 && `${counts.warning} 项警告请看一看`,
    counts.explained > 0 && `${counts.explained} 项警告已说明`,
    counts.rounding > 0 && `${counts.rounding} 项${words.rounding.replace("·", "、")}不必修改`,
  ].filter(Boolean);
  const showNarrative = () => {
    dispatch({ type: "view-chosen", view: "narrative" });
    void narrate();
  };
  return (
    <div className={styles.block}>
      <div className={styles.head}>
        <CheckmarkCircle24Filled primaryFill={tokens.colorStatusSuccessForeground1} aria-hidden />
        <h3 className={styles.title}>没有发现错误</h3>
      </div>
      {others.length > 0 && <Paragraph>{others.join("，")}。</Paragraph>}
      {counts["not-run"] > 0 && (
        <Paragraph>
          {counts["not-run"]} 项核验没有运行，不等于通过。
          <Link as="button" inline className={styles.link} onClick={onCoverage}>
            查看核验范围
          </Link>
        </Paragraph>
      )}
      <Buttons>
        <Button appearance="primary" onClick={showNarrative}>
          生成说明
        </Button>
        <Button onClick={() => void exportReport("docx")}>导出核验报告</Button>
      </Buttons>
    </div>
  );
}
