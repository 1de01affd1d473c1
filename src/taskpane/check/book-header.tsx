import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { bookParts } from "../../checks/book-parts";
import type { Book } from "../../tables/book";

const useStyles = makeStyles({
  header: { display: "flex", alignItems: "flex-start", gap: "8px", padding: "12px 16px 8px" },
  words: { flexGrow: 1, minWidth: 0 },
  department: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

/** Whose tables these are, of which year, how many and in which unit; beside it what concerns the whole workbook. */
export function BookHeader({ book, children }: { book: Book; children: ReactNode }) {
  const styles = useStyles();
  const units = [...new Set(book.tables.map(({ unit }) => unit))].join("、");
  const parts = bookParts(book).filter(({ isPlaced }) => isPlaced);
  const departments = namesOf(parts.map((part) => part.book.department));
  const years = namesOf(parts.map((part) => part.book.year)).map((year) => `${year}年`);
  const facts = [
    years.length === 0 ? "年度未写明" : years.join("、"),
    `${book.tables.length} 张表`,
    `单位：${units}`,
  ];
  return (
    <div className={styles.header}>
      <div className={styles.words}>
        <h2 className={styles.department}>
          {departments.length === 0 ? "表中没有部门名称" : departments.join("、")}
        </h2>
        <p className={styles.facts}>{facts.join(" · ")}</p>
      </div>
      {children}
    </div>
  );
}

/** Each once. */
function namesOf<T>(names: readonly (T | null)[]): readonly T[] {
  return [...new Set(names.flatMap((name) => name ?? []))];
}
