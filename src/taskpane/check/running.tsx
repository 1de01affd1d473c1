import { Button } from "@fluentui/react-components";
import { cancelCheck } from "../actions/check-workbook";
import { useProgress, type Progress } from "../live/progress";
import { Block, Paragraph, Scroll } from "../parts/layout";
import type { CheckStep } from "../state/pane-state";
import { RunningBar } from "./running-bar";
import { RunningSteps } from "./running-steps";

const EDITING =
  "正在编辑单元格，Excel 这时不允许读取。请按 Enter 确认或按 Esc 放弃，检查会自动继续。";

/** What is going on, how far it is, and how to stop it. */
export function Running({ step }: { step: CheckStep }) {
  const progress = useProgress();
  const isWaiting = step === "waiting";
  const text = isWaiting ? EDITING : whatIsGoingOn(progress);
  return (
    <Scroll label="正在检查">
      <Block title={isWaiting ? "暂时不能检查" : "正在检查"}>
        <RunningBar progress={progress} text={text} />
        {!isWaiting && <RunningSteps progress={progress} />}
        <Button onClick={cancelCheck}>取消</Button>
        <Paragraph>取消后保留上次的结果，表格不会有任何改动。</Paragraph>
      </Block>
    </Scroll>
  );
}

/** “第 7/13 张：表七 部门收入总表”. */
function whatIsGoingOn(progress: Progress): string {
  switch (progress.step) {
    case "loading":
      return "正在读取核验用的程序";
    case "reading":
      return "正在读取工作簿";
    case "recognising":
    case "assembling":
      return `第 ${String(progress.done + 1)}/${String(progress.of)} 张：${progress.name}`;
    case "checking":
      return `第 ${String(progress.done + 1)}/${String(progress.of)} 项：${progress.name}`;
    case "explaining":
      return "正在查找核对不上的原因";
  }
}
