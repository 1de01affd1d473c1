import { useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Facts } from "../../narrative/narrative";
import type { Book } from "../../tables/book";
import { lazyPart } from "../parts/lazy-part";
import { usePane } from "../state/store";
import { currentStyle } from "../styles/current-style";
import { StyleBar } from "../styles/style-bar";
import { NarrativeBody } from "./narrative-body";
import { NarrativeFoot } from "./narrative-foot";
import { PageShown, type NarrativePage } from "./narrative-page";
import { editsOf } from "./part-edits";
import { openPlaces } from "./places";
import { useNarrative } from "./use-narrative";
import { WrittenBars } from "./written-bars";

const StyleEditor = lazyPart(async () => (await import("../styles/style-editor")).StyleEditor);
const LikePage = lazyPart(async () => (await import("../styles/like-page")).LikePage);
const MorePage = lazyPart(async () => (await import("./more-page")).MorePage);
const ExportPanel = lazyPart(async () => (await import("./export-panel")).ExportPanel);

interface WrittenTextProps {
  readonly book: Book;
  readonly facts: Facts;
  /** The name of the department and year where the workbook has several. */
  readonly part: string | null;
}

/** The narrative: text, figures that know their cells, and places to fill. */
export function WrittenText({ book, facts, part }: WrittenTextProps) {
  const { style: chosen, edits: allEdits, like } = usePane();
  const style = useMemo(() => currentStyle(chosen), [chosen]);
  const edits = useMemo(() => editsOf(allEdits, chosen.name, part), [allEdits, chosen.name, part]);
  const { narrative, problem, followed, forget } = useNarrative(
    book,
    facts,
    edits,
    style,
    like?.text ?? ""
  );
  const open = useMemo(() => openPlaces(narrative), [narrative]);
  const [editing, setEditing] = useState<string | null>(null);
  const [page, setPage] = useState<NarrativePage | null>(null);
  const [exporting, setExporting] = useState(false);
  const places = useRef(open);
  useEffect(() => {
    places.current = open;
  }, [open]);
  const next = useCallback((after: string | null) => {
    const at = places.current.findIndex(({ place }) => place === after);
    const { place } = places.current[(at + 1) % places.current.length] ?? {};
    setEditing(place === undefined || place === after ? null : place);
  }, []);
  const tell = useContext(PageShown);
  useEffect(() => {
    tell(page !== null);
    return () => tell(false);
  }, [tell, page]);
  const close = () => setPage(null);
  if (page === "style") return <StyleEditor book={book} onClose={close} />;
  if (page === "like") return <LikePage onClose={close} />;
  if (page === "more") return <MorePage facts={facts} onClose={close} />;
  return (
    <>
      <StyleBar onOpen={setPage} />
      <WrittenBars part={part} problem={problem} followed={followed} onSeen={forget} />
      <NarrativeBody
        narrative={narrative}
        editing={editing}
        changed={followed.figures}
        onEdit={setEditing}
        onNext={next}
      />
      {exporting && (
        <ExportPanel narrative={narrative} book={book} open={open} onEdit={setEditing} />
      )}
      <NarrativeFoot
        narrative={narrative}
        book={book}
        open={open}
        onNext={() => next(editing)}
        isExporting={exporting}
        onExport={() => setExporting(!exporting)}
      />
    </>
  );
}
