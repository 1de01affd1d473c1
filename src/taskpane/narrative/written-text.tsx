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
import type { Book } from "../../tables/book";
import { narrate } from "../actions/narrate";
import { lazyPart } from "../parts/lazy-part";
import { Scroll } from "../parts/layout";
import { dispatch, usePane } from "../state/store";
import { currentStyle } from "../styles/current-style";
import { StyleBar } from "../styles/style-bar";
import { NarrativeFoot } from "./narrative-foot";
import { NarrativeNotes } from "./narrative-notes";
import type { NarrativePage } from "./narrative-page";
import { ParagraphText } from "./paragraph-text";
import { writeInStyle } from "./write-in-style";

const StyleEditor = lazyPart(async () => (await import("../styles/style-editor")).StyleEditor);
const LikePage = lazyPart(async () => (await import("../styles/like-page")).LikePage);
const MorePage = lazyPart(async () => (await import("./more-page")).MorePage);
const ExportPanel = lazyPart(async () => (await import("./export-panel")).ExportPanel);

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

interface WrittenTextProps {
  readonly book: Book;
  readonly facts: Facts;
  /** The name of the department and year where the workbook has several. */
  readonly part: string | null;
}

/** The narrative: text, figures that know their cells, and places to fill. */
export function WrittenText({ book, facts, part }: WrittenTextProps) {
  const styles = useStyles();
  const { changedSinceNarrative, style: chosen, like } = usePane();
  const style = useMemo(() => currentStyle(chosen), [chosen]);
  const { narrative, problem } = useMemo(
    () => writeInStyle(book, facts, style, like?.text ?? ""),
    [book, facts, style, like]
  );
  const open = useMemo(() => openSlots(narrative), [narrative]);
  const [editing, setEditing] = useState<string | null>(null);
  const [page, setPage] = useState<NarrativePage | null>(null);
  const [exporting, setExporting] = useState(false);
  const next = () => {
    const at = open.findIndex(({ id }) => id === editing);
    setEditing(open[(at + 1) % open.length]?.id ?? null);
  };
  const close = () => setPage(null);
  if (page === "style") return <StyleEditor book={book} onClose={close} />;
  if (page === "like") return <LikePage onClose={close} />;
  if (page === "more") return <MorePage facts={facts} onClose={close} />;
  return (
    <>
      <StyleBar onOpen={setPage} />
      {changedSinceNarrative && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>生成之后工作簿有改动，这里的数可能已经不同。</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void narrate()}>
              重新生成
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {part !== null && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>这是{part}的说明。</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => dispatch({ type: "part-chosen", part: null })}>
              换一个
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {problem !== null && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <Scroll label="情况说明">
        <NarrativeNotes narrative={narrative} />
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
      {exporting && (
        <ExportPanel narrative={narrative} book={book} open={open} onEdit={setEditing} />
      )}
      <NarrativeFoot
        narrative={narrative}
        open={open}
        onNext={next}
        isExporting={exporting}
        onExport={() => setExporting(!exporting)}
      />
    </>
  );
}
