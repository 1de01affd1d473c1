import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from "@fluentui/react-components";
import { dispatch } from "../state/store";

const useStyles = makeStyles({ bar: { flexShrink: 0, margin: "8px 16px" } });

/** What a button outside the pane did, where nothing else in the pane would show it. Screen readers hear it by `said`. */
export function DoneBar({ text }: { text: string }) {
  const styles = useStyles();
  return (
    <MessageBar intent="success" layout="multiline" className={styles.bar}>
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => dispatch({ type: "done", text: null })}>
          知道了
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
