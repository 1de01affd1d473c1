import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Problem } from "../../excel/excel-errors";
import { copyText } from "../actions/copy-text";

const useStyles = makeStyles({
  bar: { flexShrink: 0, margin: "8px 16px" },
  actions: { flexWrap: "wrap" },
});

/** Something that did not work: what, why, what next, and the details for whoever is asked for help. */
export function ProblemBar({ problem, children }: { problem: Problem; children: ReactNode }) {
  const styles = useStyles();
  const { title, why, next, detail } = problem;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar} role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <br />
        {why}
        {next}
      </MessageBarBody>
      <MessageBarActions className={styles.actions}>
        {children}
        <Button
          size="small"
          appearance="transparent"
          onClick={() => void copyText([title, why, next, detail].join("\n"), "详情已复制")}
        >
          复制详情
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
