import { Button } from "@fluentui/react-components";
import { Block, Paragraph, Scroll } from "../parts/layout";
import { dispatch } from "../state/store";

/** Asks whose narrative is to be written, where a workbook has the tables of several departments or years. */
export function PartQuestion({ names }: { names: readonly string[] }) {
  return (
    <Scroll label="选择部门和年度">
      <Block title="写哪一份情况说明？">
        <Paragraph>
          本工作簿有 {names.length} 个部门或年度的表。请选一个，填写的内容各自保存，不会混用。
        </Paragraph>
        {names.map((name) => (
          <Button key={name} onClick={() => dispatch({ type: "part-chosen", part: name })}>
            {name}
          </Button>
        ))}
      </Block>
    </Scroll>
  );
}
