import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowExport16Regular } from "@fluentui/react-icons/svg/arrow-export";
import { ArrowSync16Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import type { Narrative, SlotPiece } from "../../narrative/narrative";
import { narrativeText } from "../../narrative/plain-text";
import { copyText } from "../actions/copy-text";
import { narrate } from "../actions/narrate";
import { Foot } from "../parts/layout";
import { GradeIcon } from "../parts/severity";

const useStyles = makeStyles({
  words: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { width: "100%", display: "flex", justifyContent: "flex-end", gap: "8px" },
});

interface NarrativeFootProps {
  readonly narrative: Narrative;
  readonly open: readonly SlotPiece[];
  readonly onNext: () => void;
  readonly isExporting: boolean;
  readonly onExport: () => void;
}

/** How many places are still to be filled, and what can be done with the text. */
export function NarrativeFoot({
  narrative,
  open,
  onNext,
  isExporting,
  onExport,
}: NarrativeFootProps) {
  const styles = useStyles();
  const [copied, setCopied] = useState<Narrative | null>(null);
  const left = open.length > 0 ? `还有 ${open.length} 处待填` : "已填完";
  const done = `已复制，${left}`;
  const copy = async () => {
    if (await copyText(narrativeText(narrative), done)) setCopied(narrative);
  };
  return (
    <Foot>
      <GradeIcon of={open.length > 0 ? "warning" : "ok"} />
      <span className={styles.words}>{copied === narrative ? done : left}</span>
      {open.length > 0 && (
        <Button size="small" icon={<ArrowDown16Regular />} onClick={onNext}>
          下一处
        </Button>
      )}
      <div className={styles.actions}>
        <Button size="small" icon={<ArrowSync16Regular />} onClick={() => void narrate()}>
          重新生成
        </Button>
        <Button size="small" icon={<Copy16Regular />} onClick={() => void copy()}>
          复制
        </Button>
        <Button
          size="small"
          appearance="primary"
          icon={<ArrowExport16Regular />}
          aria-expanded={isExporting}
          onClick={onExport}
        >
          导出
        </Button>
      </div>
    </Foot>
  );
}
