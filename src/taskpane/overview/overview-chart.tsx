import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Overview } from "../../narrative/overview/bar";
import type { Book } from "../../tables/book";
import { quoted } from "../../tables/quoted";
import { ChoosePreviousButton } from "../previous/choose-previous-button";
import { usePane } from "../state/store";
import { BarList } from "./bar-list";
import { InsertChart } from "./insert-chart";
import { UNIT } from "./overview-words";
import { PartsBar } from "./parts-bar";
import { useOneStop } from "./use-one-stop";
import { useFills } from "./fills";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "4px 16px 16px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  key: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 16px",
    color: tokens.colorNeutralForeground2,
  },
  year: { display: "inline-flex", alignItems: "center", gap: "4px" },
  dot: { width: "14px", height: "8px" },
  unit: { marginLeft: "auto" },
  block: { display: "flex", flexDirection: "column", gap: "4px" },
  heading: {
    margin: 0,
    fontSize: "inherit",
    lineHeight: "inherit",
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignItems: "flex-start" },
});

interface OverviewChartProps {
  readonly overview: Overview;
  /** The one that the overview is of. */
  readonly book: Book;
}

/** The 类 this year and last as bars, 基本支出 against 项目支出, “三公”. A bar shows its cell; arrows go from bar to bar. */
export function OverviewChart({ overview, book }: OverviewChartProps) {
  const styles = useStyles();
  const fills = useFills();
  const { previous } = usePane();
  const stop = useOneStop();
  const { year, hasPrevious, categories, parts, sangong, table } = overview;
  const years = {
    current: year === null ? "本年" : `${year}年`,
    previous: year === null ? "上年" : `${year - 1}年`,
  };
  return (
    <div className={styles.box}>
      <div className={styles.key}>
        <span className={styles.year}>
          <i className={mergeClasses(styles.dot, fills.bar, fills.filled)} aria-hidden />
          {years.current}
        </span>
        {hasPrevious && (
          <span className={styles.year}>
            <i className={mergeClasses(styles.dot, fills.bar, fills.outlined)} aria-hidden />
            {years.previous}
          </span>
        )}
        <span className={styles.unit}>单位：{UNIT}</span>
      </div>
      <div {...stop} className={styles.box} style={{ padding: 0 }}>
        <BarList label="支出按类" bars={categories} years={years} hasPrevious={hasPrevious} />
        {parts.length > 0 && <PartsBar parts={parts} year={years.current} />}
        {sangong.length > 0 && (
          <div className={styles.block}>
            <h4 className={styles.heading}>“三公”经费</h4>
            <BarList label="“三公”经费" bars={sangong} years={years} hasPrevious={hasPrevious} />
          </div>
        )}
      </div>
      {!hasPrevious && (
        <div className={mergeClasses(styles.block, styles.start)}>
          <p className={styles.quiet}>
            表中没有上年数，只画出本年。
            {previous ? "已选的上年工作簿中也没有对应的数。" : "选择上年工作簿，就能对比两年。"}
          </p>
          {!previous && <ChoosePreviousButton name="选择上年工作簿" />}
        </div>
      )}
      <p className={styles.quiet}>取自{quoted(table.sheet)}。点一条或一个数，就转到它的单元格。</p>
      <InsertChart overview={overview} book={book} />
    </div>
  );
}
