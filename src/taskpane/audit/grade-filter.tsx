import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { GRADE_WORDS } from "../parts/grade-words";
import { GradeIcon } from "../parts/severity";
import { TEXT_GRADES, type TextGrade } from "./shown-grades";

const useStyles = makeStyles({
  group: { display: "flex", flexWrap: "wrap", gap: "4px" },
  toggle: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "3px 8px 5px",
    // Dashed when off, solid and underlined when on: this survives forced colours.
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  on: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    paddingBottom: "3px",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
});

interface GradeFilterProps {
  readonly counts: Readonly<Record<TextGrade, number>>;
  readonly shown: readonly TextGrade[];
  readonly onToggle: (grade: TextGrade) => void;
}

/** How many of each; a click shows or hides their marks. */
export function GradeFilter({ counts, shown, onToggle }: GradeFilterProps) {
  const styles = useStyles();
  return (
    <div className={styles.group} role="group" aria-label="标出哪些问题">
      {TEXT_GRADES.map((grade) => {
        const isOn = shown.includes(grade);
        return (
          <button
            key={grade}
            type="button"
            className={mergeClasses(styles.toggle, isOn && styles.on)}
            aria-pressed={isOn}
            onClick={() => onToggle(grade)}
          >
            <GradeIcon of={grade} />
            {GRADE_WORDS[grade]} {counts[grade]}
          </button>
        );
      })}
    </div>
  );
}
