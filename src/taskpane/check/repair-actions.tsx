import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Wrench16Regular } from "@fluentui/react-icons/svg/wrench";
import { useEffect, useRef } from "react";
import type { Finding, Repair } from "../../checks/finding";
import { amountText } from "../../checks/messages/amounts";
import type { CellValue } from "../../money/amount";
import { parseAmount } from "../../money/parse";
import { cellAddress, isSameCell } from "../../tables/grid";
import { repair, seenAt, undoRepair } from "../actions/repair";
import { CellChip } from "../parts/cell-chip";
import { GradeIcon } from "../parts/severity";
import { usePane } from "../state/store";

const useStyles = makeStyles({
  frame: {
    maxHeight: "260px",
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
    },
    "& td": { padding: "4px 8px 4px 0" },
  },
  old: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  done: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "4px 4px 4px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  words: { flex: "1 1 120px" },
});

/** More cells than these are counted instead of named, and scroll. */
const MOST_NAMED = 3;
const MANY = 6;

/** What the repair would change, from what to what; the button that does it; afterwards the one that takes it back. */
export function RepairActions({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const { repairs, checked } = usePane();
  const grids = checked?.grids ?? [];
  const cells = finding.repair;
  const done = finding.id in repairs;
  // The button that was pressed goes; the one that takes its place takes the focus.
  const button = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (pressed.current) button.current?.focus();
    pressed.current = false;
  }, [done]);
  const press = (action: (finding: Finding) => Promise<boolean>) => {
    pressed.current = true;
    void action(finding);
  };
  if (done)
    return (
      <div className={styles.done}>
        <GradeIcon of="ok" />
        <span className={styles.words}>
          已改{" "}
          {cells.length > MOST_NAMED
            ? `${cells.length} 个单元格`
            : cells.map((one) => cellAddress(one.cell)).join("、")}
        </span>
        <Button
          ref={button}
          size="small"
          appearance="subtle"
          icon={<ArrowUndo16Regular />}
          onClick={() => press(undoRepair)}
        >
          撤销
        </Button>
      </div>
    );
  return (
    <>
      {!saidBySides(finding) && (
        <div
          className={styles.frame}
          {...(cells.length > MANY && { tabIndex: 0, role: "region", "aria-label": "修复预览" })}
        >
          <table className={styles.table} aria-label="修复预览">
            <thead>
              <tr>
                <th scope="col">单元格</th>
                <th scope="col">现在</th>
                <th scope="col">修复后</th>
              </tr>
            </thead>
            <tbody>
              {cells.map(({ cell, value }) => (
                <tr key={`${cell.sheet} ${cell.row} ${cell.column}`}>
                  <td>
                    <CellChip cell={cell} />
                  </td>
                  <Old value={seenAt(grids, cell)} finding={finding} />
                  <td>{printed(value, finding)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div>
        <Button
          ref={button}
          size="small"
          appearance="primary"
          icon={<Wrench16Regular />}
          onClick={() => press(repair)}
        >
          {verb(cells, finding)}
        </Button>
      </div>
    </>
  );
}

/** Whether both sides and the button say already what stands in the cell and what would. */
function saidBySides({ repair: [only, ...others], sides }: Finding): boolean {
  const [left] = sides?.left ?? [];
  return !!only && others.length === 0 && !!left && isSameCell(left.cell, only.cell);
}

function Old({ value, finding }: { value: CellValue; finding: Finding }) {
  const styles = useStyles();
  return <td className={value === null ? undefined : styles.old}>{printed(value, finding)}</td>;
}

/** What the button does: 填入 28.50, 改为“…”, 修复 5 个单元格. */
function verb(cells: readonly Repair[], finding: Finding): string {
  const [only, ...others] = cells;
  if (!only || others.length > 0) return `修复 ${cells.length} 个单元格`;
  return typeof only.value === "number"
    ? `填入 ${printed(only.value, finding)}`
    : `改为“${only.value}”`;
}

/** A cell's value as the user reads it; an amount in the finding's unit. */
function printed(value: CellValue, { unit }: Finding): string {
  if (value === null) return "空白";
  if (typeof value !== "number" || !unit) return String(value);
  const amount = parseAmount(value, unit);
  return amount.kind === "amount" ? amountText(amount.fen, unit) : String(value);
}
