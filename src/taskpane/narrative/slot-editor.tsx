import { Button, Field, Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { SlotPiece } from "../../narrative/narrative";
import { answer } from "../actions/narrate";

const useStyles = makeStyles({
  editor: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: "8px 0",
    padding: "12px",
    scrollMarginBottom: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    lineHeight: tokens.lineHeightBase300,
  },
  suggestions: { display: "flex", flexDirection: "column", gap: "4px" },
  suggestion: {
    height: "auto",
    minHeight: "28px",
    justifyContent: "flex-start",
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  suggested: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 4,
    overflow: "hidden",
    whiteSpace: "pre-wrap",
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What is answered with paragraphs of its own. */
const LONG: readonly string[] = ["duties", "organisation", "reform", "terms"];

function isLong(slot: string): boolean {
  return LONG.includes(slot);
}

/** Asks for what no table knows; the answer is kept in the workbook. */
export function SlotEditor({ slot, onClose }: { slot: SlotPiece; onClose: () => void }) {
  const styles = useStyles();
  const [text, setText] = useState(slot.text ?? "");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  const keep = async (value: string) => {
    if (await answer(slot.id, value)) onClose();
  };
  const filled = text.trim() !== "";
  return (
    <div
      ref={box}
      className={styles.editor}
      role="group"
      aria-label={slot.label}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <Field label={slot.label} hint="保存在本工作簿中，复核的人打开也能看到。">
        {slot.kind === "previous" ? (
          <Input
            autoFocus
            inputMode="decimal"
            value={text}
            onChange={(_, { value }) => setText(value)}
            onKeyDown={(event) => event.key === "Enter" && filled && void keep(text.trim())}
          />
        ) : (
          <Textarea
            autoFocus
            resize="vertical"
            rows={isLong(slot.id) ? 8 : 2}
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        )}
      </Field>
      {slot.suggestions.length > 0 && (
        <div className={styles.suggestions}>
          <p className={styles.note}>常用写法（点一下填入，请按实际情况修改）</p>
          {slot.suggestions.map((suggestion) => (
            <Button
              key={suggestion}
              size="small"
              className={styles.suggestion}
              onClick={() => setText(suggestion)}
            >
              <span className={styles.suggested}>{suggestion}</span>
            </Button>
          ))}
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={!filled}
          onClick={() => void keep(text.trim())}
        >
          填入
        </Button>
        {slot.text !== null && (
          <Button size="small" onClick={() => void keep("")}>
            清空
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          取消
        </Button>
      </div>
    </div>
  );
}
