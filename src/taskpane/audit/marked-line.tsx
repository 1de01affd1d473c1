import {
  makeStyles,
  mergeClasses,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { describe } from "../../checks/messages";
import { InlineButton } from "../narrative/inline-button";
import { GRADE_WORDS, GradeIcon } from "../parts/severity";
import type { MarkedLine as Line, Segment } from "./marked-lines";
import { gravest } from "./shown-grades";

const useStyles = makeStyles({
  line: {
    margin: 0,
    minHeight: "24px",
    whiteSpace: "pre-wrap",
    // Lines out of sight cost nothing, however long the text is.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 48px",
  },
  mark: {
    scrollMarginBlock: "48px",
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textDecorationThickness: "1px",
    textUnderlineOffset: "4px",
    fontVariantNumeric: "tabular-nums",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  error: { textDecorationColor: tokens.colorStatusDangerForeground1 },
  warning: { textDecorationColor: tokens.colorStatusWarningForeground3 },
  info: {
    textDecorationStyle: "dashed",
    textDecorationColor: tokens.colorNeutralForeground2,
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
  /** Where the open mark begins, if it is in this line. */
  readonly open: number | null;
  readonly onOpen: (start: number) => void;
}

/** One line of the text: one stop of the Tab key; arrows go from mark to mark. */
export const MarkedLine = memo(function MarkedLine({ text, line, open, onOpen }: MarkedLineProps) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: "both", memorizeCurrent: true });
  const { segments } = line;
  const hasMarks = segments.some(({ findings }) => findings.length > 0);
  const shown = ({ start, end, findings, isNotUnderstood }: Segment): ReactNode => {
    const words = text.slice(start, end);
    if (findings.length > 0)
      return (
        <Mark
          key={start}
          start={start}
          words={words}
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
    <p className={styles.line} {...(hasMarks && arrows)}>
      {segments.map(shown)}
    </p>
  );
});

interface MarkProps extends Pick<Segment, "start" | "findings"> {
  readonly words: string;
  readonly isOpen: boolean;
  readonly onOpen: (start: number) => void;
}

/** Words that something is wrong with; a click opens what it is. */
function Mark({ start, words, findings, isOpen, onOpen }: MarkProps) {
  const styles = useStyles();
  const grade = gravest(findings);
  const titles = findings.map((finding) => describe(finding).title).join("；");
  return (
    <InlineButton
      className={mergeClasses(styles.mark, styles[grade], isOpen && styles.open)}
      data-mark={start}
      aria-label={`${words}，${GRADE_WORDS[grade]}：${titles}`}
      aria-expanded={isOpen}
      title={titles}
      onClick={() => onOpen(start)}
    >
      <span className={styles.sign}>
        <GradeIcon of={grade} />
      </span>
      {words}
    </InlineButton>
  );
}
