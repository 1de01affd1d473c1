import { Button } from "@fluentui/react-components";
import { checkWorkbook } from "../actions/check-workbook";
import { Kept } from "../parts/kept";
import { ProblemBar } from "../parts/problem-bar";
import { lazyPart } from "../parts/lazy-part";
import { useDelayed } from "../parts/use-delayed";
import { usePane } from "../state/store";
import { FirstRun } from "./first-run";
import { MissingLine } from "./missing-line";
import { Running } from "./running";

const HALF_A_SECOND = 500;

/** It comes with the first result, not with the pane. */
const Result = lazyPart(async () => (await import("./result")).Result);

const NewTablesPage = lazyPart(
  async () => (await import("../new-tables/new-tables-page")).NewTablesPage
);

/** What a check found, or what comes before and instead of it. */
export function CheckView() {
  const { checking, checked, checkProblem, makingTables } = usePane();
  const late = useDelayed(checking !== null && checking !== "marking", HALF_A_SECOND);
  // While cells are being marked the result stands already; what is opened in it stays open.
  const step = checking !== "marking" && (late || checking === "waiting") ? checking : null;
  const problem = checkProblem && (
    <ProblemBar problem={checkProblem}>
      <Button size="small" onClick={() => void checkWorkbook()}>
        现在重试
      </Button>
    </ProblemBar>
  );
  return (
    <>
      {step && <Running step={step} />}
      {!step && makingTables && <NewTablesPage />}
      <Kept isShown={!step && !makingTables}>
        {problem}
        {checked ? <Result checked={checked} /> : !problem && <FirstRun />}
        {!checked && <MissingLine />}
      </Kept>
    </>
  );
}
