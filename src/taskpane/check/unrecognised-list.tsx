import { makeStyles, tokens } from "@fluentui/react-components";
import type { Unrecognised } from "../../tables/book";
import { areaAddress } from "../../tables/grid";
import { AreaChip } from "../parts/cell-chip";
import { ListHeading } from "../parts/list-heading";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { flexGrow: 1, minWidth: 0 },
  reason: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What could not be read as a table, and why. Nothing when there is nothing. */
export function UnrecognisedList({ areas }: { areas: readonly Unrecognised[] }) {
  const styles = useStyles();
  if (areas.length === 0) return null;
  return (
    <section>
      <ListHeading>没有识别的内容</ListHeading>
      <ul className={styles.list}>
        {areas.map(({ area, reason }) => (
          <li key={`${area.sheet}!${areaAddress(area)}`} className={styles.item}>
            <div className={styles.words}>
              {area.sheet}
              <p className={styles.reason}>{reason}</p>
            </div>
            <AreaChip area={area} />
          </li>
        ))}
      </ul>
    </section>
  );
}
