import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Wrench16Regular } from "@fluentui/react-icons/svg/wrench";
import { useEffect, useRef, useState } from "react";
import type { Finding, Repair } from "../../checks/finding";
import { amountText } from "../../checks/messages/amounts";
import type { Undo } from "../../excel/write-cells";
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
  ways: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  amount: { textAlign: "right !important" as "right" },
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

/** More cells than these are counted instead of named, and shown on demand. */
const MOST_NAMED = 3;
const MANY = 8;

interface RepairActionsProps {
  readonly finding: Finding;
  /** Ways to repair it. Several where it cannot be told which is right; then the user chooses. */
  readonly ways: readonly (readonly Repair[])[];
}

/** What each way would change, from what to what, and the button that does it; afterwards the one that takes it back. */
export function RepairActions({ finding, ways }: RepairActionsProps) {
  const styles = useStyles();
  const done = usePane().repairs[finding.id];
  // The button that was pressed goes; the one that takes its place takes the focus.
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const isDone = done !== undefined;
  useEffect(() => {
    if (pressed.current) place.current?.querySelector<HTMLElement>("[data-repair]")?.focus();
    pressed.current = false;
  }, [isDone]);
  const press = (action: () => Promise<boolean>) => {
    pressed.current = true;
    void action();
  };
  return (
    <div ref={place} className={styles.ways}>
      {done ? (
        <Done undo={done} onUndo={() => press(() => undoRepair(finding))} />
      ) : (
        <>
          {ways.length > 1 && <h4 className={styles.heading}>可能的原因（请选符合实际的一种）</h4>}
          {ways.map((changes, index) => (
            <div
              key={index}
              className={styles.ways}
              {...(ways.length > 1 && { role: "group", "aria-label": `第 ${index + 1} 种改法` })}
            >
              {(ways.length > 1 || !saidBySides(finding)) && (
                <Preview finding={finding} changes={changes} />
              )}
              <div>
                <Button
                  data-repair
                  size="small"
                  appearance={ways.length > 1 ? "secondary" : "primary"}
                  icon={<Wrench16Regular />}
                  onClick={() => press(() => repair(finding, changes))}
                >
                  {verb(changes, finding)}
                </Button>
              </div>
            </div>
          ))}
        </>
      )}
    </div>
  );
}

/** What was changed, and the way back. */
function Done({ undo: { cells }, onUndo }: { undo: Undo; onUndo: () => void }) {
  const styles = useStyles();
  const formulas = cells.filter(({ formula }) => String(formula).startsWith("=")).length;
  return (
    <div className={styles.done}>
      <GradeIcon of="ok" />
      <span className={styles.words}>
        已改{" "}
        {cells.length > MOST_NAMED
          ? `${cells.length} 个单元格`
          : cells.map((one) => cellAddress(one.cell)).join("、")}
        {formulas > 0 && `，其中 ${formulas} 个原是公式，已换成数值，撤销可以恢复`}
      </span>
      <Button
        data-repair
        size="small"
        appearance="subtle"
        icon={<ArrowUndo16Regular />}
        onClick={onUndo}
      >
        撤销
      </Button>
    </div>
  );
}

interface PreviewProps {
  readonly finding: Finding;
  readonly changes: readonly Repair[];
}

/** Cell by cell what stands there and what would; of many cells the first few, the others on demand. */
function Preview({ finding, changes }: PreviewProps) {
  const styles = useStyles();
  const grids = usePane().checked?.grids ?? [];
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, MANY);
  const others = changes.length - shown.length;
  return (
    <>
      <div
        className={styles.frame}
        {...(all && { tabIndex: 0, role: "region", "aria-label": "修复预览" })}
      >
        <table className={styles.table} aria-label="修复预览">
          <thead>
            <tr>
              <th scope="col">单元格</th>
              <th scope="col" className={styles.amount}>
                现在
              </th>
              <th scope="col" className={styles.amount}>
                修复后
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ cell, value }) => (
              <tr key={`${cell.sheet} ${cell.row} ${cell.column}`}>
                <td>
                  <CellChip cell={cell} />
                </td>
                <Old value={seenAt(grids, cell)} finding={finding} />
                <td className={styles.amount}>{printed(value, finding)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {others > 0 && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            另有 {others} 格
          </Button>
        </div>
      )}
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
  return (
    <td className={mergeClasses(styles.amount, value !== null && styles.old)}>
      {printed(value, finding)}
    </td>
  );
}

/** What the button does: 填入 28.50, 改为“…”, 清空 C7, 修复 5 个单元格. */
function verb(cells: readonly Repair[], finding: Finding): string {
  const [only, ...others] = cells;
  if (!only || others.length > 0) return `修复 ${cells.length} 个单元格`;
  if (only.value === null) return `清空 ${cellAddress(only.cell)}`;
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
