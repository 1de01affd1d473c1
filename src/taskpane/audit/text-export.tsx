import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentText16Regular } from "@fluentui/react-icons/svg/document-text";
import { useState } from "react";
import { exportAuditedDocx, exportAuditedText } from "../actions/export-audited-text";
import { Buttons } from "../parts/layout";

const useStyles = makeStyles({
  panel: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { margin: 0 },
});

interface TextExportProps {
  readonly text: string;
  /** The name of the file that it came from; null for what was pasted. */
  readonly name: string | null;
}

/** The audited text as a file. */
export function TextExport({ text, name }: TextExportProps) {
  const styles = useStyles();
  const [said, setSaid] = useState<string | null>(null);
  const run = async (save: typeof exportAuditedText) => {
    setSaid("正在导出…");
    const file = await save(text, name);
    setSaid(file === null ? null : `已导出 ${file}，请在下载的文件中查看。`);
  };
  return (
    <div className={styles.panel} role="group" aria-label="导出文字">
      <p className={styles.words}>
        导出的是文字，按公文版式排。原来文件的版式、表格和图片不在其中；要保留它们，请照标出的地方在原文件里改。
      </p>
      <Buttons>
        <Button
          size="small"
          icon={<DocumentText16Regular />}
          onClick={() => void run(exportAuditedDocx)}
        >
          导出 Word
        </Button>
        <Button size="small" onClick={() => void run(exportAuditedText)}>
          导出文本
        </Button>
      </Buttons>
      {said !== null && <p className={styles.words}>{said}</p>}
    </div>
  );
}
