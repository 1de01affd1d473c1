import { makeStyles, tokens } from "@fluentui/react-components";
import { choosePrevious } from "../actions/choose-previous";
import { narrate } from "../actions/narrate";
import { ChooseFileButton } from "../parts/choose-file-button";
import { usePane } from "../state/store";

const useStyles = makeStyles({
  source: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { flex: "1 1 160px", minWidth: 0, color: tokens.colorNeutralForeground2 },
});

/** Where last year's figures could come from instead of being typed: last year's workbook. */
export function LastYearSource() {
  const styles = useStyles();
  const { previous } = usePane();
  const choose = async (file: File) => {
    if (await choosePrevious(file)) await narrate();
  };
  return (
    <div className={styles.source}>
      <span className={styles.words}>
        {previous
          ? `上年工作簿“${previous.name}”中没有这个数，请填写，或换一份。`
          : "表中没有上年数。选择上年的工作簿，就不用逐个填写。"}
      </span>
      <ChooseFileButton name="选择上年工作簿" accept=".xlsx" onChoose={choose} />
    </div>
  );
}
