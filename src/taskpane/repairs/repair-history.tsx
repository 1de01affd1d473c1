import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { useEffect } from "react";
import type { WorkbookContent } from "../../excel/read-workbook";
import type { WrittenCell } from "../../excel/write-cells";
import { undoRepair } from "../actions/repair";
import { canBeUndone, undoNow } from "../actions/undo-now";
import { valueText } from "../check/repair-way";
import type { DoneRepair } from "../state/repairs";
import { usePane } from "../state/store";
import { ChangeLine } from "./change-line";
import { FootPopover } from "./foot-popover";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTop: "none" },
  },
  titles: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  changes: { gridColumn: "1 / -1", listStyleType: "none", margin: 0, padding: "4px 0 0" },
});

interface RepairHistoryProps {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** What was repaired since the pane was opened, the last first, and what takes each back as long as its cells hold what was written. */
export function RepairHistory({ anchor, onClose }: RepairHistoryProps) {
  const styles = useStyles();
  const { repairs, checked } = usePane();
  const isEmpty = repairs.length === 0;
  useEffect(() => {
    if (isEmpty) onClose();
    // Only when the last one is taken back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isEmpty]);
  return (
    <FootPopover
      anchor={anchor}
      title="本次打开以来的修复"
      onClose={onClose}
      actions={
        <Button size="small" onClick={onClose}>
          关闭
        </Button>
      }
    >
      <ul className={styles.list}>
        {[...repairs].reverse().map((done) => (
          <Entry key={done.id} done={done} content={checked?.content ?? null} />
        ))}
      </ul>
    </FootPopover>
  );
}

/** So many cells are shown. */
const MOST_SHOWN = 12;

interface EntryProps {
  readonly done: DoneRepair;
  readonly content: WorkbookContent | null;
}

function Entry({ done, content }: EntryProps) {
  const styles = useStyles();
  const { at, titles } = done;
  const { changedSinceCheck } = usePane();
  const undo = content ? undoNow(done, content) : done.undo;
  // What was not read since cannot be told; then taking it back says so.
  const isChanged = !changedSinceCheck && !canBeUndone(undo, content?.grids ?? []);
  const sheets = [...new Set(undo.cells.map(({ cell }) => cell.sheet))];
  return (
    <li className={styles.entry}>
      <div>
        {[...new Set(titles)].map((title) => (
          <p key={title} className={styles.titles}>
            {title}
          </p>
        ))}
        <span className={styles.quiet}>
          {timeOf(at)} · {sheets.join("、")}
          {isChanged && " · 之后有变动，不能撤销"}
        </span>
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndo16Regular />}
        disabledFocusable={isChanged}
        aria-label={`撤销：${titles[0] ?? ""}`}
        onClick={() => void undoRepair(done)}
      >
        撤销
      </Button>
      <ul className={styles.changes}>
        {undo.cells.slice(0, MOST_SHOWN).map((one) => (
          <ChangeLine
            key={`${one.cell.row} ${one.cell.column} ${one.cell.sheet}`}
            cell={one.cell}
            before={beforeText(one, done)}
            after={valueText(one.to.content, done)}
          />
        ))}
        {undo.cells.length > MOST_SHOWN && (
          <li className={styles.quiet}>另有 {undo.cells.length - MOST_SHOWN} 格</li>
        )}
      </ul>
    </li>
  );
}

function beforeText({ seen, from }: WrittenCell, done: DoneRepair): string {
  const text = valueText(seen, done);
  return from.isFormula ? `公式（${text}）` : text;
}

function timeOf(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
