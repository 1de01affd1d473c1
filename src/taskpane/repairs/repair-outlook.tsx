import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import { describe } from "../../checks/messages";
import { wrongCell } from "../actions/finding-marks";
import type { PlannedRepair } from "../actions/repair";
import { CellChip } from "../parts/cell-chip";
import { GradeIcon } from "../parts/severity";
import { useDelayed } from "../parts/use-delayed";
import type { Outlook } from "./outlook";

const useStyles = makeStyles({
  outlook: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  warning: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "8px",
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    padding: "2px 0",
  },
  title: { flex: "1 1 120px", minWidth: 0 },
});

const HALF_A_SECOND = 500;

interface RepairOutlookProps {
  readonly id: string;
  readonly planned: readonly PlannedRepair[];
  /** Null as long as it is being tried. */
  readonly outlook: Outlook | null | undefined;
  readonly problem: string | null;
}

/** What would be otherwise after a repair, before it is made: what would newly be wrong, what would not be settled, what else would go. */
export function RepairOutlook({ id, planned, outlook, problem }: RepairOutlookProps) {
  const styles = useStyles();
  const isLate = useDelayed(!outlook && problem === null, HALF_A_SECOND);
  if (problem !== null)
    return (
      <p id={id} className={styles.outlook}>
        没有试算改后的结果。{problem}
      </p>
    );
  if (!outlook)
    return isLate ? (
      <p role="status" className={styles.outlook}>
        正在试算改后的结果…
      </p>
    ) : null;
  const { left, comes, goes, open } = outlook;
  const own = new Set(planned.map(({ finding }) => finding.id));
  const still = left.filter((finding) => own.has(finding.id));
  const others = left.filter((finding) => !own.has(finding.id));
  const isClean = left.length + comes.length + open === 0;
  return (
    <div id={id} className={styles.outlook}>
      {still.length > 0 && <Warned text="改后这里仍核对不上，还有别的原因。" findings={[]} />}
      {others.length > 0 && (
        <Warned text="改后这里还不相符，因为别处也有错，请一并改正：" findings={others} />
      )}
      {comes.length > 0 && (
        <Warned text={`改后会出现 ${comes.length} 处新问题：`} findings={comes} />
      )}
      {open > 0 && (
        <p className={styles.quiet}>
          另有 {open} 处要用到公式的结果，修复后由 Excel 重新计算，再核验才知道。
        </p>
      )}
      {isClean && <p className={styles.quiet}>试算过：改后没有新问题{alsoGone(goes)}。</p>}
    </div>
  );
}

function alsoGone(goes: readonly Finding[]): string {
  return goes.length === 0 ? "" : `，另有 ${goes.length} 项也会消失`;
}

/** More are counted. */
const MOST_NAMED = 3;

function Warned({ text, findings }: { text: string; findings: readonly Finding[] }) {
  const styles = useStyles();
  const further = findings.length - MOST_NAMED;
  return (
    <div className={styles.warning}>
      <GradeIcon of="warning" />
      <div>
        {text}
        {findings.length > 0 && (
          <ul className={styles.list}>
            {findings.slice(0, MOST_NAMED).map((finding) => {
              const cell = wrongCell(finding);
              return (
                <li key={finding.id} className={styles.line}>
                  {cell && <CellChip cell={cell} />}
                  <span className={styles.title}>{describe(finding).title}</span>
                </li>
              );
            })}
            {further > 0 && <li>另有 {further} 处</li>}
          </ul>
        )}
      </div>
    </div>
  );
}
