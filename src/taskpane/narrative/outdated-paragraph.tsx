import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from "@fluentui/react-components";
import { pieceText } from "../../narrative/plain-text";
import { wordParagraph, writeAgain, type EditableParagraph } from "../actions/edit-paragraph";

const useStyles = makeStyles({ bar: { margin: "0 0 8px" }, actions: { flexWrap: "wrap" } });

/** Says that the tables have changed since a person worded this paragraph, what they would say now, and asks which is to stand. */
export function OutdatedParagraph({ paragraph }: { paragraph: EditableParagraph }) {
  const styles = useStyles();
  const { pieces, edit } = paragraph;
  const generated = (edit?.generated ?? pieces).map(pieceText).join("");
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        您改写这一段以后，表中的增减或项目变了。现在由表写出的是：“{generated}”
      </MessageBarBody>
      <MessageBarActions className={styles.actions}>
        <Button size="small" onClick={() => void writeAgain(paragraph)}>
          用表写出的
        </Button>
        <Button
          size="small"
          onClick={() => void wordParagraph(paragraph, pieces.map(pieceText).join(""))}
        >
          仍用我写的
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
