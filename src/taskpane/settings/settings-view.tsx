import { Switch, makeStyles, tokens } from "@fluentui/react-components";
import { setPreferences } from "../actions/set-preferences";
import { Scroll } from "../parts/layout";
import { usePane } from "../state/store";

const useStyles = makeStyles({
  section: { padding: "16px" },
  heading: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What the user can set for this workbook. */
export function SettingsView() {
  const styles = useStyles();
  const { preferences } = usePane();
  return (
    <Scroll label="设置">
      <section className={styles.section}>
        <h2 className={styles.heading}>检查</h2>
        <Switch
          label="在表中标出问题"
          checked={preferences.marks}
          onChange={(_, { checked }) => void setPreferences({ ...preferences, marks: checked })}
        />
        <p className={styles.note}>
          标记浮在单元格上，不改变原有的颜色、批注和数值，可随时清除。下次检查起生效。
        </p>
      </section>
    </Scroll>
  );
}
