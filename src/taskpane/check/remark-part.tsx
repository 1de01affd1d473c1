import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Finding } from "../../checks/finding";
import { remarkSubjects } from "../../checks/remarks/remark-subject";
import { explainFinding } from "../actions/explain-finding";
import { getState } from "../state/store";
import { RemarkEditor } from "./remark-editor";

const useStyles = makeStyles({
  said: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  words: { flex: "1 1 100%", margin: 0, whiteSpace: "pre-wrap" },
});

interface RemarkPartProps {
  readonly finding: Finding;
  /** What was said of it when its amounts were others. */
  readonly outdated: string | undefined;
}

/** What the user said of a warning, and the way to say, change, confirm and withdraw it. */
export function RemarkPart({ finding, outdated }: RemarkPartProps) {
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const was = useRef(editing);
  const text = finding.remark?.text;
  const old = text ?? outdated;
  useEffect(() => {
    // What closed, or was withdrawn, took the focus with it.
    if (was.current && !editing) first.current?.focus();
    was.current = editing;
  }, [editing]);
  const save = (said: string) => explainFinding(finding, said);
  if (editing)
    return (
      <RemarkEditor
        form={remarkForm(finding)}
        text={old ?? ""}
        onSave={save}
        onClose={() => setEditing(false)}
      />
    );
  const edit = (name: string) => (
    <Button ref={first} size="small" onClick={() => setEditing(true)}>
      {name}
    </Button>
  );
  if (old === undefined) return <div>{edit("说明这一条")}</div>;
  return (
    <div className={styles.said}>
      <p className={styles.words}>
        {text === undefined ? `数已变，原说明：${old}` : `说明：${old}`}
      </p>
      {text === undefined && (
        <Button size="small" onClick={() => void save(old)}>
          仍然适用
        </Button>
      )}
      {edit("修改")}
      <Button size="small" onClick={() => void save("")}>
        撤回
      </Button>
    </div>
  );
}

/** The same for a finding after the page was loaded anew and the workbook checked again. */
function remarkForm(finding: Finding): string {
  const book = getState().checked?.book;
  return `remark ${book ? remarkSubjects(book)(finding).key : finding.check}`;
}
