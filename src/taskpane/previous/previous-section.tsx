import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTable16Regular } from "@fluentui/react-icons/svg/document-table";
import { checkAgain } from "../actions/check-workbook";
import { removePrevious } from "../actions/choose-previous";
import { Buttons } from "../parts/layout";
import { SettingNote, SettingSection } from "../settings/setting-section";
import type { Previous } from "../state/pane-state";
import { dispatch, usePane } from "../state/store";
import { ChoosePreviousButton } from "./choose-previous-button";

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

/** Last year's workbook: which it is, where there is one, and how to choose, change and remove it. */
export function PreviousSection() {
  const styles = useStyles();
  const { previous, checked } = usePane();
  const due = checked !== null && checked.book.previous !== (previous?.book ?? null);
  const check = () => {
    dispatch({ type: "view-chosen", view: "check" });
    void checkAgain();
  };
  return (
    <SettingSection title="上年数据">
      <SettingNote>
        用来核对表中的上年预算数，也用来写说明中的增减额。只读取，不改动那个文件，关闭窗格后不保留。
      </SettingNote>
      <div className={styles.file}>
        <DocumentTable16Regular className={styles.icon} aria-hidden />
        {previous ? (
          <div className={styles.words}>
            {previous.name}
            <SettingNote>{factsOf(previous)}</SettingNote>
          </div>
        ) : (
          "还没有选择上年工作簿"
        )}
      </div>
      <Buttons>
        <ChoosePreviousButton name={previous ? "换一个文件" : "选择文件"} />
        {previous && (
          <Button size="small" onClick={removePrevious}>
            移除
          </Button>
        )}
        {due && (
          <Button size="small" appearance="primary" onClick={check}>
            重新检查
          </Button>
        )}
      </Buttons>
    </SettingSection>
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
