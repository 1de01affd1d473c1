import { useEffect, useMemo, useState } from "react";
import { changedFigures } from "../../narrative/changed-figures";
import type { Edits } from "../../narrative/edits/edit";
import { withEdits } from "../../narrative/edits/with-edits";
import type { Facts, Narrative, Piece } from "../../narrative/narrative";
import { openSlots } from "../../narrative/plain-text";
import type { Book } from "../../tables/book";
import { dispatch } from "../state/store";
import type { CurrentStyle } from "../styles/current-style";
import { steadyNarrative } from "./steady-narrative";
import { writeInStyle } from "./write-in-style";

/** What the last changes of the workbook made of the text. */
export interface Followed {
  /** The figures that print something else now. */
  readonly figures: ReadonlySet<Piece>;
  /** How many answers do not fit the new amounts and are asked for again. */
  readonly reopened: number;
}

export const NOTHING_FOLLOWED: Followed = { figures: new Set(), reopened: 0 };

interface Written {
  readonly narrative: Narrative;
  /** Chinese: why it is not written in the chosen style; null when it is. */
  readonly problem: string | null;
  readonly followed: Followed;
  /** The user has seen what changed. */
  readonly forget: () => void;
}

interface State {
  readonly book: Book;
  readonly written: ReturnType<typeof writeInStyle>;
  readonly edits: Edits;
  readonly narrative: Narrative;
  readonly followed: Followed;
}

/** The narrative as it stands now, and what changed in it when the workbook did. */
export function useNarrative(
  book: Book,
  facts: Facts,
  edits: Edits,
  style: CurrentStyle,
  like: string
): Written {
  const written = useMemo(() => writeInStyle(book, facts, style, like), [book, facts, style, like]);
  const [state, setState] = useState<State>(() => ({
    book,
    written,
    edits,
    narrative: withEdits(written.narrative, edits),
    followed: NOTHING_FOLLOWED,
  }));
  if (state.written !== written || state.edits !== edits)
    setState(stateAfter(state, book, written, edits));
  const { narrative, followed } = state;
  useEffect(() => {
    const text = followedText(followed);
    if (text !== "") dispatch({ type: "said", text });
  }, [followed]);
  return {
    narrative,
    problem: written.problem,
    followed,
    forget: () => setState({ ...state, followed: NOTHING_FOLLOWED }),
  };
}

function stateAfter(before: State, book: Book, written: State["written"], edits: Edits): State {
  const narrative = steadyNarrative(before.narrative, withEdits(written.narrative, edits));
  const followed =
    before.book === book
      ? before.followed
      : joined(before.followed, followedBetween(before.narrative, narrative), narrative);
  return { book, written, edits, narrative, followed };
}

/** 3 个数随表更新，1 处原因要重新填写; empty where nothing has changed. */
export function followedText({ figures, reopened }: Followed): string {
  return [
    ...(figures.size > 0 ? [`${figures.size} 个数随表更新`] : []),
    ...(reopened > 0 ? [`${reopened} 处要重新填写`] : []),
  ].join("，");
}

function followedBetween(before: Narrative, after: Narrative): Followed {
  const wasOpen = new Set(openSlots(before).map(({ id }) => id));
  const wasThere = new Set(
    before.sections
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ pieces }) => pieces))
      .flatMap((piece) => (piece.type === "slot" ? [piece.id] : []))
  );
  const reopened = openSlots(after).filter(({ id }) => wasThere.has(id) && !wasOpen.has(id));
  return { figures: changedFigures(before, after), reopened: reopened.length };
}

/** What was not looked at yet stays, as far as it is still there. */
function joined(earlier: Followed, now: Followed, { sections }: Narrative): Followed {
  if (now.figures.size + now.reopened === 0) return earlier;
  const present = new Set<Piece>(
    sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ pieces }) => pieces))
  );
  const staying = [...earlier.figures].filter((figure) => present.has(figure));
  return {
    figures: new Set([...staying, ...now.figures]),
    reopened: now.reopened > 0 ? now.reopened : earlier.reopened,
  };
}
