import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Unrecognised } from "../../tables/book";
import { areaAddress, type Area } from "../../tables/grid";
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
  assign: { flexShrink: 0, minWidth: 0 },
});

interface UnrecognisedItemsProps {
  readonly areas: readonly Unrecognised[];
  /** Lets the user say what it is. */
  readonly onCorrect: (area: Area) => void;
}

/** What could not be read as a table, by reason. */
export function UnrecognisedItems({ areas, onCorrect }: UnrecognisedItemsProps) {
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
              <Button
                size="small"
                className={styles.assign}
                aria-label={`指定 ${area.sheet} ${areaAddress(area)} 是哪张表`}
                onClick={() => onCorrect(area)}
              >
                指定
              </Button>
            </li>
          ))}
      </ul>
    </li>
  ));
}
