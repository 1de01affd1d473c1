import { Link, makeStyles } from "@fluentui/react-components";
import { undoRepair } from "../actions/repair";
import { lazyPart } from "../parts/lazy-part";
import { usePane } from "../state/store";
import { useAnchor } from "./use-anchor";

const RepairHistory = lazyPart(async () => (await import("./repair-history")).RepairHistory);

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", columnGap: "8px" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});

/** How many findings were repaired since the pane was opened, and the way back; nothing where none was. */
export function DoneRepairs() {
  const styles = useStyles();
  const { repairs } = usePane();
  const { anchor, toggle, close } = useAnchor();
  const last = repairs.at(-1);
  if (!last && !anchor) return null;
  const count = repairs.reduce((sum, { titles }) => sum + titles.length, 0);
  return (
    <div className={styles.line}>
      <Link
        as="button"
        className={styles.link}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={toggle}
      >
        已修复 {count} 项
      </Link>
      {last && (
        <Link
          as="button"
          className={styles.link}
          title={last.titles.join("\n")}
          onClick={() => void undoRepair(last)}
        >
          {last.titles.length > 1 ? `撤销 ${last.titles.length} 项` : "撤销上一项"}
        </Link>
      )}
      {anchor && <RepairHistory anchor={anchor} onClose={close} />}
    </div>
  );
}
