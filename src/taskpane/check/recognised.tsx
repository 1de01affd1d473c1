import { makeStyles, tokens } from "@fluentui/react-components";
import { bookParts } from "../../checks/book-parts";
import type { Book } from "../../tables/book";
import { areaAddress } from "../../tables/grid";
import { KIND_TITLES } from "../../tables/kind-titles";
import type { BudgetTable } from "../../tables/table";
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
    fontVariantNumeric: "tabular-nums",
  },
  words: { flexGrow: 1, minWidth: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The tables that were recognised; by department and year where a workbook has several. */
export function Recognised({ book }: { book: Book }) {
  const parts = bookParts(book);
  if (parts.length === 1) return <Tables title="识别出的表" tables={book.tables} />;
  const placed = parts.filter(({ isPlaced }) => isPlaced);
  const alone = parts.filter(({ isPlaced }) => !isPlaced).flatMap((part) => part.book.tables);
  return (
    <>
      {placed.map((part, index) => (
        <Tables key={index} title={`识别出的表：${nameOf(part.book)}`} tables={part.book.tables} />
      ))}
      {alone.length > 0 && (
        <Tables title="识别出的表：看不出属于哪个单位、哪一年度" tables={alone} />
      )}
    </>
  );
}

/** 某某局 · 2025年 */
function nameOf({ department, year }: Book): string {
  return `${department ?? "没有写部门名称"} · ${year === null ? "年度未写明" : `${year}年`}`;
}

function Tables({ title, tables }: { title: string; tables: readonly BudgetTable[] }) {
  const styles = useStyles();
  return (
    <section>
      <ListHeading>
        {title}（{tables.length} 张）
      </ListHeading>
      <ul className={styles.list}>
        {tables.map((table) => (
          <li key={`${table.area.sheet}!${areaAddress(table.area)}`} className={styles.item}>
            <div className={styles.words}>
              {table.title}
              <p className={styles.note}>{factsOf(table)}</p>
            </div>
            <AreaChip area={table.area} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Kind, project, year, unit. */
function factsOf({ kind, year, unit, performance }: BudgetTable): string {
  return [
    KIND_TITLES[kind],
    performance?.project?.name,
    year === null ? "年度未写明" : `${year}年`,
    unit,
  ]
    .filter(Boolean)
    .join(" · ");
}
