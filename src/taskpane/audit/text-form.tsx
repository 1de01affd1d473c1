import { Button, Field, Textarea, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { ChooseFileButton } from "../parts/choose-file-button";
import { Buttons, Points, Scroll } from "../parts/layout";
import { readTextFile } from "./read-text-file";

const useStyles = makeStyles({
  form: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "16px",
  },
  field: { flexGrow: 1, gridTemplateRows: "auto minmax(0, 1fr) auto" },
  area: {
    height: "100%",
    minHeight: "160px",
    maxHeight: "none",
    "& textarea": { height: "100%", maxHeight: "none" },
  },
});

interface TextFormProps {
  readonly text: string;
  readonly onDone: (text: string, name: string | null) => void;
  /** Null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
}

/** Asks for the text, or lets it be changed. */
export function TextForm({ text: before, onDone, onCancel }: TextFormProps) {
  const styles = useStyles();
  const [text, setText] = useState(before);
  const [isMissing, setMissing] = useState(false);
  const done = () => {
    if (text.trim() === "") setMissing(true);
    else onDone(text, null);
  };
  const choose = (file: File) => readTextFile(file, (read) => onDone(read, file.name));
  return (
    <Scroll label={onCancel ? "修改文字" : "给出情况说明"}>
      <div className={styles.form}>
        <Field
          className={styles.field}
          label={onCancel ? "情况说明的文字" : "粘贴情况说明的文字"}
          validationMessage={isMissing ? "还没有文字，请先粘贴，或选择文件。" : undefined}
        >
          <Textarea
            className={styles.area}
            autoFocus={onCancel !== null}
            value={text}
            onChange={(_, { value }) => {
              setText(value);
              setMissing(false);
            }}
          />
        </Field>
        <Buttons>
          <Button size="small" appearance="primary" onClick={done}>
            核对文字
          </Button>
          {onCancel ? (
            <Button size="small" onClick={onCancel}>
              取消
            </Button>
          ) : (
            <ChooseFileButton name="选择 .docx 或 .txt" accept=".docx,.txt" onChoose={choose} />
          )}
        </Buttons>
        {!onCancel && (
          <Points>
            <li>逐句与表中的数比较，标出不一致的字句。</li>
            <li>文字只留在本窗格中，关闭后不保留；不写入工作簿，不上传。</li>
          </Points>
        )}
      </div>
    </Scroll>
  );
}
