import { useState } from "react";
import type { Area } from "../../tables/grid";
import { Kept } from "../parts/kept";
import { lazyPart } from "../parts/lazy-part";
import type { Checked } from "../state/pane-state";
import { Coverage } from "./coverage";
import { Findings } from "./findings";
import { NoTables } from "./no-tables";

const RecognitionPage = lazyPart(
  async () => (await import("../recognition/recognition-page")).RecognitionPage
);

/** What the last check found; or in its place what it covered, or that there are no tables. */
export function Result({ checked }: { checked: Checked }) {
  const [page, setPage] = useState<"findings" | "coverage" | "recognition">("findings");
  const [target, setTarget] = useState<Area | null>(null);
  const correct = (area: Area | null = null) => {
    setTarget(area);
    setPage("recognition");
  };
  const back = () => setPage("findings");
  return (
    <>
      {page === "coverage" && (
        <Coverage checked={checked} onBack={back} onCorrect={() => correct()} />
      )}
      {page === "recognition" && (
        <RecognitionPage checked={checked} target={target} onBack={back} />
      )}
      <Kept isShown={page === "findings"}>
        {checked.book.tables.length === 0 ? (
          <NoTables checked={checked} onCorrect={correct} />
        ) : (
          <Findings checked={checked} onCoverage={() => setPage("coverage")} onCorrect={correct} />
        )}
      </Kept>
    </>
  );
}
