import {
  Button,
  Tree,
  TreeItem,
  TreeItemLayout,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import type { KeyboardEvent } from "react";
import { subjectKey, type SubjectUses } from "../../checks/subject-uses";
import type { Branch, SubjectEntry } from "../../subjects/subjects";
import { BRANCH_NAMES, mainAmountText } from "./subject-words";
import { useSubjects } from "./use-subjects";

const useStyles = makeStyles({
  note: {
    margin: 0,
    padding: "8px 16px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  tree: { padding: "4px 8px 8px" },
  code: {
    marginRight: "8px",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  amount: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

interface TreeProps {
  readonly branch: Branch;
  readonly uses: SubjectUses | null;
  readonly onChoose: (entry: SubjectEntry) => void;
}

interface SubjectTreeProps extends TreeProps {
  /** Goes back to where a text is typed. */
  readonly onLeave: () => void;
}

/** A branch from its 类 downwards, with the amounts of this workbook. Arrows go through it, the right one opens. */
export function SubjectTree({ onLeave, ...props }: SubjectTreeProps) {
  const styles = useStyles();
  const { branch, uses } = props;
  const roots = useSubjects().roots(branch);
  const leave = (event: KeyboardEvent) => {
    const first = event.currentTarget.querySelector("[role=treeitem]");
    if (event.key !== "ArrowUp" || event.target !== first) return;
    event.preventDefault();
    onLeave();
  };
  const hasAmounts = [...(uses?.values() ?? [])].some(([use]) => use?.amount);
  return (
    <>
      {hasAmounts && <p className={styles.note}>右边是本工作簿的本年数，万元。</p>}
      <Tree
        key={branch}
        size="small"
        className={styles.tree}
        aria-label={BRANCH_NAMES[branch]}
        onKeyDownCapture={leave}
      >
        {roots.map((entry) => (
          <Item key={entry.code} entry={entry} {...props} />
        ))}
      </Tree>
    </>
  );
}

function Item({ entry, ...props }: TreeProps & { readonly entry: SubjectEntry }) {
  const styles = useStyles();
  const { uses, onChoose } = props;
  const children = useSubjects().children(entry);
  const isBranch = children.length > 0;
  const amount = mainAmountText(uses?.get(subjectKey(entry)) ?? []);
  const choose = () => onChoose(entry);
  return (
    <TreeItem
      value={entry.code}
      itemType={isBranch ? "branch" : "leaf"}
      {...(!isBranch && {
        onClick: choose,
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key === "Enter" && event.target === event.currentTarget) choose();
        },
      })}
    >
      <TreeItemLayout
        aside={amount && <span className={styles.amount}>{amount}</span>}
        {...(isBranch && {
          actions: (
            <Button
              size="small"
              appearance="subtle"
              icon={<Info16Regular />}
              aria-label={`${entry.code} ${entry.name}的详情`}
              title="详情"
              onClick={choose}
            />
          ),
        })}
      >
        <span className={styles.code}>{entry.code}</span>
        {entry.name}
      </TreeItemLayout>
      {isBranch && (
        <Tree>
          {children.map((child) => (
            <Item key={child.code} {...props} entry={child} />
          ))}
        </Tree>
      )}
    </TreeItem>
  );
}
