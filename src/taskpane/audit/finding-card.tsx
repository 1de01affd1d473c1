import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import type { Finding } from "../../checks/finding";
import { describe } from "../../checks/messages";
import {
  actualText,
  differenceText,
  expectedLabel,
  expectedText,
} from "../../checks/messages/amounts";
import { cellAddress } from "../../tables/grid";
import { quoted } from "../../tables/quoted";
import { CellChip } from "../parts/cell-chip";
import { GradeIcon, GradeWord } from "../parts/severity";
import type { Correction, Remedy } from "./correction";
import { textPlaces } from "./text-audit";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: "4px 0 8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  head: { display: "flex", alignItems: "center", gap: "4px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  paragraph: { margin: 0 },
  amounts: {
    margin: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 16px",
    fontVariantNumeric: "tabular-nums",
    "& dt": {
      color: tokens.colorNeutralForeground2,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
    "& dd": { margin: 0, fontWeight: tokens.fontWeightSemibold },
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  place: { display: "flex", alignItems: "center", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface FindingCardProps {
  readonly finding: Finding;
  readonly remedy: Remedy;
  readonly onCorrect: (correction: Correction) => void;
  /** The words stay as they are; the finding is no longer shown. */
  readonly onKeep: () => void;
}

/** What is wrong with the words above it, what the table says, and the right words where they are certain. */
export function FindingCard({ finding, remedy, onCorrect, onKeep }: FindingCardProps) {
  const styles = useStyles();
  const { title, explanation, action } = describe(finding);
  const cells = finding.where.flatMap((place) => (place.narrative ? [] : [place]));
  const [, ...others] = textPlaces(finding);
  const amounts = [
    [expectedLabel(finding), expectedText(finding)],
    ["实际", actualText(finding)],
    ["差额", differenceText(finding)],
  ] as const;
  return (
    <div className={styles.card} role="group" aria-label={title} data-card>
      <div className={styles.head}>
        <GradeIcon of={finding.severity} />
        <GradeWord of={finding.severity} />
      </div>
      <h3 className={styles.title}>{title}</h3>
      {amounts.every(([, amount]) => amount !== null) && (
        <dl className={styles.amounts}>
          {amounts.map(([label, amount]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{amount}</dd>
            </div>
          ))}
        </dl>
      )}
      {cells.length > 0 && (
        <ul className={styles.list} aria-label="表中的单元格">
          {cells.map((cell) => (
            <li key={`${cell.sheet} ${cellAddress(cell)}`} className={styles.place}>
              <CellChip cell={cell} />
              <span>{cell.sheet}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.paragraph}>{explanation}</p>
      {others.length > 0 && (
        <p className={styles.paragraph}>
          同时请看：{others.map(({ quote }) => quoted(quote)).join("、")}。
        </p>
      )}
      <p className={styles.paragraph}>{action}</p>
      {remedy.state === "table-in-doubt" && (
        <p className={styles.paragraph}>
          表中 {cellAddress(remedy.cell)} 也有错误，请先到“检查”改正表，再核对这一处。
        </p>
      )}
      <div className={styles.buttons}>
        {remedy.state === "certain" && (
          <Button
            size="small"
            appearance="primary"
            icon={<Checkmark16Regular />}
            onClick={() => onCorrect(remedy.correction)}
          >
            {remedy.correction.verb}
          </Button>
        )}
        <Button size="small" onClick={onKeep}>
          保留原文
        </Button>
      </div>
    </div>
  );
}
