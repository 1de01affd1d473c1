import { Button, Select, makeStyles } from "@fluentui/react-components";
import { OWN } from "../../excel/style-memory";
import { STYLES } from "../../narrative/styles/registry";
import { chooseStyle } from "../actions/choose-style";
import { usePane } from "../state/store";
import type { NarrativePage } from "../narrative/narrative-page";

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
  const { name, own } = usePane().style;
  const ownTitle = own && (typeof own.title === "string" ? own.title : "自己的样式");
  const isKnown = Object.hasOwn(STYLES, name) || (name === OWN && own !== null);
  return (
    <div className={styles.bar} role="group" aria-label="样式">
      <Select
        size="small"
        className={styles.styles}
        aria-label="说明的样式"
        value={isKnown ? name : "standard"}
        onChange={(_, { value }) => void chooseStyle(value)}
      >
        {Object.entries(STYLES).map(([key, { title }]) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
        {ownTitle && <option value={OWN}>{ownTitle}</option>}
      </Select>
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
