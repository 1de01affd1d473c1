import { Button, Field, Textarea, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { RESTORED, useDraft } from "../drafts/use-draft";

/** As much as an auditor reads. */
const LONGEST = 500;

const useStyles = makeStyles({
  editor: { display: "flex", flexDirection: "column", gap: "8px", scrollMarginBottom: "12px" },
  text: { "& textarea": { fieldSizing: "content", minHeight: "52px", maxHeight: "200px" } },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface RemarkEditorProps {
  /** Names what is explained, for what is typed and not kept. */
  readonly form: string;
  /** What the field begins with. */
  readonly text: string;
  /** Keeps the text; says whether that worked. */
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks why a warning is right as it is. Escape closes it and changes nothing. */
export function RemarkEditor({ form, text: before, onSave, onClose }: RemarkEditorProps) {
  const styles = useStyles();
  const { text, setText, isRestored, forget } = useDraft(form, before);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  const filled = text.trim() !== "";
  const close = () => {
    forget();
    onClose();
  };
  const save = async () => {
    if (filled && (await onSave(text.trim()))) close();
  };
  return (
    <div
      ref={box}
      className={styles.editor}
      role="group"
      aria-label="说明这一条"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // The finding around it stays open.
        event.stopPropagation();
        close();
      }}
    >
      <Field
        label="原因"
        hint={
          text.length > LONGEST - 50
            ? `还可以写 ${LONGEST - text.length} 个字。`
            : `${isRestored ? RESTORED : ""}保存在本工作簿中，复核的人打开也能看到。`
        }
      >
        <Textarea
          autoFocus
          resize="vertical"
          className={styles.text}
          maxLength={LONGEST}
          placeholder="写明为什么是这样，例如依据的文件"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={!filled}
          onClick={() => void save()}
        >
          保存
        </Button>
        <Button size="small" onClick={close}>
          取消
        </Button>
      </div>
    </div>
  );
}
