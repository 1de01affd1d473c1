import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Book } from "../../tables/book";
import { lazyPart } from "../parts/lazy-part";
import { usePane } from "../state/store";
import { askedOf, namesOf } from "./asked";

/** Most workbooks say it themselves. */
const BookForm = lazyPart(async () => (await import("./book-form")).BookForm);

const useStyles = makeStyles({
  said: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "0 16px 8px",
  },
  words: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Asks for the department and the year where the tables do not say them; afterwards says what was answered. */
export function BookQuestion({ book }: { book: Book }) {
  const styles = useStyles();
  const { stated } = usePane().corrections;
  const [editing, setEditing] = useState(false);
  // A unit is taken to be 万元 where no table says it; who knows better says so with the recognised tables.
  const asked = { ...askedOf(book, stated), unit: false };
  if (!asked.department && !asked.year) return null;
  const isMissing = book.department === null || book.year === null;
  if (isMissing || editing)
    return (
      <BookForm
        asked={asked}
        stated={stated}
        onDone={() => setEditing(false)}
        onCancel={isMissing ? null : () => setEditing(false)}
      />
    );
  return (
    <div className={styles.said}>
      <p className={styles.words}>{namesOf(asked)}是您填写的。</p>
      <Button size="small" appearance="subtle" onClick={() => setEditing(true)}>
        修改
      </Button>
    </div>
  );
}
