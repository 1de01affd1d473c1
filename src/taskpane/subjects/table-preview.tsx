import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { editionDifferences } from "../../subjects/edition-differences";
import { standardSubjects } from "../../subjects/edition-2026";
import { Buttons } from "../parts/layout";
import { quoted } from "../../tables/quoted";
import { BranchDifference } from "./branch-difference";
import { takeTable, type ReadTable } from "./choose-table";
import { FoldedLines } from "./folded-lines";

const useStyles = makeStyles({
  box: {
    alignSelf: "stretch",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface TablePreviewProps {
  readonly read: ReadTable;
  readonly onEnd: () => void;
}

/** What a file was understood to hold, how it differs from the edition that ships, what of it was not understood; and whether to take it. */
export function TablePreview({ read: { table, skipped }, onEnd }: TablePreviewProps) {
  const styles = useStyles();
  const [isTaking, setTaking] = useState(false);
  const branches = useMemo(() => editionDifferences(table, standardSubjects), [table]);
  const take = async () => {
    setTaking(true);
    const isTaken = await takeTable(table);
    setTaking(false);
    if (isTaken) onEnd();
  };
  return (
    <section className={styles.box} aria-label="核对科目表">
      <h3 className={styles.title}>
        {quoted(table.edition)}：读到 {table.subjects.length} 个科目
      </h3>
      <p className={styles.note}>以下与随程序提供的{standardSubjects.edition}年版比较。</p>
      {branches.map((differences) => (
        <BranchDifference key={differences.branch} differences={differences} />
      ))}
      <p className={styles.note}>其他分类仍用随程序提供的科目。</p>
      {skipped.length > 0 && (
        <FoldedLines
          title={`没有看懂的 ${skipped.length} 行`}
          lines={skipped.map(
            ({ sheet, row, reason }) =>
              `${sheet === null ? "" : `${quoted(sheet)}`}第 ${row + 1} 行：${reason}`
          )}
        />
      )}
      <Buttons>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={isTaking}
          onClick={() => void take()}
        >
          使用这份科目表
        </Button>
        <Button size="small" onClick={onEnd}>
          不使用
        </Button>
      </Buttons>
    </section>
  );
}
