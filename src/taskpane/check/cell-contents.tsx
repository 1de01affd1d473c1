import { makeStyles, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../tables/grid";
import { seenAt } from "../actions/seen-at";
import { CellChip } from "../parts/cell-chip";
import { usePane } from "../state/store";

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: "4px" },
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
  line: { display: "flex", alignItems: "center", gap: "8px" },
  content: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** So many cells are shown with what stands in them. */
const MOST_SHOWN = 6;

/** The cells a finding is about, and what stands in them, for findings that compare no amounts. */
export function CellContents({ cells }: { cells: readonly CellRef[] }) {
  const styles = useStyles();
  const grids = usePane().checked?.grids ?? [];
  const keyOf = ({ sheet, row, column }: CellRef) => `${sheet} ${row} ${column}`;
  if (cells.length > MOST_SHOWN)
    return (
      <div className={styles.chips}>
        {cells.map((cell) => (
          <CellChip key={keyOf(cell)} cell={cell} />
        ))}
      </div>
    );
  return (
    <ul className={styles.list}>
      {cells.map((cell) => {
        const content = String(seenAt(grids, cell) ?? "空白");
        return (
          <li key={keyOf(cell)} className={styles.line}>
            <CellChip cell={cell} />
            <span className={styles.content} title={content}>
              {content}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
