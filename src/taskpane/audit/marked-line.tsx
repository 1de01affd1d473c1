import {
  makeStyles,
  mergeClasses,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { describe } from "../../checks/messages";
import { InlineButton } from "../narrative/inline-button";
import { GRADE_WORDS } from "../parts/grade-words";
import { GradeIcon } from "../parts/severity";
import type { MarkedLine as Line, Segment } from "./marked-lines";
import type { Remedies } from "./remedies";
import { gravest } from "./shown-grades";
import { textPlaces } from "./text-audit";

const useStyles = makeStyles({
  line: {
    margin: 0,
    minHeight: "24px",
    whiteSpace: "pre-wrap",
    // Lines out of sight cost nothing, however long the text is.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 48px",
  },
  heading: { marginTop: "8px", fontWeight: tokens.fontWeightSemibold },
  mark: {
    scrollMarginBlock: "48px",
    fontVariantNumeric: "tabular-nums",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  wavy: {
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textDecorationThickness: "1px",
    textUnderlineOffset: "4px",
  },
  error: { textDecorationColor: tokens.colorStatusDangerForeground1 },
  warning: { textDecorationColor: tokens.colorStatusWarningForeground3 },
  info: {
    textDecorationStyle: "dashed",
    textDecorationColor: tokens.colorNeutralForeground2,
  },
  wrong: { color: tokens.colorStatusDangerForeground1, textDecorationLine: "line-through" },
  right: {
    paddingLeft: "2px",
    color: tokens.colorStatusSuccessForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "none",
  },
  open: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  sign: { display: "inline-flex", verticalAlign: "-3px", paddingRight: "1px" },
  notUnderstood: {
    scrollMarginBlock: "48px",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorNeutralForeground3,
    textUnderlineOffset: "4px",
    ":focus": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface MarkedLineProps {
  readonly text: string;
  readonly line: Line;
  readonly isHeading: boolean;
  /** What can be offered for its findings; null while that is being found out. */
  readonly remedies: Remedies | null;
  /** Where the open mark begins, if it is in this line. */
  readonly open: number | null;
  readonly onOpen: (start: number) => void;
}

/** One line of the text: one stop of the Tab key; arrows go from mark to mark. */
export const MarkedLine = memo(function MarkedLine({
  text,
  line,
  isHeading,
  remedies,
  open,
  onOpen,
}: MarkedLineProps) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: "both", memorizeCurrent: true });
  const { segments } = line;
  const hasMarks = segments.some(({ findings }) => findings.length > 0);
  const shown = (segment: Segment): ReactNode => {
    const { start, end, findings, isNotUnderstood } = segment;
    const words = text.slice(start, end);
    if (findings.length > 0)
      return (
        <Mark
          key={start}
          start={start}
          words={words}
          right={rightWords(segment, remedies)}
          findings={findings}
          isOpen={start === open}
          onOpen={onOpen}
        />
      );
    if (!isNotUnderstood) return <span key={start}>{words}</span>;
    return (
      <span key={start} className={styles.notUnderstood} data-mark={start} tabIndex={-1}>
        {words}
      </span>
    );
  };
  return (
    <p className={mergeClasses(styles.line, isHeading && styles.heading)} {...(hasMarks && arrows)}>
      {segments.map(shown)}
    </p>
  );
});

/** What should stand in place of a segment, where that is certain and it is all of what is wrong; null otherwise. */
function rightWords({ start, end, findings }: Segment, remedies: Remedies | null): string | null {
  for (const finding of findings) {
    const remedy = remedies?.get(finding.id);
    const [place] = textPlaces(finding);
    if (remedy?.state === "certain" && place?.start === start && place.end === end)
      return remedy.correction.words;
  }
  return null;
}

interface MarkProps extends Pick<Segment, "start" | "findings"> {
  readonly words: string;
  readonly right: string | null;
  readonly isOpen: boolean;
  readonly onOpen: (start: number) => void;
}

/** Words that something is wrong with, and beside them the right ones where these are known; a click opens what it is. */
function Mark({ start, words, right, findings, isOpen, onOpen }: MarkProps) {
  const styles = useStyles();
  const grade = gravest(findings);
  const titles = findings.map((finding) => describe(finding).title).join("；");
  const proposal = right === null ? "" : `，可改为${right}`;
  return (
    <InlineButton
      className={mergeClasses(
        styles.mark,
        right === null && mergeClasses(styles.wavy, styles[grade]),
        isOpen && styles.open
      )}
      data-mark={start}
      aria-label={`${words}，${GRADE_WORDS[grade]}：${titles}${proposal}`}
      aria-expanded={isOpen}
      title={titles}
      onClick={() => onOpen(start)}
    >
      <span className={styles.sign}>
        <GradeIcon of={grade} />
      </span>
      {right === null ? (
        words
      ) : (
        <>
          <del className={styles.wrong}>{words}</del>
          <ins className={styles.right}>{right}</ins>
        </>
      )}
    </InlineButton>
  );
}
