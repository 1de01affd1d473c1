import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import type { Undo } from "../../excel/write-cells";
import { cellAddress } from "../../tables/grid";
import { GradeIcon } from "../parts/severity";

const useStyles = makeStyles({
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

/** More cells than these are counted instead of named. */
const MOST_NAMED = 3;

/** What was changed, and the way back. */
export function RepairDone({ undo, onUndo }: { undo: Undo; onUndo: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.done}>
      <GradeIcon of="ok" />
      <span className={styles.words}>{doneText(undo)}</span>
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

function doneText({ cells }: Undo): string {
  const formulas = cells.filter(({ from }) => from.isFormula).length;
  const emptied = cells.filter(({ from, to }) => to.content === null && from.content !== null);
  const addresses = (some: Undo["cells"]) => some.map(({ cell }) => cellAddress(cell)).join("、");
  const isNamed = cells.length <= MOST_NAMED;
  return [
    `已改 ${isNamed ? addresses(cells) : `${cells.length} 个单元格`}`,
    formulas > 0 && `其中 ${formulas} 个原是公式，已换成数值，撤销可以恢复`,
    emptied.length > 0 && cells.length > 1 && `${addresses(emptied)} 留空，请补填`,
  ]
    .filter(Boolean)
    .join("，");
}
