import { Button, makeStyles } from "@fluentui/react-components";
import type { Book } from "../../tables/book";
import { Paragraph } from "../parts/layout";
import { ListHeading } from "../parts/list-heading";

const useStyles = makeStyles({
  body: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "0 16px 16px",
  },
});

interface RecognisedCountProps {
  readonly book: Book;
  readonly onCorrect: () => void;
}

/** How much of the workbook was recognised and checked, and the way to the whole list. */
export function RecognisedCount({ book, onCorrect }: RecognisedCountProps) {
  const styles = useStyles();
  const { tables, unrecognised, ignored = [] } = book;
  const left = [
    unrecognised.length > 0 && `${String(unrecognised.length)} 处内容没有识别`,
    ignored.length > 0 && `${String(ignored.length)} 处按您的指定不核验`,
  ].filter(Boolean);
  return (
    <section>
      <ListHeading>识别出的表</ListHeading>
      <div className={styles.body}>
        <Paragraph>{[`核验的是 ${String(tables.length)} 张表`, ...left].join("；")}。</Paragraph>
        <Button size="small" onClick={onCorrect}>
          查看识别结果
        </Button>
      </div>
    </section>
  );
}
