import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentText16Regular } from "@fluentui/react-icons/svg/document-text";
import { TableAdd16Regular } from "@fluentui/react-icons/svg/table-add";
import { useState } from "react";
import { asPrinted } from "../../narrative/edits/with-edits";
import type { Narrative } from "../../narrative/narrative";
import type { Book } from "../../tables/book";
import { exportDocx, exportSheet, exportText } from "../actions/export-narrative";
import { Buttons } from "../parts/layout";
import { GradeIcon } from "../parts/severity";
import { InlineButton } from "./inline-button";
import { openText, type OpenPlace } from "./places";

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
  readonly open: readonly OpenPlace[];
  readonly onEdit: (place: string) => void;
}

/**
 * Where the text goes: a Word document, a text file, a sheet of the workbook. While something is open it is a draft, which says so in its
 * name and at each open place; what is open is named first.
 */
export function ExportPanel({ narrative, book, open, onEdit }: ExportPanelProps) {
  const styles = useStyles();
  const [withTables, setWithTables] = useState(false);
  /** What is being exported, or was. */
  const [state, setState] = useState<{ readonly busy: boolean; readonly said: string } | null>(
    null
  );
  /** Whether the sheet is there already, and the user has to say what becomes of it. */
  const [asking, setAsking] = useState(false);
  const busy = state?.busy === true;
  const isDraft = open.length > 0;
  const draft = isDraft ? "草稿" : "";
  const printed = asPrinted(narrative);
  const run = async (action: () => Promise<string | null>, during: string) => {
    setState({ busy: true, said: during });
    const said = await action();
    setState(said === null ? null : { busy: false, said });
  };
  const toSheet = (replace: boolean) => {
    setAsking(false);
    return run(async () => {
      const written = await exportSheet(printed, book, replace);
      setAsking(written === null);
      return written === true
        ? `已写入工作表“预算说明”，其中的数随各表变动。${isDraft ? "待填的地方标成“【待填：…】”。" : ""}不需要时，删除这张工作表即可。`
        : null;
    }, "正在写入工作表…");
  };
  const save = (
    what: string,
    action: (narrative: Narrative, book: Book, isDraft: boolean) => Promise<string | null>
  ) =>
    run(async () => {
      const name = await action(printed, book, isDraft);
      return name === null ? null : `已导出 ${name}，请在下载的文件中查看。`;
    }, `正在导出${what}…`);
  return (
    <div className={styles.panel} role="group" aria-label="导出">
      {isDraft && (
        <>
          <div className={styles.line}>
            <GradeIcon of="warning" />
            <span>
              {openText(open)}，现在导出的是草稿：文件名写明“草稿”，待填处标成“【待填：…】”：
            </span>
          </div>
          <ul className={styles.list}>
            {open.map(({ place, label }) => (
              <li key={place}>
                <InlineButton className={styles.slot} onClick={() => onEdit(place)}>
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
          appearance={isDraft ? "secondary" : "primary"}
          icon={<DocumentText16Regular />}
          disabledFocusable={busy}
          onClick={() => void save(" Word 文档", (...given) => exportDocx(...given, withTables))}
        >
          导出 Word{draft && ` ${draft}`}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void save("文本", exportText)}>
          导出文本{draft}
        </Button>
        <Button
          size="small"
          icon={<TableAdd16Regular />}
          disabledFocusable={busy}
          onClick={() => void toSheet(false)}
        >
          写入工作表{draft && `（${draft}）`}
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
      {state && <p className={styles.words}>{state.said}</p>}
    </div>
  );
}
