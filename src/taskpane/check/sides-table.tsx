import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding, Term } from "../../checks/finding";
import {
  actualText,
  amountText,
  differenceText,
  expectedLabel,
  expectedText,
} from "../../checks/messages/amounts";
import type { Unit } from "../../money/amount";
import { CellChip } from "../parts/cell-chip";

const useStyles = makeStyles({
  frame: {
    maxHeight: "320px",
    overflowY: "auto",
    scrollbarWidth: "thin",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: "3px 0" },
    "& th": { fontWeight: tokens.fontWeightRegular, textAlign: "left" },
  },
  side: {
    width: "1px",
    whiteSpace: "nowrap",
    paddingRight: "8px !important",
    color: tokens.colorNeutralForeground2,
    verticalAlign: "top",
    paddingTop: "6px !important",
  },
  label: { paddingRight: "8px !important" },
  chip: { width: "1px", paddingRight: "8px !important" },
  amount: { width: "1px", textAlign: "right", whiteSpace: "nowrap" },
  // However long the sides are, the difference stays in sight.
  difference: {
    position: "sticky",
    bottom: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset 0 1px ${tokens.colorNeutralStroke1}`,
    "& > *": {
      fontWeight: `${tokens.fontWeightSemibold} !important`,
      // Forced colours drop shadows.
      "@media (forced-colors: active)": { borderTop: "1px solid" },
    },
  },
  rule: {
    "& > *": {
      borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
      fontWeight: `${tokens.fontWeightSemibold} !important`,
    },
  },
});

interface SidesTableProps {
  readonly finding: Finding;
  readonly sides: NonNullable<Finding["sides"]>;
}

/** Both sides of a relation with their cells: what should stand there and what it was worked out from, what does, the difference. */
export function SidesTable({ finding, sides }: SidesTableProps) {
  const styles = useStyles();
  const unit = finding.unit ?? "万元";
  const difference = differenceText(finding);
  const many = sides.left.length + sides.right.length > 9;
  return (
    <div
      className={styles.frame}
      {...(many && { tabIndex: 0, role: "region", "aria-label": "两边的数" })}
    >
      <table className={styles.table} aria-label={`${expectedLabel(finding)}与实际，${unit}`}>
        <tbody>
          <Side
            name={expectedLabel(finding)}
            terms={sides.right}
            total={expectedText(finding)}
            unit={unit}
          />
          <Side name="实际" terms={sides.left} total={actualText(finding)} unit={unit} />
          {difference !== null && (
            <tr className={styles.difference}>
              <th scope="row" colSpan={3}>
                差额
              </th>
              <td className={styles.amount}>{difference}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

interface SideProps {
  readonly name: string;
  readonly terms: readonly Term[];
  /** What the terms make together; shown when there are several. */
  readonly total: string | null;
  readonly unit: Unit;
}

function Side({ name, terms, total, unit }: SideProps) {
  const styles = useStyles();
  const summed = terms.length > 1 && total !== null;
  return (
    <>
      {terms.map(({ label, cell, fen, blank, sign }, index) => (
        <tr key={`${cell.sheet} ${cell.row} ${cell.column}`}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={terms.length + (summed ? 1 : 0)} className={styles.side}>
              {name}
            </th>
          )}
          <th scope="row" className={styles.label}>
            {sign < 0 ? "减：" : ""}
            {label}
          </th>
          <td className={styles.chip}>
            <CellChip cell={cell} />
          </td>
          <td className={styles.amount}>{blank ? "空白" : amountText(sign * fen, unit)}</td>
        </tr>
      ))}
      {summed && (
        <tr className={styles.rule}>
          <th scope="row" colSpan={2} className={styles.label}>
            合计
          </th>
          <td className={mergeClasses(styles.amount)}>{total}</td>
        </tr>
      )}
    </>
  );
}
