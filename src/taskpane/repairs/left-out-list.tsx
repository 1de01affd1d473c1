import { makeStyles } from "@fluentui/react-components";
import { describe } from "../../checks/messages";
import { wrongCell } from "../actions/finding-marks";
import { CellChip } from "../parts/cell-chip";
import type { LeftOut } from "./bulk-plan";

const useStyles = makeStyles({
  title: { margin: "8px 0 0" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    padding: "2px 0",
  },
});

/** What is not repaired together with the rest, and why. */
export function LeftOutList({
  title,
  leftOut,
}: {
  readonly title: string;
  readonly leftOut: readonly LeftOut[];
}) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.title}>{title}</p>
      <ul className={styles.list}>
        {leftOut.map(({ finding, why }) => {
          const cell = wrongCell(finding);
          return (
            <li key={finding.id} className={styles.item}>
              {cell && <CellChip cell={cell} />}
              <span>
                {describe(finding).title}：{why}。
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
