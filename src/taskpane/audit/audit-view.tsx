import { Button, ProgressBar, makeStyles } from "@fluentui/react-components";
import { useEffect, useReducer, useRef, useState, type ComponentProps } from "react";
import type { Book } from "../../tables/book";
import { Block, Paragraph, Scroll } from "../parts/layout";
import { ProblemBar } from "../parts/problem-bar";
import { useDelayed } from "../parts/use-delayed";
import { AuditResult } from "./audit-result";
import { reduceText } from "./given-text";
import { onOffered, takeOffered } from "./offered-text";
import { TextForm } from "./text-form";
import { useAuditBook } from "./use-audit-book";
import { useTextAudit } from "./use-text-audit";

const HALF_A_SECOND = 500;

const useStyles = makeStyles({ bar: { width: "100%" }, thin: { flexShrink: 0 } });

/** A text that is given is held against the tables; what is wrong is shown at its words, and corrected there. */
export function AuditView() {
  const styles = useStyles();
  const [given, dispatch] = useReducer(reduceText, null, () => {
    const offered = takeOffered();
    return offered && reduceText(null, { type: "given", ...offered });
  });
  const [isEditing, setEditing] = useState(false);
  const { book, isStale, isReading, problem, read } = useAuditBook();
  const isLate = useDelayed(isReading, HALF_A_SECOND);
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  const isUnread = given !== null && book === null;
  useEffect(() => {
    if (isUnread) void latest.current();
  }, [isUnread]);
  useEffect(
    () =>
      onOffered(() => {
        const offered = takeOffered();
        if (!offered) return;
        dispatch({ type: "given", ...offered });
        setEditing(false);
      }),
    []
  );
  const begin = (text: string, name: string | null) => {
    if (isEditing) dispatch({ type: "changed", text, change: "修改文字" });
    else dispatch({ type: "given", text, name });
    setEditing(false);
    if (isStale) void read();
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
  if (isLate && !book)
    return (
      <Scroll label="正在读取工作簿">
        <Block title="正在读取工作簿">
          <ProgressBar className={styles.bar} thickness="large" aria-label="读取进度" />
          <Paragraph>如果正在编辑单元格，请按 Enter 确认或按 Esc 放弃，会自动继续。</Paragraph>
        </Block>
      </Scroll>
    );
  return (
    <>
      {problem && (
        <ProblemBar problem={problem}>
          <Button size="small" onClick={() => void read()}>
            现在重试
          </Button>
        </ProblemBar>
      )}
      {book && (
        <Audited
          given={given}
          book={book}
          isStale={isStale}
          onRead={() => void read()}
          onEdit={() => setEditing(true)}
          onChange={dispatch}
        />
      )}
    </>
  );
}

interface AuditedProps extends Omit<ComponentProps<typeof AuditResult>, "audited"> {
  readonly book: Book;
}

/** The result as soon as there is one; until then, and while a changed text is audited, that it is under way. */
function Audited({ book, ...rest }: AuditedProps) {
  const styles = useStyles();
  const { text } = rest.given;
  const audited = useTextAudit(text, book);
  const isUnderWay = audited?.text !== text || audited.book !== book;
  const isLate = useDelayed(isUnderWay, HALF_A_SECOND);
  if (!audited)
    return isLate ? (
      <Scroll label="正在核对">
        <Block title="正在核对">
          <ProgressBar className={styles.bar} thickness="large" aria-label="核对进度" />
          <Paragraph>共 {text.replace(/\s/g, "").length} 字，逐句与表中的数比较。</Paragraph>
          <Button onClick={rest.onEdit}>取消</Button>
        </Block>
      </Scroll>
    ) : null;
  return (
    <>
      {isLate && <ProgressBar className={styles.thin} aria-label="核对进度" />}
      <AuditResult {...rest} audited={audited} />
    </>
  );
}
