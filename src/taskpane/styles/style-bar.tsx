import { Button, makeStyles } from "@fluentui/react-components";
import type { NarrativePage } from "../narrative/narrative-page";
import { StyleSelect } from "./style-select";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px",
    padding: "8px 16px 0",
  },
  styles: { flex: "1 1 72px", minWidth: 0 },
  button: { minWidth: "auto" },
});

/** In which style the text is written, and the ways to pages that say how it is written. */
export function StyleBar({ onOpen }: { onOpen: (page: NarrativePage) => void }) {
  const styles = useStyles();
  return (
    <div className={styles.bar} role="group" aria-label="样式">
      <StyleSelect className={styles.styles} />
      <Button size="small" className={styles.button} onClick={() => onOpen("style")}>
        修改样式
      </Button>
      <Button size="small" className={styles.button} onClick={() => onOpen("like")}>
        参照上年
      </Button>
      <Button size="small" className={styles.button} onClick={() => onOpen("more")}>
        补充
      </Button>
    </div>
  );
}
