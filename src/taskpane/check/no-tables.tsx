import { Button } from "@fluentui/react-components";
import { checkWorkbook } from "../actions/check-workbook";
import { Block, Buttons, Paragraph, Points, Scroll } from "../parts/layout";
import type { Checked } from "../state/pane-state";
import { NewTablesButton } from "./new-tables-button";
import { UnrecognisedList } from "./unrecognised-list";

/** The workbook holds no budget table, as far as can be told: why, and what helps. */
export function NoTables({ checked }: { checked: Checked }) {
  const { book, sheetCount } = checked;
  return (
    <Scroll label="没有识别到表">
      <Block title="没有识别到预算公开表">
        <Paragraph>看了 {sheetCount} 张工作表，都没有“科目编码”“预算数”这样的表头。</Paragraph>
        <Points>
          <li>表在别的工作簿里：打开它，再点“重新检查”。</li>
          <li>表头写法不同：请保留公开表原来的标题和表头，再点“重新检查”。</li>
        </Points>
        <Buttons>
          <Button appearance="primary" onClick={() => void checkWorkbook()}>
            重新检查
          </Button>
          <NewTablesButton />
        </Buttons>
      </Block>
      <UnrecognisedList areas={book.unrecognised} />
    </Scroll>
  );
}
