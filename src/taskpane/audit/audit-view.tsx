import { Button, ProgressBar, makeStyles } from "@fluentui/react-components";
import { useReducer, useState } from "react";
import { Block, Paragraph, Scroll } from "../parts/layout";
import { ProblemBar } from "../parts/problem-bar";
import { useDelayed } from "../parts/use-delayed";
import { AuditResult } from "./audit-result";
import { reduceText } from "./given-text";
import { TextForm } from "./text-form";
import { useAuditBook } from "./use-audit-book";

const HALF_A_SECOND = 500;

const useStyles = makeStyles({ bar: { width: "100%" } });

/** A text that is given is held against the tables; what is wrong is shown at its words, and corrected there. */
export function AuditView() {
  const styles = useStyles();
  const [given, dispatch] = useReducer(reduceText, null);
  const [isEditing, setEditing] = useState(false);
  const { book, isStale, isReading, problem, read } = useAuditBook();
  const isLate = useDelayed(isReading, HALF_A_SECOND);
  const begin = (text: string, name: string | null) => {
    if (isEditing) dispatch({ type: "changed", text, change: "修改文字" });
    else dispatch({ type: "given", text, name });
    setEditing(false);
    if (!book || isStale) void read();
  };
  if (!given || isEditing)
    return (
      <TextForm
        key={isEditing ? "edit" : "new"}
        text={given?.text ?? ""}
        onDone={begin}
        onCancel={isEditing ? () => setEditing(false) : null}
      />
    );
  if (isLate)
    return (
      <Scroll label="正在读取工作簿">
        <Block title="正在读取工作簿">
          <ProgressBar className={styles.bar} thickness="large" aria-label="读取进度" />
          <Paragraph>如果正在编辑单元格，请按 Enter 确认或按 Esc 放弃，会自动继续。</Paragraph>
        </Block>
      </Scroll>
    );
  if (problem)
    return (
      <ProblemBar problem={problem}>
        <Button size="small" onClick={() => void read()}>
          现在重试
        </Button>
      </ProblemBar>
    );
  if (!book) return null;
  return (
    <AuditResult
      given={given}
      book={book}
      isStale={isStale}
      onRead={() => void read()}
      onEdit={() => setEditing(true)}
      onChange={dispatch}
    />
  );
}
