import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Insertion } from "../../excel/insert-value";
import type { SubjectEntry } from "../../subjects/subjects";
import { cellAddress } from "../../tables/grid";
import { insertText } from "../actions/insert";
import { Buttons } from "../parts/layout";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px", padding: "0 16px 16px" },
  ask: { display: "flex", flexDirection: "column", gap: "8px" },
  question: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Question {
  readonly text: string;
  readonly about: Insertion;
}

/** Puts a subject's code or name into the selected cell; asks before it replaces anything. */
export function InsertButtons({ entry }: { entry: SubjectEntry }) {
  const styles = useStyles();
  const [question, setQuestion] = useState<Question | null>(null);
  const insert = async (text: string, replacing: Insertion | null) => {
    const about = await insertText(text, replacing?.cell ?? null);
    setQuestion(about && { text, about });
  };
  return (
    <div className={styles.box}>
      <Buttons>
        <Button size="small" onClick={() => void insert(entry.code, null)}>
          填入代码
        </Button>
        <Button size="small" onClick={() => void insert(entry.name, null)}>
          填入名称
        </Button>
      </Buttons>
      {question ? (
        <div className={styles.ask} role="group" aria-label="替换原有内容">
          <p className={styles.question}>
            {cellAddress(question.about.cell)} 已有内容“{question.about.held}”，替换为“
            {question.text}”吗？
          </p>
          <Buttons>
            <Button
              size="small"
              appearance="primary"
              onClick={() => void insert(question.text, question.about)}
            >
              替换
            </Button>
            <Button size="small" onClick={() => setQuestion(null)}>
              不替换
            </Button>
          </Buttons>
        </div>
      ) : (
        <p className={styles.note}>填入表中选中的单元格。</p>
      )}
    </div>
  );
}
