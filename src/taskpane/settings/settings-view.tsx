import { Switch } from "@fluentui/react-components";
import { setPreferences } from "../actions/set-preferences";
import { setLive } from "../live/set-live";
import { FormulasSection } from "../formulas/formulas-section";
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
        <Switch
          label="编辑后自动复核"
          checked={preferences.live}
          onChange={(_, { checked }) => void setLive(checked)}
        />
        <SettingNote>
          检查过一次之后，改了哪里就复核哪里，结果和标记随之更新。关闭后请自己点“重新检查”。
        </SettingNote>
        <SettingNote>
          标记浮在单元格上，不改变原有的颜色、批注和数值，可随时清除。下次检查起生效。
        </SettingNote>
      </SettingSection>
      <FormulasSection />
    </Scroll>
  );
}
