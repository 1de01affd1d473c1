import { Button, Field, Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import type { SlotPiece } from "../../narrative/narrative";
import { suggestionsFromText } from "../../narrative/suggest/from-text";
import { answer } from "../actions/narrate";
import { RESTORED, useDraft } from "../drafts/use-draft";
import { usePane } from "../state/store";
import { LastYearSource } from "./last-year-source";
import { factId } from "./part-facts";

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

interface SlotEditorProps {
  readonly slot: SlotPiece;
  readonly onClose: () => void;
  /** To the next place that is open; absent where the slot stands alone. */
  readonly onNext?: () => void;
}

/** Asks for what no table knows; the answer is kept in the workbook. */
export function SlotEditor({ slot, onClose, onNext }: SlotEditorProps) {
  const styles = useStyles();
  const { part } = usePane();
  const { text, setText, isRestored, forget } = useDraft(
    `slot ${factId(slot.id, part)}`,
    slot.text ?? ""
  );
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  const keep = async (value: string, then = onClose) => {
    if (!(await answer(slot, value))) return;
    forget();
    then();
  };
  const cancel = () => {
    forget();
    onClose();
  };
  const filled = text.trim() !== "";
  return (
    <div
      ref={box}
      className={styles.editor}
      role="group"
      aria-label={slot.label}
      onKeyDown={({ key, ctrlKey }) => {
        if (key === "Escape") cancel();
        if (key === "Enter" && ctrlKey && filled) void keep(text.trim(), onNext);
      }}
    >
      {slot.kind === "previous" && <LastYearSource />}
      <Field
        label={slot.label}
        hint={`${isRestored ? RESTORED : ""}保存在本工作簿中，复核的人打开也能看到。`}
      >
        {slot.kind === "previous" ? (
          <Input
            autoFocus
            inputMode="decimal"
            value={text}
            onChange={(_, { value }) => setText(value)}
            onKeyDown={({ key, ctrlKey }) =>
              key === "Enter" && !ctrlKey && filled && void keep(text.trim())
            }
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
      <Suggestions slot={slot} onTake={setText} />
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={!filled}
          onClick={() => void keep(text.trim())}
        >
          填入
        </Button>
        {onNext && (
          <Button
            size="small"
            title="Ctrl+Enter"
            disabledFocusable={!filled}
            onClick={() => void keep(text.trim(), onNext)}
          >
            填入，看下一处
          </Button>
        )}
        {slot.text !== null && (
          <Button size="small" onClick={() => void keep("")}>
            清空
          </Button>
        )}
        <Button size="small" onClick={cancel}>
          取消
        </Button>
      </div>
    </div>
  );
}

interface SuggestionsProps {
  readonly slot: SlotPiece;
  readonly onTake: (text: string) => void;
}

/** What may be taken over: last year's words where they are known, apart from what others usually say. Nothing is filled in unasked. */
function Suggestions({ slot, onTake }: SuggestionsProps) {
  const styles = useStyles();
  const { like } = usePane();
  const lastYears = useMemo(() => suggestionsFromText(like?.text ?? "")(slot.id), [like, slot.id]);
  const usual = slot.suggestions.filter((one) => !lastYears.includes(one));
  const groups = [
    ["上年说明写的（点一下填入，请按今年的情况修改）", lastYears],
    [
      slot.kind === "previous"
        ? "按其他数算出的（点一下填入，请核对）"
        : "参考写法（点一下填入，请按实际情况修改）",
      usual,
    ],
  ] as const;
  return groups.map(
    ([title, suggestions]) =>
      suggestions.length > 0 && (
        <div key={title} className={styles.suggestions}>
          <p className={styles.note}>{title}</p>
          {suggestions.map((suggestion) => (
            <Button
              key={suggestion}
              size="small"
              className={styles.suggestion}
              onClick={() => onTake(suggestion)}
            >
              <span className={styles.suggested}>{suggestion}</span>
            </Button>
          ))}
        </div>
      )
  );
}
