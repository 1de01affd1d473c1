import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { Edit20Regular } from "@fluentui/react-icons/svg/edit";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
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
  lost: {
    display: "flex",
    gap: "4px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sign: { flexShrink: 0 },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  edit: { flexShrink: 0 },
});

interface BookHeaderProps {
  readonly book: Book;
  /** Shows what was recognised, to be corrected. */
  readonly onCorrect: () => void;
}

/** Whose tables these are, of which year, how many and in which unit, and what of that is the user's word; the way to correct it. */
export function BookHeader({ book, onCorrect }: BookHeaderProps) {
  const styles = useStyles();
  const units = [...new Set(book.tables.map(({ unit }) => unit))].join("、");
  const parts = bookParts(book).filter(({ isPlaced }) => isPlaced);
  const departments = namesOf(parts.map((part) => part.book.department));
  const years = namesOf(parts.map((part) => part.book.year)).map((year) => `${year}年`);
  const facts = [
    years.length === 0 ? "年度未写明" : years.join("、"),
    `${book.tables.length} 张表`,
    `单位：${units}`,
    ...saidFacts(book),
  ];
  const { lost = [] } = book;
  return (
    <div className={styles.header}>
      <div className={styles.words}>
        <h2 className={styles.department}>
          {departments.length === 0 ? "表中没有部门名称" : departments.join("、")}
        </h2>
        <p className={styles.facts}>{facts.join(" · ")}</p>
        {lost.length > 0 && (
          <p className={styles.lost}>
            <Warning16Filled
              className={styles.sign}
              primaryFill={tokens.colorStatusWarningForeground3}
              aria-hidden
            />
            <span>
              找不到原来指定的表（{lost.length} 处）。
              <Link as="button" inline className={styles.link} onClick={onCorrect}>
                查看
              </Link>
            </span>
          </p>
        )}
      </div>
      <Button
        appearance="subtle"
        size="small"
        className={styles.edit}
        icon={<Edit20Regular />}
        aria-label="识别结果和更正"
        title="识别结果和更正"
        onClick={onCorrect}
      />
    </div>
  );
}

/** How much of it is as the user says. */
function saidFacts({ tables, ignored = [] }: Book): readonly string[] {
  const corrected = tables.filter(({ correction }) => correction).length;
  return [
    ...(corrected > 0 ? [`${String(corrected)} 张按您的指定`] : []),
    ...(ignored.length > 0 ? [`${String(ignored.length)} 处不核验`] : []),
  ];
}

/** Each once. */
function namesOf<T>(names: readonly (T | null)[]): readonly T[] {
  return [...new Set(names.flatMap((name) => name ?? []))];
}
