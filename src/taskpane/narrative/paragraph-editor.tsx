import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { pieceText } from "../../narrative/plain-text";
import {
  leaveOut,
  wordParagraph,
  writeAgain,
  type EditableParagraph,
} from "../actions/edit-paragraph";
import { RESTORED, useDraft } from "../drafts/use-draft";
import { usePane } from "../state/store";
import { editId } from "./part-edits";

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
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const CHARACTERS_A_ROW = 20;
const MOST_ROWS = 12;

interface ParagraphEditorProps {
  readonly paragraph: EditableParagraph;
  readonly onClose: () => void;
}

/** A paragraph in a person's own words, with a sentence more, or not at all; kept in the workbook. */
export function ParagraphEditor({ paragraph, onClose }: ParagraphEditorProps) {
  const styles = useStyles();
  const { pieces, edit } = paragraph;
  const isLeftOut = edit?.state === "left-out";
  const before = (isLeftOut ? edit.generated : pieces).map(pieceText).join("");
  const { part, style } = usePane();
  const {
    text: words,
    setText: setWords,
    isRestored,
    forget,
  } = useDraft(`paragraph ${editId(paragraph.id, style.name, part)}`, before);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  const close = async (action: Promise<boolean>) => {
    if (await action) finish();
  };
  const finish = () => {
    forget();
    onClose();
  };
  const isBlank = words.trim() === "";
  const isSame = words === before && !isLeftOut;
  const keep = () => {
    if (isBlank) return;
    if (isSame) finish();
    else void close(wordParagraph(paragraph, words.trim()));
  };
  return (
    <div
      ref={box}
      className={styles.editor}
      role="group"
      aria-label="改写这一段"
      onKeyDown={({ key, ctrlKey }) => {
        if (key === "Escape") finish();
        if (key === "Enter" && ctrlKey) keep();
      }}
    >
      <Field
        label="改写这一段"
        hint={`${isRestored ? RESTORED : ""}可以改写、加一句，或另起一行加一段。没有改动的数和待填处仍连着表，随表更新；您自己写的数不会更新。`}
      >
        <Textarea
          autoFocus
          resize="vertical"
          rows={Math.min(MOST_ROWS, Math.ceil(before.length / CHARACTERS_A_ROW) + 1)}
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={isBlank} onClick={keep}>
          保存这一段
        </Button>
        {!isLeftOut && (
          <Button size="small" onClick={() => void close(leaveOut(paragraph))}>
            不写这一段
          </Button>
        )}
        {edit && (
          <Button size="small" onClick={() => void close(writeAgain(paragraph))}>
            恢复原样
          </Button>
        )}
        <Button size="small" onClick={finish}>
          取消
        </Button>
      </div>
    </div>
  );
}
