import { Button } from "@fluentui/react-components";
import { Buttons } from "../parts/layout";
import { ChooseFileButton } from "../parts/choose-file-button";
import { ChosenWorkbook } from "../previous/chosen-workbook";
import { SettingNote, SettingSection } from "../settings/setting-section";
import type { LastYearChoice } from "./use-last-year";

interface LastYearSectionProps {
  readonly chosen: LastYearChoice | null;
  readonly onTakeOpen: () => void;
  readonly onTakeFile: (file: File) => Promise<boolean>;
  readonly onRemove: () => void;
}

/** Last year's workbook: its subjects are taken over, its figures become those of the year before. */
export function LastYearSection({ chosen, ...on }: LastYearSectionProps) {
  return (
    <SettingSection title="上年工作簿（可不选）">
      <SettingNote>沿用它的科目，把它的本年预算数填到上年预算数一列。只读取，不改动。</SettingNote>
      {chosen && <ChosenWorkbook workbook={chosen} />}
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
