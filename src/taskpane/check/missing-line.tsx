import { makeStyles, tokens } from "@fluentui/react-components";
import { whatIsMissing } from "../../excel/what-is-missing";
import { Foot } from "../parts/layout";

const useStyles = makeStyles({
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Before the first check: what this Excel does not let the add-in do, and what works all the same. Nothing where it lets it do all. */
export function MissingLine() {
  const styles = useStyles();
  const missing = whatIsMissing();
  if (missing.length === 0) return null;
  return (
    <Foot>
      {missing.map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
    </Foot>
  );
}
