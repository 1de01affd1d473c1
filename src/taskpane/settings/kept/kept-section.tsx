import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { readInventory } from "../../../excel/kept-inventory";
import { removeMarks } from "../../actions/remove-marks";
import { Buttons } from "../../parts/layout";
import { usePane } from "../../state/store";
import { ReadingPart, SettingNote, SettingSection, SettingWords } from "../setting-section";
import { useReading } from "../use-reading";
import { clearAll, clearKind } from "./clear-kept";
import { keptLines } from "./kept-list";
import { sizeWords } from "./size-words";

const useStyles = makeStyles({
  list: { alignSelf: "stretch", listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  line: { display: "flex", alignItems: "center", gap: "8px" },
  name: { flexGrow: 1, minWidth: 0 },
  size: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  asked: { display: "flex", flexDirection: "column", gap: "8px", padding: "4px 0 8px" },
});

/** Which question is open: the name of a line, or everything. */
const EVERYTHING = "everything";

const readItems = async () => keptLines(await readInventory());

/** What the add-in keeps in this workbook, how much of it, and how to take it out: a file that is published need not carry any of it. */
export function KeptSection() {
  const styles = useStyles();
  const [round, setRound] = useState(0);
  const [asking, setAsking] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { marked, remarks, facts, edits, style, corrections, preferences } = usePane();
  // Those that are written by other views are read again when they were.
  const on = [remarks, facts, edits, style, corrections, preferences];
  const reading = useReading(readItems, "没有读到保存的内容", { round, on });

  const run = async (clear: () => Promise<boolean>) => {
    if (busy) return;
    setBusy(true);
    await clear();
    setBusy(false);
    setAsking(null);
    setRound((last) => last + 1);
  };
  const line = (name: string, size: string, clear: () => Promise<boolean>, loss = "") => (
    <li key={name} className={styles.item}>
      <div className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span className={styles.size}>{size}</span>
        <Button
          size="small"
          appearance="subtle"
          aria-label={`清除${name}`}
          aria-expanded={asking === name}
          onClick={() => setAsking(asking === name ? null : name)}
        >
          清除…
        </Button>
      </div>
      {asking === name && (
        <Question
          words={`${loss}清除后不能撤销。`}
          action={`清除${name}`}
          busy={busy}
          onYes={() => void run(clear)}
          onNo={() => setAsking(null)}
        />
      )}
    </li>
  );

  return (
    <SettingSection title="本工作簿保存的内容">
      <SettingNote>
        您写的说明、填的内容和这里的设置都存在工作簿里，随文件走，不上传。公开前可以清除，只留下表。
      </SettingNote>
      <ReadingPart reading={reading}>
        {(lines) =>
          lines.length === 0 && marked === 0 ? (
            <SettingWords>本工作簿里没有助手保存的内容。</SettingWords>
          ) : (
            <>
              <ul className={styles.list}>
                {marked > 0 &&
                  line(
                    "表中的标记",
                    `${String(marked)} 个单元格`,
                    removeMarks,
                    "下次检查会重新标出。"
                  )}
                {lines.map(({ kind, bytes }) =>
                  line(kind.called, sizeWords(bytes), () => clearKind(kind), kind.loss)
                )}
              </ul>
              {asking === EVERYTHING ? (
                <Question
                  words={ALL_WORDS}
                  action="全部清除"
                  busy={busy}
                  onYes={() => void run(clearAll)}
                  onNo={() => setAsking(null)}
                />
              ) : (
                <Buttons>
                  <Button size="small" onClick={() => setAsking(EVERYTHING)}>
                    清除助手保存的全部内容…
                  </Button>
                </Buttons>
              )}
            </>
          )
        }
      </ReadingPart>
    </SettingSection>
  );
}

const ALL_WORDS =
  "以上内容连同表中的标记都会清除，不能撤销；表里的数、公式和您自己的批注不变。用 BUDGET、SANGONG 函数写的公式、“自定义核验”和“预算说明”等工作表是您的内容，不会清除。";

function Question({
  words,
  action,
  busy,
  onYes,
  onNo,
}: {
  words: string;
  action: string;
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
}) {
  return (
    <div
      className={useStyles().asked}
      role="group"
      aria-label={action}
      onKeyDown={({ key }) => {
        if (key === "Escape") onNo();
      }}
    >
      <SettingNote>{words}</SettingNote>
      <Buttons>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={onYes}>
          {action}
        </Button>
        <Button size="small" autoFocus onClick={onNo}>
          保留
        </Button>
      </Buttons>
    </div>
  );
}
