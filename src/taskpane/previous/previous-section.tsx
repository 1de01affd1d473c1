import { Button } from "@fluentui/react-components";
import { checkAgain } from "../actions/check-workbook";
import { removePrevious } from "../actions/choose-previous";
import { Buttons } from "../parts/layout";
import { SettingNote, SettingSection } from "../settings/setting-section";
import { dispatch, usePane } from "../state/store";
import { ChoosePreviousButton } from "./choose-previous-button";
import { ChosenWorkbook } from "./chosen-workbook";

/** Last year's workbook: which it is, where there is one, and how to choose, change and remove it. */
export function PreviousSection() {
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
      <ChosenWorkbook workbook={previous} />
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
