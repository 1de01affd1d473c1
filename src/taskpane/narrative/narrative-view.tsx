import { Button, ProgressBar, makeStyles } from "@fluentui/react-components";
import { narrate } from "../actions/narrate";
import { Block, Paragraph, Points, Scroll } from "../parts/layout";
import { ProblemBar } from "../parts/problem-bar";
import { useDelayed } from "../parts/use-delayed";
import { usePane } from "../state/store";
import { NarrativeText } from "./narrative-text";

const HALF_A_SECOND = 500;

/** The narrative written from the tables, or what comes before and instead of it. */
export function NarrativeView() {
  const { narrating, narrated, narrateProblem, facts } = usePane();
  const late = useDelayed(narrating, HALF_A_SECOND);
  if (late) return <Writing />;
  if (narrateProblem)
    return (
      <ProblemBar problem={narrateProblem}>
        <Button size="small" onClick={() => void narrate()}>
          现在重试
        </Button>
      </ProblemBar>
    );
  if (!narrated) return <BeforeWriting />;
  if (narrated.book.tables.length === 0) return <NothingToWrite />;
  return <NarrativeText book={narrated.book} facts={facts} />;
}

function BeforeWriting() {
  return (
    <Scroll label="开始">
      <Block title="由表生成情况说明">
        <Paragraph>
          按公开表写出《部门预算情况说明》的第二至第五部分，每个数都能转到它的单元格。
        </Paragraph>
        <Button appearance="primary" onClick={() => void narrate()}>
          生成说明
        </Button>
        <Points>
          <li>只读取表格，不改动工作簿。</li>
          <li>增减原因、用途等表中没有的内容，留出位置由您填写。</li>
          <li>您填写的内容保存在本工作簿中，不上传。</li>
        </Points>
      </Block>
    </Scroll>
  );
}

function NothingToWrite() {
  return (
    <Scroll label="没有识别到表">
      <Block title="没有可以写的内容">
        <Paragraph>
          本工作簿中没有识别到预算公开表。请打开含公开表的工作簿，再点“重新生成”。
        </Paragraph>
        <Button appearance="primary" onClick={() => void narrate()}>
          重新生成
        </Button>
      </Block>
    </Scroll>
  );
}

const useStyles = makeStyles({ bar: { width: "100%" } });

function Writing() {
  const styles = useStyles();
  return (
    <Scroll label="正在生成">
      <Block title="正在生成说明">
        <ProgressBar className={styles.bar} thickness="large" aria-label="生成进度" />
        <Paragraph>如果正在编辑单元格，请按 Enter 确认或按 Esc 放弃，会自动继续。</Paragraph>
      </Block>
    </Scroll>
  );
}
