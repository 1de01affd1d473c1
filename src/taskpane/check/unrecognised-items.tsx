import { makeStyles, tokens } from "@fluentui/react-components";
import type { Unrecognised } from "../../tables/book";
import { areaAddress } from "../../tables/grid";
import { AreaChip } from "../parts/cell-chip";

const useStyles = makeStyles({
  item: {
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  reason: { color: tokens.colorNeutralForeground2 },
  areas: { listStyleType: "none", margin: 0, padding: 0 },
  area: { display: "flex", alignItems: "flex-start", gap: "8px", paddingTop: "4px" },
  sheet: { flexGrow: 1, minWidth: 0, paddingTop: "4px" },
});

/** What could not be read as a table, by reason. */
export function UnrecognisedItems({ areas }: { areas: readonly Unrecognised[] }) {
  const styles = useStyles();
  return [...new Set(areas.map(({ reason }) => reason))].map((reason) => (
    <li key={reason} className={styles.item}>
      <span className={styles.reason}>{reason}</span>
      <ul className={styles.areas}>
        {areas
          .filter((one) => one.reason === reason)
          .map(({ area }) => (
            <li key={`${area.sheet}!${areaAddress(area)}`} className={styles.area}>
              <span className={styles.sheet}>{area.sheet}</span>
              <AreaChip area={area} />
            </li>
          ))}
      </ul>
    </li>
  ));
}
