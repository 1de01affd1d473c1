import { makeStyles, tokens } from "@fluentui/react-components";
import type { BranchDifferences } from "../../subjects/edition-differences";
import { FoldedLines } from "./folded-lines";
import { BRANCH_NAMES } from "./subject-words";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "4px" },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A branch of a table that has less than this part of what the other edition has may not be all of it. */
const LEAST_PART = 0.5;

/** How a branch of a loaded table differs from the edition that ships: counts, and what stands behind them. */
export function BranchDifference({ differences }: { differences: BranchDifferences }) {
  const styles = useStyles();
  const { branch, count, otherCount, added, renamed, missing } = differences;
  const line = ({ code, name }: { readonly code: string; readonly name: string }) =>
    `${code} ${name}`;
  const isSame = added.length + renamed.length + missing.length === 0;
  return (
    <div className={styles.box}>
      <p className={styles.name}>
        {BRANCH_NAMES[branch]} {count} 个
      </p>
      {isSame && <p className={styles.note}>与随程序提供的相同。</p>}
      {count < otherCount * LEAST_PART && (
        <p className={styles.note}>
          随程序提供的有 {otherCount} 个。这份表可能不完整，请核对是否选对了文件。
        </p>
      )}
      <FoldedLines title={`新增 ${added.length} 个`} lines={added.map(line)} />
      <FoldedLines
        title={`名称不同 ${renamed.length} 个`}
        lines={renamed.map(({ subject, before }) => `${line(subject)}（原为${before}）`)}
      />
      <FoldedLines title={`这份表没有的 ${missing.length} 个`} lines={missing.map(line)} />
    </div>
  );
}
