import { makeStyles, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import type { SubjectUse } from "../../checks/subject-uses";
import { CellChip } from "../parts/cell-chip";
import { ListHeading } from "../parts/list-heading";
import { amountText } from "./subject-words";

const useStyles = makeStyles({
  table: {
    width: "calc(100% - 32px)",
    margin: "0 16px 8px",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: "4px 0",
      borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
      fontWeight: tokens.fontWeightRegular,
      textAlign: "left",
    },
    "& tr:first-child > *": { borderTop: "none" },
  },
  chip: { width: "1px", padding: "4px 8px !important" },
  amount: { width: "1px", whiteSpace: "nowrap", textAlign: "right !important" as "right" },
});

/** Where the workbook uses a subject, table by table. A click goes there; the arrows go from cell to cell. */
export function SubjectPlaces({ uses }: { uses: readonly SubjectUse[] }) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  return (
    <section aria-label="本工作簿中" {...arrows}>
      <ListHeading>本工作簿中</ListHeading>
      <table className={styles.table}>
        <tbody>
          {uses.map((use) => (
            <tr key={`${use.cell.sheet} ${use.cell.row} ${use.cell.column}`}>
              <th scope="row">{use.table.title}</th>
              <td className={styles.chip}>
                <CellChip cell={use.cell} />
              </td>
              <td className={styles.amount}>{amountText(use)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
