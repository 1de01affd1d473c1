import { setPreferences } from "../actions/set-preferences";
import { setLive } from "../live/set-live";
import { usePane } from "../state/store";
import { SettingSection } from "./setting-section";
import { SettingSwitch } from "./setting-switch";

/** How this workbook is checked, and what is shown of it. */
export function CheckSection() {
  const { preferences } = usePane();
  return (
    <SettingSection title="检查">
      <SettingSwitch
        label="编辑后自动复核"
        note="检查过一次之后，改了哪里就复核哪里，结果和标记随之更新。关闭后请自己点“重新检查”。"
        checked={preferences.live}
        onChange={(live) => void setLive(live)}
      />
      <SettingSwitch
        label="在表中标出问题"
        note="标记浮在单元格上，不改变原有的颜色、批注和数值，可随时清除。下次检查起生效。"
        checked={preferences.marks}
        onChange={(marks) => void setPreferences({ marks })}
      />
      <SettingSwitch
        label="显示尾差"
        note="四舍五入造成的差额，不用改；在结果里也可以随时显示或隐藏。"
        checked={preferences.tails}
        onChange={(tails) => void setPreferences({ tails })}
      />
    </SettingSection>
  );
}
