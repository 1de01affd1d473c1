import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentText16Regular } from "@fluentui/react-icons/svg/document-text";
import { TableAdd16Regular } from "@fluentui/react-icons/svg/table-add";
import { useState } from "react";
import type { Narrative, SlotPiece } from "../../narrative/narrative";
import type { Book } from "../../tables/book";
import { exportDocx, exportSheet, exportText } from "../actions/export-narrative";
import { Buttons } from "../parts/layout";
import { GradeIcon } from "../parts/severity";
import { InlineButton } from "./inline-button";

const useStyles = makeStyles({
  panel: {
    flexShrink: 0,
    maxHeight: "50%",
    overflowY: "auto",
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
  question: { display: "flex", flexDirection: "column", gap: "8px" },
  line: { display: "flex", alignItems: "flex-start", gap: "8px" },
  list: {
    flexShrink: 0,
    // A long list must not hide what is said below it.
    maxHeight: "80px",
    overflowY: "auto",
    margin: 0,
    paddingLeft: "20px",
  },
  slot: { color: tokens.colorBrandForegroundLink },
});

interface ExportPanelProps {
  readonly narrative: Narrative;
  readonly book: Book;
  readonly open: readonly SlotPiece[];
  readonly onEdit: (slot: string) => void;
}

/** Where the text goes: a Word document, a text file, a sheet of the workbook. What is still open is named first. */
export function ExportPanel({ narrative, book, open, onEdit }: ExportPanelProps) {
  const styles = useStyles();
  const [withTables, setWithTables] = useState(false);
  const [busy, setBusy] = useState(false);
  /** Whether the sheet is there already, and the user has to say what becomes of it. */
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const run = async (action: () => Promise<boolean>, said: string) => {
    setBusy(true);
    setDone(null);
    if (await action()) setDone(said);
    setBusy(false);
  };
  const toSheet = (replace: boolean) => {
    setAsking(false);
    return run(async () => {
      const written = await exportSheet(narrative, book, replace);
      setAsking(written === null);
      return written === true;
    }, "已写入工作表“预算说明”，其中的数随各表变动。不需要时，删除这张工作表即可。");
  };
  return (
    <div className={styles.panel} role="group" aria-label="导出">
      {open.length > 0 && (
        <>
          <div className={styles.line}>
            <GradeIcon of="warning" />
            <span>还有 {open.length} 处待填，导出后标成“【待填：…】”：</span>
          </div>
          <ul className={styles.list}>
            {open.map(({ id, label }) => (
              <li key={id}>
                <InlineButton className={styles.slot} onClick={() => onEdit(id)}>
                  {label}
                </InlineButton>
              </li>
            ))}
          </ul>
        </>
      )}
      <Checkbox
        label="Word 文档后面附上各张表"
        checked={withTables}
        onChange={(_, { checked }) => setWithTables(checked === true)}
      />
      <Buttons>
        <Button
          size="small"
          icon={<DocumentText16Regular />}
          disabledFocusable={busy}
          onClick={() =>
            void run(
              () => exportDocx(narrative, book, withTables),
              "已导出 Word 文档，请在下载的文件中查看。"
            )
          }
        >
          导出 Word
        </Button>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() =>
            void run(() => exportText(narrative, book), "已导出文本，请在下载的文件中查看。")
          }
        >
          导出文本
        </Button>
        <Button
          size="small"
          icon={<TableAdd16Regular />}
          disabledFocusable={busy}
          onClick={() => void toSheet(false)}
        >
          写入工作表
        </Button>
      </Buttons>
      {asking && (
        <div role="alert" className={styles.question}>
          <p className={styles.words}>
            工作簿中已有工作表“预算说明”。替换后，那张表原来的内容不再保留。
          </p>
          <Buttons>
            <Button size="small" appearance="primary" onClick={() => void toSheet(true)}>
              替换
            </Button>
            <Button size="small" onClick={() => setAsking(false)}>
              不替换
            </Button>
          </Buttons>
        </div>
      )}
      {done !== null && <p className={styles.words}>{done}</p>}
    </div>
  );
}
