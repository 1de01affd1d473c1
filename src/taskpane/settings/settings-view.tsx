import { Switch } from "@fluentui/react-components";
import { setPreferences } from "../actions/set-preferences";
import { OwnRelationsSection } from "../own-relations/own-relations-section";
import { Scroll } from "../parts/layout";
import { PreviousSection } from "../previous/previous-section";
import { usePane } from "../state/store";
import { SettingNote, SettingSection } from "./setting-section";

/** What the user can set for this workbook. */
export function SettingsView() {
  const { preferences } = usePane();
  return (
    <Scroll label="设置">
      <PreviousSection />
      <OwnRelationsSection />
      <SettingSection title="检查">
        <Switch
          label="在表中标出问题"
          checked={preferences.marks}
          onChange={(_, { checked }) => void setPreferences({ ...preferences, marks: checked })}
        />
        <SettingNote>
          标记浮在单元格上，不改变原有的颜色、批注和数值，可随时清除。下次检查起生效。
        </SettingNote>
      </SettingSection>
    </Scroll>
  );
}
