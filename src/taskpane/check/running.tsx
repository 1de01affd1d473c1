import { Button, ProgressBar, makeStyles } from "@fluentui/react-components";
import { cancelCheck } from "../actions/check-workbook";
import { Block, Paragraph, Scroll } from "../parts/layout";
import type { CheckStep } from "../state/pane-state";

const WORDS: Readonly<Record<CheckStep, string>> = {
  reading: "正在读取工作簿",
  checking: "正在逐项核验",
  marking: "正在表中标出问题",
  waiting: "正在编辑单元格，Excel 这时不允许读取。请按 Enter 确认或按 Esc 放弃，检查会自动继续。",
};

const useStyles = makeStyles({ bar: { width: "100%" } });

/** What is going on. */
export function Running({ step }: { step: CheckStep }) {
  const styles = useStyles();
  return (
    <Scroll label="正在检查">
      <Block title={step === "waiting" ? "暂时不能检查" : "正在检查"}>
        <ProgressBar className={styles.bar} thickness="large" aria-label="检查进度" />
        <div role="status">
          <Paragraph>{WORDS[step]}</Paragraph>
        </div>
        <Button onClick={cancelCheck}>取消</Button>
        <Paragraph>取消后保留上次的结果，表格不会有任何改动。</Paragraph>
      </Block>
    </Scroll>
  );
}
