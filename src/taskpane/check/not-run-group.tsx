import { makeStyles } from "@fluentui/react-components";
import { countOf, type NotRunKind } from "../../checks/messages/not-run";
import { ChoosePreviousButton } from "../previous/choose-previous-button";
import { usePane } from "../state/store";
import { FindingGroupSection } from "./finding-group";
import { NotRunItem } from "./not-run-item";

const useStyles = makeStyles({ previous: { padding: "4px 16px 12px 40px" } });

interface NotRunGroupProps {
  readonly title: string;
  readonly notRun: readonly NotRunKind[];
  readonly isFolded: boolean;
  readonly onFold: (isFolded: boolean) => void;
}

/** What did not run, by kinds of reasons, with what would make it run. */
export function NotRunGroup({ notRun, ...heading }: NotRunGroupProps) {
  const styles = useStyles();
  const { previous } = usePane();
  return (
    <FindingGroupSection {...heading} count={notRun.reduce((sum, kind) => sum + countOf(kind), 0)}>
      {notRun.map((one) => (
        <NotRunItem key={one.title} notRun={one} />
      ))}
      {!previous && (
        <li className={styles.previous}>
          <ChoosePreviousButton name="选择上年工作簿" />
        </li>
      )}
    </FindingGroupSection>
  );
}
