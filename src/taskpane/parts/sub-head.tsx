import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "40px",
    padding: "4px 16px 4px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The head of a page within a view, with the way back. */
export function SubHead({ title, onBack }: { title: string; onBack: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <Button
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        aria-label="返回"
        onClick={onBack}
        autoFocus
      />
      <h2 className={styles.title}>{title}</h2>
    </div>
  );
}
