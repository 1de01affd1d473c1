import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { problemText, type Problem } from "../../excel/excel-errors";
import { copyText } from "../actions/copy-text";

const useStyles = makeStyles({
  // It stands in the column of the view and covers nothing; a long one scrolls, so that the view below stays usable.
  bar: { flexShrink: 0, margin: "8px 16px", maxHeight: "50vh", overflowY: "auto" },
  actions: { flexWrap: "wrap" },
});

/** Something that did not work: what, why, what next, and the details for whoever is asked for help. */
export function ProblemBar({ problem, children }: { problem: Problem; children: ReactNode }) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar} role="alert">
      <MessageBarBody>
        <ProblemWords problem={problem} />
      </MessageBarBody>
      <MessageBarActions className={styles.actions}>
        {children}
        <Button
          size="small"
          appearance="transparent"
          onClick={() => void copyText(problemText(problem), "详情已复制")}
        >
          复制详情
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function ProblemWords({ problem: { title, why, next, also } }: { problem: Problem }) {
  return (
    <>
      <MessageBarTitle>{title}</MessageBarTitle>
      <br />
      {why}
      {next}
      {also && (
        <>
          <br />
          <ProblemWords problem={also} />
        </>
      )}
    </>
  );
}
