import { makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTable16Regular } from "@fluentui/react-icons/svg/document-table";
import { SettingNote } from "../settings/setting-section";
import type { Previous } from "../state/pane-state";

const useStyles = makeStyles({
  file: {
    alignSelf: "stretch",
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  icon: { flexShrink: 0 },
  words: { minWidth: 0 },
});

/** Which workbook is last year's, and what was recognised in it. */
export function ChosenWorkbook({ workbook }: { workbook: Previous | null }) {
  const styles = useStyles();
  return (
    <div className={styles.file}>
      <DocumentTable16Regular className={styles.icon} aria-hidden />
      {workbook ? (
        <div className={styles.words}>
          {workbook.name}
          <SettingNote>{factsOf(workbook)}</SettingNote>
        </div>
      ) : (
        "还没有选择上年工作簿"
      )}
    </div>
  );
}

/** 重庆市…办公室 · 2025年 · 13 张表. */
function factsOf({ book: { department, year, tables } }: Previous): string {
  return [
    department ?? "表中没有部门名称",
    year === null ? "年度未写明" : `${year}年`,
    `${tables.length} 张表`,
  ].join(" · ");
}
