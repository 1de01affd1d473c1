import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowExport16Regular } from "@fluentui/react-icons/svg/arrow-export";
import { ArrowSync16Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useMemo, useState } from "react";
import { asPrinted } from "../../narrative/edits/with-edits";
import type { Narrative } from "../../narrative/narrative";
import { narrativeText } from "../../narrative/plain-text";
import type { Book } from "../../tables/book";
import { copyText } from "../actions/copy-text";
import { narrate } from "../actions/narrate";
import { Foot } from "../parts/layout";
import { GradeIcon } from "../parts/severity";
import { offerText } from "../audit/offered-text";
import { useOwnAudit } from "./use-own-audit";
import { openText, type OpenPlace } from "./places";

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
  readonly book: Book;
  readonly open: readonly OpenPlace[];
  readonly onNext: () => void;
  readonly isExporting: boolean;
  readonly onExport: () => void;
}

/** How many places are still to be filled, and what can be done with the text: until they are, it goes out as a draft only. */
export function NarrativeFoot({
  narrative,
  book,
  open,
  onNext,
  isExporting,
  onExport,
}: NarrativeFootProps) {
  const styles = useStyles();
  const [copied, setCopied] = useState<Narrative | null>(null);
  const isDraft = open.length > 0;
  const text = useMemo(() => narrativeText(asPrinted(narrative)), [narrative]);
  const problems = useOwnAudit(isDraft ? null : text, book);
  const left = isDraft ? openText(open) : finishedText(problems, countOf(narrative));
  const done = `已复制${isDraft ? "草稿" : ""}，${left}`;
  const copy = async () => {
    if (await copyText(text, done)) setCopied(narrative);
  };
  return (
    <Foot>
      <GradeIcon of={isDraft || (problems ?? 0) > 0 ? "warning" : "ok"} />
      <span className={styles.words}>{copied === narrative ? done : left}</span>
      {isDraft && (
        <Button size="small" icon={<ArrowDown16Regular />} onClick={onNext}>
          下一处
        </Button>
      )}
      {problems !== null && problems > 0 && (
        <Button size="small" onClick={() => offerText("写好的说明", text)}>
          去核对
        </Button>
      )}
      <div className={styles.actions}>
        <Button size="small" icon={<ArrowSync16Regular />} onClick={() => void narrate()}>
          重新生成
        </Button>
        <Button
          size="small"
          icon={<Copy16Regular />}
          title={isDraft ? "待填的地方标成“【待填：…】”" : undefined}
          onClick={() => void copy()}
        >
          {isDraft ? "复制草稿" : "复制"}
        </Button>
        <Button
          size="small"
          appearance="primary"
          icon={<ArrowExport16Regular />}
          aria-expanded={isExporting}
          onClick={onExport}
        >
          {isDraft ? "导出草稿" : "导出"}
        </Button>
      </div>
    </Foot>
  );
}

/** @param problems null while they are not known */
function finishedText(problems: number | null, figures: number): string {
  if (problems === null) return `已填完，${figures} 个数都连着来源`;
  if (problems > 0) return `已填完，核对有 ${problems} 处要看`;
  return `已填完；与表核对没有发现不一致，${figures} 个数都连着来源`;
}

function countOf({ sections }: Narrative): number {
  return sections
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ pieces }) => pieces))
    .filter(({ type }) => type === "figure" || type === "percent").length;
}
