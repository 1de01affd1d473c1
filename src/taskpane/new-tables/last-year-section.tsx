import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTable16Regular } from "@fluentui/react-icons/svg/document-table";
import { Buttons } from "../parts/layout";
import { ChooseFileButton } from "../parts/choose-file-button";
import { SettingNote, SettingSection } from "../settings/setting-section";
import type { LastYearChoice } from "./use-last-year";

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

interface LastYearSectionProps {
  readonly chosen: LastYearChoice | null;
  readonly onTakeOpen: () => void;
  readonly onTakeFile: (file: File) => Promise<boolean>;
  readonly onRemove: () => void;
}

/** Last year's workbook: its subjects are taken over, its figures become those of the year before. */
export function LastYearSection({ chosen, ...on }: LastYearSectionProps) {
  const styles = useStyles();
  return (
    <SettingSection title="上年工作簿（可不选）">
      <SettingNote>沿用它的科目，把它的本年预算数填到上年预算数一列。只读取，不改动。</SettingNote>
      {chosen && (
        <div className={styles.file}>
          <DocumentTable16Regular className={styles.icon} aria-hidden />
          <div className={styles.words}>
            {chosen.name}
            <SettingNote>{factsOf(chosen)}</SettingNote>
          </div>
        </div>
      )}
      <Buttons>
        <Button size="small" onClick={on.onTakeOpen}>
          用本工作簿作上年
        </Button>
        <ChooseFileButton
          name={chosen ? "换一个文件" : "选择文件"}
          accept=".xlsx"
          onChoose={on.onTakeFile}
        />
        {chosen && (
          <Button size="small" onClick={on.onRemove}>
            移除
          </Button>
        )}
      </Buttons>
    </SettingSection>
  );
}

/** 某某局 · 2026年 · 13 张表. */
function factsOf({ book: { department, year, tables } }: LastYearChoice): string {
  return [
    department ?? "表中没有部门名称",
    year === null ? "年度未写明" : `${String(year)}年`,
    `${String(tables.length)} 张表`,
  ].join(" · ");
}
