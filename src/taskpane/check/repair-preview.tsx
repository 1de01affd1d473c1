import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding, Repair } from "../../checks/finding";
import type { CellValue } from "../../money/amount";
import { seenAt } from "../actions/seen-at";
import { CellChip } from "../parts/cell-chip";
import { isShortValue, ValueText } from "../parts/value-text";
import { usePane } from "../state/store";
import { afterText, rowNameOf, valueText } from "./repair-way";

const useStyles = makeStyles({
  frame: {
    maxHeight: "290px",
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
    "& th": {
      padding: "4px 8px 4px 0",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      color: tokens.colorNeutralForeground2,
      fontWeight: tokens.fontWeightRegular,
      textAlign: "left",
      whiteSpace: "nowrap",
    },
    "& td": { padding: "4px 8px 4px 0" },
    "& th:last-child, & td:last-child": { paddingRight: "4px" },
  },
  // As narrow as its content; the name takes what is left.
  narrow: { width: "1px" },
  name: {
    maxWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  amount: { width: "1px", textAlign: "right !important" as "right", whiteSpace: "nowrap" },
  old: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

/** So many rows are shown at first. */
const MANY = 8;

interface RepairPreviewProps {
  readonly finding: Finding;
  readonly changes: readonly Repair[];
}

/** Cell by cell what stands there and what would; of many cells the first few, the others on demand. */
export function RepairPreview({ finding, changes }: RepairPreviewProps) {
  const [only, ...others] = changes;
  return only && others.length === 0 ? (
    <OneCell finding={finding} change={only} />
  ) : (
    <ManyCells finding={finding} changes={changes} />
  );
}

function OneCell({ finding, change }: { finding: Finding; change: Repair }) {
  const styles = useStyles();
  const before = useBefore()(change);
  return (
    <div className={styles.line} role="group" aria-label="修复预览">
      <CellChip cell={change.cell} />
      <span className={mergeClasses(before !== null && styles.old)}>
        <ValueText text={valueText(before, finding)} />
      </span>
      <span aria-label="改为">→</span>
      <span>
        <ValueText text={afterText(change, before, finding)} />
      </span>
    </div>
  );
}

function ManyCells({ finding, changes }: RepairPreviewProps) {
  const styles = useStyles();
  const beforeOf = useBefore();
  const { checked } = usePane();
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, MANY);
  const hidden = changes.length - shown.length;
  const names = shown.map(({ cell }) => (checked ? rowNameOf(checked.book, cell) : ""));
  const hasNames = names.some((name) => name !== "");
  return (
    <>
      <div
        className={styles.frame}
        {...(all && { tabIndex: 0, role: "region", "aria-label": "修复预览" })}
      >
        <table className={styles.table} aria-label="修复预览">
          <thead>
            <tr>
              <th scope="col" className={styles.narrow}>
                单元格
              </th>
              {hasNames && <th scope="col">科目</th>}
              <th scope="col" className={styles.amount}>
                现在
              </th>
              <th scope="col" className={styles.amount}>
                修复后
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change, index) => {
              const { cell } = change;
              const before = beforeOf(change);
              return (
                <tr key={`${cell.sheet} ${cell.row} ${cell.column}`}>
                  <td>
                    <CellChip cell={cell} />
                  </td>
                  {hasNames && (
                    <td className={styles.name} title={names[index]}>
                      {names[index]}
                    </td>
                  )}
                  <ValueCell text={valueText(before, finding)} isOld={before !== null} />
                  <ValueCell text={afterText(change, before, finding)} isOld={false} />
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {hidden > 0 && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            另有 {hidden} 格
          </Button>
        </div>
      )}
    </>
  );
}

function ValueCell({ text, isOld }: { text: string; isOld: boolean }) {
  const styles = useStyles();
  return (
    <td className={mergeClasses(isShortValue(text) && styles.amount, isOld && styles.old)}>
      <ValueText text={text} />
    </td>
  );
}

/** What a cell held when the workbook was read. */
function useBefore(): (change: Repair) => CellValue {
  const grids = usePane().checked?.grids ?? [];
  return ({ cell }) => seenAt(grids, cell);
}
