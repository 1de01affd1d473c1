import { makeStyles } from "@fluentui/react-components";
import type { Unrecognised } from "../../tables/book";
import { ListHeading } from "../parts/list-heading";
import { UnrecognisedItems } from "./unrecognised-items";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

/** What could not be read as a table, and why, under its heading. Nothing when there is nothing. */
export function UnrecognisedList({ areas }: { areas: readonly Unrecognised[] }) {
  const styles = useStyles();
  if (areas.length === 0) return null;
  return (
    <section>
      <ListHeading>没有识别的内容</ListHeading>
      <ul className={styles.list}>
        <UnrecognisedItems areas={areas} />
      </ul>
    </section>
  );
}
