import { Button, makeStyles } from "@fluentui/react-components";
import type { Area } from "../../tables/grid";
import { checkWorkbook } from "../actions/check-workbook";
import { Block, Buttons, Paragraph, Points, Scroll } from "../parts/layout";
import { ListHeading } from "../parts/list-heading";
import type { Checked } from "../state/pane-state";
import { NewTablesButton } from "./new-tables-button";
import { UnrecognisedItems } from "./unrecognised-items";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

interface NoTablesProps {
  readonly checked: Checked;
  /** Shows what is there, for the user to say what it is; a part of it at once where one is given. */
  readonly onCorrect: (area?: Area) => void;
}

/** The workbook holds no budget table, as far as can be told: why, sheet by sheet, and what helps. */
export function NoTables({ checked, onCorrect }: NoTablesProps) {
  const styles = useStyles();
  const { book, sheetCount } = checked;
  const { unrecognised, ignored = [], lost = [] } = book;
  return (
    <Scroll label="没有识别到表">
      <Block title="没有识别到预算公开表">
        <Paragraph>
          {ignored.length > 0
            ? `工作簿里的表都按您的指定不核验（${String(ignored.length)} 处）。要核验哪一张，请点“指定表”。`
            : `看了 ${String(sheetCount)} 张工作表，${
                unrecognised.length > 0
                  ? "有像表的内容，但都不能确定是哪张预算公开表，原因列在下面。"
                  : "都没有“科目编码”“预算数”这样的表头。"
              }`}
        </Paragraph>
        {lost.length > 0 && (
          <Paragraph>找不到原来指定的表（{lost.length} 处），可以重新指定。</Paragraph>
        )}
        <Points>
          <li>表在别的工作簿里：打开它，再点“重新检查”。</li>
          <li>表头写法不同：指定每张表是什么，下次会记住。</li>
          <li>还没有表：新建一套空表，公式和科目已填好。</li>
        </Points>
        <Buttons>
          <Button appearance="primary" onClick={() => void checkWorkbook()}>
            重新检查
          </Button>
          <Button onClick={() => onCorrect()}>指定表</Button>
          <NewTablesButton />
        </Buttons>
      </Block>
      {unrecognised.length > 0 && (
        <section>
          <ListHeading>没有识别的内容</ListHeading>
          <ul className={styles.list}>
            <UnrecognisedItems areas={unrecognised} onCorrect={onCorrect} />
          </ul>
        </section>
      )}
    </Scroll>
  );
}
