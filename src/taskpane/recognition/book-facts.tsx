import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { bookParts } from "../../checks/book-parts";
import type { Book, Stated } from "../../tables/book";
import { askedOf, namesOf } from "../check/asked";
import { BookForm } from "../check/book-form";
import { usePane } from "../state/store";

const useStyles = makeStyles({
  facts: {
    margin: 0,
    padding: "12px 16px 8px",
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: "16px",
    rowGap: "4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0 },
  },
  source: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  note: {
    margin: 0,
    padding: "0 16px 12px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  change: { padding: "0 16px 12px" },
});

interface Fact {
  readonly name: string;
  readonly values: readonly string[];
  /** Where it is from; empty where it stands in the tables. */
  readonly source: string;
}

/** Department, year and unit of the workbook, and where they are from; asks for what the tables do not say. */
export function BookFacts({ book }: { book: Book }) {
  const styles = useStyles();
  const { stated } = usePane().corrections;
  const [isEditing, setEditing] = useState(false);
  if (book.tables.length === 0) return null;
  const asked = askedOf(book, stated);
  const isAsked = asked.department || asked.year || asked.unit;
  return (
    <>
      <dl className={styles.facts}>
        {factsOf(book, stated).map(({ name, values, source }) => (
          <FactLine key={name} name={name} words={values.join("、")} source={source} />
        ))}
      </dl>
      {isAsked && isEditing && (
        <BookForm
          asked={asked}
          stated={stated}
          onDone={() => setEditing(false)}
          onCancel={() => setEditing(false)}
        />
      )}
      {isAsked && !isEditing && (
        <div className={styles.change}>
          <Button size="small" onClick={() => setEditing(true)}>
            填写{namesOf(asked)}
          </Button>
        </div>
      )}
      <p className={styles.note}>哪张表认错了，点它右边的铅笔更正；更正保存在本工作簿中。</p>
    </>
  );
}

function FactLine({ name, words, source }: { name: string; words: string; source: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {words} {source !== "" && <span className={styles.source}>（{source}）</span>}
      </dd>
    </>
  );
}

function factsOf(book: Book, stated: Stated): readonly Fact[] {
  const parts = bookParts(book).filter(({ isPlaced }) => isPlaced);
  const departments = each(parts.map((part) => part.book.department));
  const years = each(parts.map((part) => part.book.year));
  const printed = book.tables.some(({ unitCell }) => unitCell !== null);
  return [
    {
      name: "部门（单位）",
      values: departments.length > 0 ? departments : ["未写明"],
      source: departments.some((name) => name === stated.department) ? "您填写的" : "",
    },
    {
      name: "年度",
      values: years.length > 0 ? years.map((year) => `${String(year)}年`) : ["未写明"],
      source: years.some((year) => year === stated.year) ? "您填写的" : "",
    },
    {
      name: "金额单位",
      values: each(book.tables.map(({ unit }) => unit)),
      source: printed ? "" : stated.unit ? "您填写的" : "表中没有写",
    },
  ];
}

/** Each once, without blanks. */
function each<T>(values: readonly (T | null)[]): readonly T[] {
  return [...new Set(values.flatMap((value) => value ?? []))];
}
