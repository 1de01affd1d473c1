import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, type Dispatch } from "react";
import { Scroll } from "../parts/layout";
import { dispatch } from "../state/store";
import { AuditAside } from "./audit-aside";
import { AuditFoot } from "./audit-foot";
import { AuditHead } from "./audit-head";
import { AuditNotices } from "./audit-notices";
import { allCorrected, corrected, nameOf, type Correction } from "./correction";
import { CorrectionsPanel } from "./corrections-panel";
import { certainCorrections } from "./certain-corrections";
import { FindingCard } from "./finding-card";
import type { GivenText, TextEvent } from "./given-text";
import { MarkedLine } from "./marked-line";
import { markedLines } from "./marked-lines";
import { remedyOf } from "./remedy-of";
import { gradeOf, TEXT_GRADES } from "./shown-grades";
import { allLines, hiddenCount, linesWithMarks } from "./shown-lines";
import { TextExport } from "./text-export";
import { useStops } from "./use-stops";
import type { AuditedText } from "./use-text-audit";

const useStyles = makeStyles({
  text: { padding: "8px 16px 12px", fontSize: tokens.fontSizeBase300, lineHeight: "24px" },
  rest: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    margin: 0,
    padding: "0 16px 16px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface AuditResultProps {
  readonly given: GivenText;
  readonly audited: AuditedText;
  readonly isStale: boolean;
  readonly onRead: () => void;
  readonly onEdit: () => void;
  readonly onChange: Dispatch<TextEvent>;
}

/** What is shown above the foot. */
type Panel = "corrections" | "export";

/** The paragraphs in which something is wrong, marked at its words; an open mark says what, below its line. The whole text is shown on demand. */
export function AuditResult({
  given,
  audited,
  isStale,
  onRead,
  onEdit,
  onChange,
}: AuditResultProps) {
  const styles = useStyles();
  const { text, audit, remedies } = audited;
  const { kept } = given;
  const root = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(TEXT_GRADES);
  const [isWhole, setWhole] = useState(false);
  const [panel, setPanel] = useState<Panel | null>(null);
  const findings = useMemo(
    () => audit.findings.filter((finding) => !kept.includes(nameOf(finding))),
    [audit, kept]
  );
  const lines = useMemo(() => {
    const marked = findings.filter((finding) => shown.includes(gradeOf(finding)));
    return markedLines(text, marked, audit.notUnderstood);
  }, [text, audit, findings, shown]);
  const shownLines = useMemo(
    () => (isWhole ? allLines : linesWithMarks)(text, lines),
    [text, lines, isWhole]
  );
  const stops = useStops(lines, root);
  const { open, toggle, close } = stops;
  const corrections = useMemo(() => certainCorrections(findings, remedies), [findings, remedies]);
  useEffect(() => {
    dispatch({ type: "said", text: saidOf(findings.map(gradeOf)) });
  }, [findings]);
  const wanted = useRef<number | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    stops.show(wanted.current);
    wanted.current = null;
  });
  const show = (start: number) => {
    wanted.current = start;
    setWhole(true);
    // Where the whole text is shown already nothing is drawn anew.
    if (isWhole) stops.show(start);
  };
  const latest = useRef(toggle);
  useEffect(() => {
    latest.current = toggle;
  });
  const onOpen = useCallback((start: number) => latest.current(start), []);
  const opened = useMemo(() => {
    if (open === null) return [];
    const segments = lines.flatMap((line) => line.segments);
    const here = segments.find(({ start }) => start === open)?.findings ?? [];
    return here.map((finding) => ({ finding, remedy: remedyOf(finding, audited) }));
  }, [open, lines, audited]);
  const change = (changed: string, verb: string) => {
    // While a changed text is being audited the places are those of the text before.
    if (text !== given.text) return;
    close();
    setPanel(null);
    onChange({ type: "changed", text: changed, change: verb });
  };
  const correct = (correction: Correction) => change(corrected(text, correction), correction.verb);
  const hidden = hiddenCount(text, lines, shownLines);
  return (
    <>
      <AuditHead
        name={given.name}
        compared={audit.compared}
        grades={findings.map(gradeOf)}
        shown={shown}
        onShow={setShown}
        onEdit={onEdit}
        onPutAway={() => onChange({ type: "put-away" })}
      />
      <AuditNotices audit={audit} isStale={isStale} onRead={onRead} />
      <Scroll label="核对的文字">
        <div
          ref={root}
          className={styles.text}
          onKeyDown={(event) => event.key === "Escape" && close()}
        >
          {shownLines.map(({ line, isHeading }) => {
            const isHere = open !== null && open >= line.start && open < line.end;
            return (
              <div key={line.start}>
                <MarkedLine
                  text={text}
                  line={line}
                  isHeading={isHeading}
                  remedies={remedies}
                  open={isHere ? open : null}
                  onOpen={onOpen}
                />
                {isHere &&
                  opened.map(({ finding, remedy }) => (
                    <FindingCard
                      key={finding.id}
                      finding={finding}
                      remedy={remedy}
                      onCorrect={correct}
                      onKeep={() => {
                        close();
                        onChange({ type: "words-kept", finding: nameOf(finding) });
                      }}
                    />
                  ))}
              </div>
            );
          })}
        </div>
        <p className={styles.rest}>
          {!isWhole && <span>只显示标出的段落，其余 {hidden} 段没有标出问题。</span>}
          <Button size="small" onClick={() => setWhole(!isWhole)}>
            {isWhole ? "只看标出的段落" : "显示全文"}
          </Button>
          {kept.length > 0 && (
            <>
              <span>有 {kept.length} 处保留了原文。</span>
              <Button size="small" onClick={() => onChange({ type: "kept-forgotten" })}>
                重新标出
              </Button>
            </>
          )}
        </p>
        <AuditAside audit={audit} onShow={({ start }) => show(start)} />
      </Scroll>
      {panel === "corrections" && corrections.length > 0 && (
        <CorrectionsPanel
          text={text}
          corrections={corrections}
          onCorrect={() => change(allCorrected(text, corrections), `改正 ${corrections.length} 处`)}
          onClose={() => setPanel(null)}
        />
      )}
      {panel === "export" && <TextExport text={given.text} name={given.name} />}
      <AuditFoot
        given={given}
        stops={stops}
        certain={corrections.length}
        panel={panel}
        onPanel={(one) => setPanel(panel === one ? null : one)}
        onUndo={() => {
          close();
          onChange({ type: "undone" });
        }}
      />
    </>
  );
}

function saidOf(grades: readonly string[]): string {
  const count = (wanted: string) => grades.filter((grade) => grade === wanted).length;
  return `核对完成，错误 ${count("error")} 处，警告 ${count("warning")} 处，提示 ${count("info")} 处`;
}
