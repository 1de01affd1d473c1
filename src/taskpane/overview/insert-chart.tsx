import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { ChartMultiple16Regular } from "@fluentui/react-icons/svg/chart-multiple";
import { useState } from "react";
import type { Overview } from "../../narrative/overview/bar";
import type { Book } from "../../tables/book";
import { insertOverview, lastInserted, takeBackOverview } from "./inserted-sheet";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  done: { color: tokens.colorNeutralForeground2 },
});

interface InsertChartProps {
  readonly overview: Overview;
  /** The one that the overview is of. */
  readonly book: Book;
}

/** The picture as charts of Excel's in the workbook, with a way back. */
export function InsertChart({ overview, book }: InsertChartProps) {
  const styles = useStyles();
  const [sheet, setSheet] = useState(lastInserted);
  const [isBusy, setIsBusy] = useState(false);
  const run = async (action: () => Promise<void>) => {
    if (isBusy) return;
    setIsBusy(true);
    await action();
    setSheet(lastInserted());
    setIsBusy(false);
  };
  return (
    <div className={styles.row}>
      <Button
        size="small"
        icon={<ChartMultiple16Regular />}
        disabledFocusable={isBusy}
        title="在新工作表中插入 Excel 图表，数随表格更新"
        onClick={() => void run(() => insertOverview(overview, book))}
      >
        {sheet ? "再插入一份" : "插入为图表"}
      </Button>
      {sheet && (
        <>
          <span className={styles.done}>已插入“{sheet.name}”</span>
          <Button
            size="small"
            appearance="transparent"
            icon={<ArrowUndo16Regular />}
            disabledFocusable={isBusy}
            onClick={() => void run(takeBackOverview)}
          >
            撤销
          </Button>
        </>
      )}
    </div>
  );
}
