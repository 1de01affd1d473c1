import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { GradeFilter } from "./grade-filter";
import { TEXT_GRADES, type TextGrade } from "./shown-grades";

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "0 16px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    flex: "1 1 120px",
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
});

interface AuditHeadProps {
  /** The name of the text's file; null for what was pasted. */
  readonly name: string | null;
  /** How many amounts and changes were held against the tables. */
  readonly compared: number;
  /** One for each finding. */
  readonly grades: readonly TextGrade[];
  readonly shown: readonly TextGrade[];
  readonly onShow: (grades: readonly TextGrade[]) => void;
  readonly onEdit: () => void;
  readonly onPutAway: () => void;
}

/** Which text it is, how much of it was compared, and how many of each grade were found: a click shows or hides them. */
export function AuditHead({
  name,
  compared,
  grades,
  shown,
  onShow,
  onEdit,
  onPutAway,
}: AuditHeadProps) {
  const styles = useStyles();
  const count = (wanted: TextGrade) => grades.filter((grade) => grade === wanted).length;
  return (
    <div className={styles.head}>
      <h2 className={styles.name}>
        {name ?? "粘贴的文字"} · 与表比较了 {compared} 处
      </h2>
      <Button size="small" onClick={onEdit}>
        修改文字
      </Button>
      <Button size="small" onClick={onPutAway}>
        换一份
      </Button>
      <GradeFilter
        counts={{ error: count("error"), warning: count("warning"), info: count("info") }}
        shown={shown}
        onToggle={(grade) =>
          onShow(TEXT_GRADES.filter((one) => shown.includes(one) !== (one === grade)))
        }
      />
    </div>
  );
}
