import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import { describe } from "../../checks/messages";
import { afterText, valueText } from "../check/repair-way";
import { ChangeLine } from "./change-line";
import { seenAt } from "../actions/seen-at";
import { usePane } from "../state/store";

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, width: "100%" },
  title: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: "0 0 4px 12px" },
  changes: { listStyleType: "none", margin: 0, padding: "0 0 4px 32px" },
  box: { "& label": { padding: "4px 4px 4px 0", fontSize: "inherit", lineHeight: "inherit" } },
});

interface BulkGroupProps {
  /** What the check compares. */
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly isOn: (finding: Finding) => boolean;
  /** By ids. */
  readonly onSwitch: (ids: readonly number[], isOn: boolean) => void;
}

/** The repairs of one kind: a box for all of them, one for each, and every cell with what stands there and what would. */
export function BulkGroup({ title, findings, isOn, onSwitch }: BulkGroupProps) {
  const styles = useStyles();
  const grids = usePane().checked?.grids ?? [];
  const on = findings.filter(isOn).length;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Checkbox
          className={styles.box}
          checked={on === findings.length ? true : on > 0 && "mixed"}
          onChange={(_, { checked }) =>
            onSwitch(
              findings.map(({ id }) => id),
              checked === true
            )
          }
          label={<span className={styles.title}>{`${title}（${findings.length} 项）`}</span>}
        />
      </legend>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={finding.id}>
            <Checkbox
              className={styles.box}
              checked={isOn(finding)}
              onChange={(_, { checked }) => onSwitch([finding.id], checked === true)}
              label={describe(finding).title}
            />
            <ul className={styles.changes}>
              {finding.repair.map((change) => {
                const before = seenAt(grids, change.cell);
                return (
                  <ChangeLine
                    key={`${change.cell.row} ${change.cell.column} ${change.cell.sheet}`}
                    cell={change.cell}
                    before={valueText(before, finding)}
                    after={afterText(change, before, finding)}
                  />
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
