import { useState } from "react";
import { draftOf, keepDraft } from "../drafts/drafts";
import { ownStyleJson } from "./own-style-json";
import type { StyleCopy } from "./style-file";

const FORM = "style";

/** A style as it is changed, also while it has mistakes; what is not kept yet is not lost when the page is loaded anew. */
export function useStyleDraft(given: StyleCopy) {
  const [typed] = useState(() => restored(draftOf(FORM), given));
  const [copy, setCopy] = useState(typed ?? given);
  return {
    copy,
    setCopy: (next: StyleCopy) => {
      setCopy(next);
      keepDraft(FORM, JSON.stringify({ given: textOf(given), copy: next }));
    },
    isRestored: typed !== null,
    forget: () => keepDraft(FORM, null),
  };
}

function textOf({ base, style }: StyleCopy): string {
  return JSON.stringify(ownStyleJson(base, style));
}

/** What was made of this very style; null where nothing was, or of another one. */
function restored(draft: string | undefined, given: StyleCopy): StyleCopy | null {
  if (draft === undefined) return null;
  const kept = JSON.parse(draft) as { given: string; copy: StyleCopy };
  return kept.given === textOf(given) ? kept.copy : null;
}
