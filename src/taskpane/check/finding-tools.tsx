import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import type { Finding } from "../../checks/finding";
import { copyText } from "../actions/copy-text";
import { findingLines } from "../list/finding-copy";

const useStyles = makeStyles({
  tools: { display: "flex", alignItems: "center", gap: "4px", marginLeft: "-8px" },
  before: { marginLeft: "auto" },
});

interface FindingToolsProps {
  readonly finding: Finding;
  /** Opens the finding before or after it. */
  readonly onStep: (by: 1 | -1) => void;
}

/** Under an open finding: it as a text for a colleague, and the way to its neighbours. */
export function FindingTools({ finding, onStep }: FindingToolsProps) {
  const styles = useStyles();
  return (
    <div className={styles.tools}>
      <Button
        size="small"
        appearance="subtle"
        icon={<CopyRegular fontSize={16} />}
        title="复制成文字，可以发给同事"
        onClick={() => void copyText(findingLines(finding), "已复制这一条")}
      >
        复制这一条
      </Button>
      <Button
        size="small"
        appearance="subtle"
        className={styles.before}
        icon={<ArrowUpRegular fontSize={16} />}
        aria-label="上一条"
        title="上一条"
        onClick={() => onStep(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDownRegular fontSize={16} />}
        aria-label="下一条"
        title="下一条"
        onClick={() => onStep(1)}
      />
    </div>
  );
}
