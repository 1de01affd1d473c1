import { makeStyles } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { Scroll } from "../parts/layout";
import { SubHead } from "../parts/sub-head";
import { SubjectTableSection } from "./subject-table-section";

const useStyles = makeStyles({
  page: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

/** Which table of subjects is in use, and how to take another. Esc goes back. */
export function SubjectTablePage({ onBack }: { onBack: () => void }) {
  const escape = (event: KeyboardEvent) => {
    if (event.key === "Escape") onBack();
  };
  return (
    <div className={useStyles().page} onKeyDown={escape}>
      <SubHead title="更换科目表" onBack={onBack} />
      <Scroll label="更换科目表">
        <SubjectTableSection />
      </Scroll>
    </div>
  );
}
