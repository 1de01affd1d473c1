import { Radio, RadioGroup, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { chooseAppearance, useAppearance } from "../appearance";
import type { Appearance } from "../theme";
import { SettingNote, SettingSection } from "./setting-section";

const CHOICES: readonly (readonly [Appearance, string])[] = [
  ["office", "跟随 Office"],
  ["light", "浅色"],
  ["dark", "深色"],
  ["contrast", "高对比度"],
];

const useStyles = makeStyles({ choices: { flexWrap: "wrap", marginLeft: "-8px" } });

/** How the pane looks, for this user in every workbook. */
export function AppearanceSection() {
  const appearance = useAppearance();
  const [isKept, setIsKept] = useState(true);
  return (
    <SettingSection title="外观">
      <RadioGroup
        layout="horizontal"
        className={useStyles().choices}
        aria-label="外观"
        value={appearance}
        onChange={(_, { value }) => setIsKept(chooseAppearance(value as Appearance))}
      >
        {CHOICES.map(([value, label]) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </RadioGroup>
      {!isKept && (
        <div role="status">
          <SettingNote>
            浏览器不允许加载项在这台电脑上保存设置，所选外观只用到关闭窗格为止。要长期保留，请允许本站保存数据，再选一次。
          </SettingNote>
        </div>
      )}
    </SettingSection>
  );
}
