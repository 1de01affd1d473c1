import { Switch, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { SettingNote } from "./setting-section";

const useStyles = makeStyles({
  line: { alignSelf: "stretch", display: "flex", alignItems: "center", gap: "8px" },
  words: { flexGrow: 1, minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

interface SettingSwitchProps {
  readonly label: string;
  /** What it does, in a sentence. */
  readonly note?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off: its name and what it does, the switch at the right. */
export function SettingSwitch({ label, note, checked, onChange }: SettingSwitchProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {note !== undefined && (
          <div id={`${id}-note`}>
            <SettingNote>{note}</SettingNote>
          </div>
        )}
      </div>
      <Switch
        id={id}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        checked={checked}
        onChange={(_, data) => onChange(data.checked)}
      />
    </div>
  );
}
