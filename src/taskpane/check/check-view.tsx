import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { checkWorkbook } from "../actions/check-workbook";
import { ProblemBar } from "../parts/problem-bar";
import { lazyPart } from "../parts/lazy-part";
import { useDelayed } from "../parts/use-delayed";
import { usePane } from "../state/store";
import { Coverage } from "./coverage";
import { Findings } from "./findings";
import { FirstRun } from "./first-run";
import { NoTables } from "./no-tables";
import { Running } from "./running";

const HALF_A_SECOND = 500;

const NewTablesPage = lazyPart(
  async () => (await import("../new-tables/new-tables-page")).NewTablesPage
);

/** What a check found, or what comes before and instead of it. */
export function CheckView() {
  const { checking, checked, checkProblem, makingTables } = usePane();
  const [covering, setCovering] = useState(false);
  const late = useDelayed(checking !== null && checking !== "marking", HALF_A_SECOND);
  // While cells are being marked the result stands already; what is opened in it stays open.
  if (checking && checking !== "marking" && (late || checking === "waiting"))
    return <Running step={checking} />;
  if (makingTables) return <NewTablesPage />;
  const problem = checkProblem && (
    <ProblemBar problem={checkProblem}>
      <Button size="small" onClick={() => void checkWorkbook()}>
        现在重试
      </Button>
    </ProblemBar>
  );
  if (!checked) return problem ?? <FirstRun />;
  if (covering) return <Coverage checked={checked} onBack={() => setCovering(false)} />;
  return (
    <>
      {problem}
      {checked.book.tables.length === 0 ? (
        <NoTables checked={checked} />
      ) : (
        <Findings checked={checked} onCoverage={() => setCovering(true)} />
      )}
    </>
  );
}
