import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, type Dispatch } from "react";
import type { Book } from "../../tables/book";
import { Scroll } from "../parts/layout";
import { dispatch } from "../state/store";
import { AuditAside } from "./audit-aside";
import { AuditFoot } from "./audit-foot";
import { AuditNotices } from "./audit-notices";
import { corrected, remedyFor, wrongCells, type Correction } from "./correction";
import { FindingCard } from "./finding-card";
import type { GivenText, TextEvent } from "./given-text";
import { GradeFilter } from "./grade-filter";
import { MarkedLine } from "./marked-line";
import { markedLines } from "./marked-lines";
import { gradeOf, TEXT_GRADES, type TextGrade } from "./shown-grades";
import { auditText } from "./text-audit";
import { useStops } from "./use-stops";

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "0 16px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    flex: "1 1 120px",
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
  text: {
    padding: "8px 16px 24px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: "24px",
  },
});

interface AuditResultProps {
  readonly given: GivenText;
  readonly book: Book;
  readonly isStale: boolean;
  readonly onRead: () => void;
  readonly onEdit: () => void;
  readonly onChange: Dispatch<TextEvent>;
}

/** The text with what is wrong marked at its words; an open mark says what, below its line. */
export function AuditResult({ given, book, isStale, onRead, onEdit, onChange }: AuditResultProps) {
  const styles = useStyles();
  const { text, name } = given;
  const root = useRef<HTMLDivElement>(null);
  const audit = useMemo(() => auditText(text, book), [text, book]);
  const wrong = useMemo(() => wrongCells(book), [book]);
  const [shown, setShown] = useState(TEXT_GRADES);
  const lines = useMemo(() => {
    const findings = audit.findings.filter((finding) => shown.includes(gradeOf(finding)));
    return markedLines(text, findings, audit.notUnderstood);
  }, [text, audit, shown]);
  const stops = useStops(lines, root);
  const { open, toggle, close } = stops;
  const counts = useMemo(() => {
    const count = (grade: TextGrade) =>
      audit.findings.filter((finding) => gradeOf(finding) === grade).length;
    return { error: count("error"), warning: count("warning"), info: count("info") };
  }, [audit]);
  useEffect(() => {
    dispatch({
      type: "said",
      text: `核对完成，错误 ${counts.error} 处，警告 ${counts.warning} 处，提示 ${counts.info} 处`,
    });
  }, [counts]);
  const latest = useRef(toggle);
  useEffect(() => {
    latest.current = toggle;
  });
  const onOpen = useCallback((start: number) => latest.current(start), []);
  const opened = useMemo(() => {
    if (open === null) return [];
    const segments = lines.flatMap((line) => line.segments);
    const findings = segments.find(({ start }) => start === open)?.findings ?? [];
    return findings.map((finding) => ({
      finding,
      remedy: remedyFor(finding, text, audit, book, wrong),
    }));
  }, [open, lines, text, audit, book, wrong]);
  const correct = (correction: Correction) => {
    close();
    onChange({
      type: "changed",
      text: corrected(text, correction),
      change: correction.verb,
    });
  };
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.name}>
          {name ?? "粘贴的文字"} · 与表比较了 {audit.compared} 处
        </h2>
        <Button size="small" onClick={onEdit}>
          修改文字
        </Button>
        <Button size="small" onClick={() => onChange({ type: "put-away" })}>
          换一份
        </Button>
        <GradeFilter
          counts={counts}
          shown={shown}
          onToggle={(grade) =>
            setShown(TEXT_GRADES.filter((one) => shown.includes(one) !== (one === grade)))
          }
        />
      </div>
      <AuditNotices audit={audit} isStale={isStale} onRead={onRead} />
      <Scroll label="核对的文字">
        <div
          ref={root}
          className={styles.text}
          onKeyDown={(event) => event.key === "Escape" && close()}
        >
          {lines.map((line, index) => {
            const isHere = open !== null && open >= line.start && open < line.end;
            return (
              <div key={index}>
                <MarkedLine text={text} line={line} open={isHere ? open : null} onOpen={onOpen} />
                {isHere &&
                  opened.map(({ finding, remedy }) => (
                    <FindingCard
                      key={finding.id}
                      finding={finding}
                      remedy={remedy}
                      onCorrect={correct}
                    />
                  ))}
              </div>
            );
          })}
        </div>
        <AuditAside audit={audit} onShow={({ start }) => stops.show(start)} />
      </Scroll>
      <AuditFoot
        given={given}
        stops={stops}
        onUndo={() => {
          close();
          onChange({ type: "undone" });
        }}
      />
    </>
  );
}
