import { useState } from "react";
import { draftOf, keepDraft } from "./drafts";

/** The text of a field, as it is typed. */
interface Draft {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Whether the field began with what was typed and not kept before, which the form should say. */
  readonly isRestored: boolean;
  /** It is kept, or given up. */
  readonly forget: () => void;
}

/**
 * A field whose text is not lost when the form goes or the page is loaded anew.
 * @param form what it is typed into, the same after the page was loaded anew
 * @param given what stands in the field when nothing was typed
 */
export function useDraft(form: string, given: string): Draft {
  const [typed] = useState(() => draftOf(form));
  const [text, setText] = useState(typed ?? given);
  return {
    text,
    setText: (next) => {
      setText(next);
      keepDraft(form, next === given ? null : next);
    },
    isRestored: typed !== undefined && typed !== given,
    forget: () => keepDraft(form, null),
  };
}

/** What a field says that began with what was typed before. */
export const RESTORED = "已恢复上次没有保存的文字。";
