import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import { describe } from "../../checks/messages";
import { CellContents } from "./cell-contents";
import { Consequences } from "./consequences";
import { FindingTools } from "./finding-tools";
import { RemarkPart } from "./remark-part";
import { RepairActions } from "./repair-actions";
import { repairWays } from "./repair-way";
import { SidesTable } from "./sides-table";

const useStyles = makeStyles({
  detail: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "0 16px 16px 40px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  paragraph: { margin: 0 },
  quote: {
    margin: 0,
    padding: "4px 8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  project: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface FindingDetailProps {
  readonly id: string;
  readonly finding: Finding;
  /** Whether it is settled and only shown a moment longer. */
  readonly resolved: boolean;
  /** The project of its table; null in tables that are not of one project. */
  readonly project: string | null;
  readonly consequences: readonly Finding[];
  /** What was said of it when its amounts were others. */
  readonly outdated: string | undefined;
  /** Opens the finding before or after it. */
  readonly onStep: (by: 1 | -1) => void;
}

/** An open finding: both sides, why, what to do, the repair where there is one, and what the user says of a warning. */
export function FindingDetail({
  id,
  finding,
  resolved,
  project,
  consequences,
  outdated,
  onStep,
}: FindingDetailProps) {
  const styles = useStyles();
  const { explanation, action } = describe(finding);
  const ways = repairWays(finding);
  const cells = finding.where.flatMap((place) => (place.narrative ? [] : [place]));
  const quotes = finding.where.flatMap((place) => (place.narrative ? [place.quote] : []));
  return (
    <div id={id} className={styles.detail}>
      {project !== null && <p className={styles.project}>项目：{project}</p>}
      {quotes.map((quote) => (
        <blockquote key={quote} className={styles.quote}>
          {quote}
        </blockquote>
      ))}
      {finding.sides && <SidesTable finding={finding} sides={finding.sides} />}
      <p className={styles.paragraph}>{explanation}</p>
      <p className={styles.paragraph}>{action}</p>
      {consequences.length > 0 && <Consequences cause={finding} findings={consequences} />}
      {!finding.sides &&
        cells.length > 1 &&
        !ways.some(({ changes }) => changes.length >= cells.length) && (
          <CellContents cells={cells} />
        )}
      {ways.length > 0 && <RepairActions finding={finding} resolved={resolved} ways={ways} />}
      {!resolved && (finding.severity === "warning" || finding.remark) && (
        <RemarkPart finding={finding} outdated={outdated} />
      )}
      <FindingTools finding={finding} onStep={onStep} />
    </div>
  );
}
