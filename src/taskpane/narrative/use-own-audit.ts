import { useEffect, useState } from "react";
import type { Book } from "../../tables/book";
import { GivenUp, inSlices } from "../live/in-slices";

/** A text is audited when it has stayed as it is so long. */
const QUIET = 600;

/**
 * Holds the finished text against the tables: what a person typed into it may say something else than they do.
 * @param text null while it is not finished
 * @returns how many errors and warnings there are; null while that is not known
 */
export function useOwnAudit(text: string | null, book: Book): number | null {
  const [found, setFound] = useState<{ readonly text: string; readonly count: number } | null>(
    null
  );
  useEffect(() => {
    if (text === null) return;
    let isOver = false;
    const isGivenUp = () => isOver;
    const work = async () => {
      const { auditing } = await import("../audit/text-audit");
      const { findings, notAudited } = await inSlices(auditing(text, book), { isGivenUp });
      if (notAudited !== null) return;
      const count = findings.filter(
        ({ severity }) => severity === "error" || severity === "warning"
      ).length;
      if (!isOver) setFound({ text, count });
    };
    const timer = setTimeout(() => {
      work().catch((error: unknown) => {
        // The text is as good without it: what was not audited is not said to be in order.
        if (!(error instanceof GivenUp)) setFound(null);
      });
    }, QUIET);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text, book]);
  return found !== null && found.text === text ? found.count : null;
}
