import { Select, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { bookParts, partName } from "../../checks/book-parts";
import { overviewOf } from "../../narrative/overview/overview";
import type { Book } from "../../tables/book";
import { OverviewChart } from "./overview-chart";

const useStyles = makeStyles({
  choice: { padding: "4px 16px 8px" },
  none: {
    margin: 0,
    padding: "4px 16px 16px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The overview of the workbook; of one department and year where it holds several, chosen by the user. */
export function OverviewParts({ book }: { book: Book }) {
  const styles = useStyles();
  const overviews = useMemo(
    () =>
      bookParts(book).flatMap((part) => {
        const overview = part.isPlaced ? overviewOf(part.book) : null;
        return overview ? [{ name: partName(part.book), overview, book: part.book }] : [];
      }),
    [book]
  );
  const [chosen, setChosen] = useState("");
  const shown = overviews.find(({ name }) => name === chosen) ?? overviews[0];
  if (!shown) return <p className={styles.none}>支出表中没有按类列出的金额，画不出概览。</p>;
  return (
    <>
      {overviews.length > 1 && (
        <div className={styles.choice}>
          <Select
            size="small"
            aria-label="看哪个部门、哪一年"
            value={shown.name}
            onChange={(_, { value }) => setChosen(value)}
          >
            {overviews.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </div>
      )}
      <OverviewChart key={shown.name} overview={shown.overview} book={shown.book} />
    </>
  );
}
