import { makeStyles, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../tables/grid";
import { CellChip } from "../parts/cell-chip";
import { ValueText } from "../parts/value-text";
import { BLANK } from "../check/repair-way";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 8px",
    padding: "1px 0",
    fontVariantNumeric: "tabular-nums",
  },
  old: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
});

interface ChangeLineProps {
  readonly cell: CellRef;
  readonly before: string;
  readonly after: string;
}

/** One cell of a list of changes: what stood or stands there, and what is to stand there. */
export function ChangeLine({ cell, before, after }: ChangeLineProps) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <CellChip cell={cell} />
      <span className={before === BLANK ? undefined : styles.old}>
        <ValueText text={before} />
      </span>
      <span aria-label="改为">→</span>
      <span>
        <ValueText text={after} />
      </span>
    </li>
  );
}
