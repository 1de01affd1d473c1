import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Facts } from "../../narrative/narrative";
import { openSlots } from "../../narrative/plain-text";
import { writeNarrative } from "../../narrative/write";
import type { Book } from "../../tables/book";
import { narrate } from "../actions/narrate";
import { Scroll } from "../parts/layout";
import { usePane } from "../state/store";
import { NarrativeFoot } from "./narrative-foot";
import { ParagraphText } from "./paragraph-text";

const useStyles = makeStyles({
  bar: { flexShrink: 0, margin: "8px 16px 0" },
  text: { padding: "4px 16px 24px", fontSize: tokens.fontSizeBase300, lineHeight: "24px" },
  heading: {
    margin: "16px 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The narrative: text, figures that know their cells, and places to fill. */
export function NarrativeText({ book, facts }: { book: Book; facts: Facts }) {
  const styles = useStyles();
  const { changedSinceNarrative } = usePane();
  const narrative = useMemo(() => writeNarrative(book, { facts }), [book, facts]);
  const open = useMemo(() => openSlots(narrative), [narrative]);
  const [editing, setEditing] = useState<string | null>(null);
  const next = () => {
    const at = open.findIndex(({ id }) => id === editing);
    setEditing(open[(at + 1) % open.length]?.id ?? null);
  };
  return (
    <>
      {changedSinceNarrative && (
        <MessageBar intent="info" className={styles.bar}>
          <MessageBarBody>生成之后工作簿有改动，这里的数可能已经不同。</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void narrate()}>
              重新生成
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Scroll label="情况说明">
        <div className={styles.text}>
          {narrative.sections.map(({ id, title, paragraphs }) => (
            <section key={id}>
              {title !== "" && <h2 className={styles.heading}>{title}</h2>}
              {paragraphs.map(({ pieces }, index) => (
                <ParagraphText key={index} pieces={pieces} editing={editing} onEdit={setEditing} />
              ))}
            </section>
          ))}
        </div>
      </Scroll>
      <NarrativeFoot narrative={narrative} open={open} onNext={next} />
    </>
  );
}
