import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { useState, type KeyboardEvent } from "react";
import type { HeldCell } from "../../excel/insert-value";
import type { Undo } from "../../excel/write-cells";
import type { SubjectEntry } from "../../subjects/subjects";
import { heldText, insertTexts, placesText, undoInsert } from "../actions/insert";
import { Buttons, Foot } from "../parts/layout";
import { GradeIcon } from "../parts/severity";
import { useActiveCell } from "./active-cell";

const useStyles = makeStyles({
  words: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  line: {
    width: "100%",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
  },
});

interface Question {
  readonly texts: readonly string[];
  readonly held: readonly HeldCell[];
}

interface Done {
  readonly said: string;
  /** Null where the cells held it already. */
  readonly undo: Undo | null;
}

/** Puts a subject's code, its name or both into the selected cell; asks before it replaces anything, and takes it back. */
export function InsertFoot({ entry: { code, name } }: { entry: SubjectEntry }) {
  const styles = useStyles();
  const address = useActiveCell();
  const [question, setQuestion] = useState<Question | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const insert = async (texts: readonly string[], replaceable: readonly HeldCell[] = []) => {
    const result = await insertTexts(texts, replaceable);
    if (result === null) return;
    if (result.state === "held") {
      setDone(null);
      setQuestion({ texts, held: result.held });
      return;
    }
    setQuestion(null);
    setDone({
      said: result.undo
        ? `已写入 ${placesText(result.cells)}`
        : `${placesText(result.cells)} 原来就是这个内容`,
      undo: result.undo,
    });
  };
  const undo = async (what: Undo) => {
    if (await undoInsert(what)) setDone(null);
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // The subject stays open: only the question is answered.
    event.stopPropagation();
    setQuestion(null);
  };
  return (
    <Foot>
      {question ? (
        <div className={styles.line} role="group" aria-label="替换原有内容" onKeyDown={escape}>
          <span className={styles.words}>
            {heldText(question.held)}，替换为“{question.texts.join("”“")}”吗？
          </span>
          <Buttons>
            <Button
              size="small"
              appearance="primary"
              autoFocus
              onClick={() => void insert(question.texts, question.held)}
            >
              替换
            </Button>
            <Button size="small" onClick={() => setQuestion(null)}>
              不替换
            </Button>
          </Buttons>
        </div>
      ) : (
        <>
          {done && (
            <div className={styles.line}>
              <GradeIcon of="ok" />
              <span className={styles.words}>{done.said}</span>
              {done.undo && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<ArrowUndo16Regular />}
                  onClick={() => done.undo && void undo(done.undo)}
                >
                  撤销
                </Button>
              )}
            </div>
          )}
          <span className={styles.words}>{whereText(address)}</span>
          <Buttons>
            <Button size="small" onClick={() => void insert([code])}>
              只写代码
            </Button>
            <Button size="small" onClick={() => void insert([name])}>
              只写名称
            </Button>
            <Button
              size="small"
              appearance="primary"
              title="代码写入当前单元格，名称写入右边一格"
              onClick={() => void insert([code, name])}
            >
              代码和名称
            </Button>
          </Buttons>
        </>
      )}
    </Foot>
  );
}

function whereText(address: string | null): string {
  return address === null ? "写入当前单元格" : `写入当前单元格 ${address}`;
}
