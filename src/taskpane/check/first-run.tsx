import { Button } from "@fluentui/react-components";
import { checkWorkbook } from "../actions/check-workbook";
import { removeMarks } from "../actions/remove-marks";
import { Block, Buttons, Paragraph, Points, Scroll } from "../parts/layout";
import { usePane } from "../state/store";
import { NewTablesButton } from "./new-tables-button";
import { OpenSampleButton } from "./open-sample-button";

/** Before the first check: what it does, what it does not, and what else there is. */
export function FirstRun() {
  const { marked } = usePane();
  return (
    <Scroll label="开始">
      <Block title="检查这本预算公开表">
        <Paragraph>逐表核对合计、表间关系和科目代码，指出哪个单元格不对、应当是多少。</Paragraph>
        <Buttons>
          <Button appearance="primary" onClick={() => void checkWorkbook()}>
            检查本工作簿
          </Button>
          <OpenSampleButton />
          <NewTablesButton />
          {marked > 0 && <Button onClick={() => void removeMarks()}>清除标记</Button>}
        </Buttons>
        {marked > 0 && <Paragraph>表中还有上次检查留下的 {marked} 处标记。</Paragraph>}
        <Points>
          <li>检查只读取数据，不改动数值和公式。发现的问题用可清除的标记标在表中。</li>
          <li>没有您的点击，不修复任何单元格。</li>
          <li>数据只在这台电脑上处理，不上传。</li>
          <li>支持“万元”和“元”，有无“上年预算数”一栏都可以。</li>
        </Points>
        <Paragraph>
          “说明”按表写出情况说明，或核对已经写好的；“科目”查代码和名称；“设置”里有上年的工作簿、自动复核和标记。
        </Paragraph>
      </Block>
    </Scroll>
  );
}
