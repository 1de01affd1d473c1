import { Button } from "@fluentui/react-components";
import { explainError } from "../../excel/excel-errors";
import { ProblemBar } from "./problem-bar";

interface ViewFailedProps {
  readonly error: unknown;
  readonly onAgain: () => void;
}

/** In the place of a view that could not be drawn; the others go on. */
export function ViewFailed({ error, onAgain }: ViewFailedProps) {
  return (
    <ProblemBar problem={explainError(error, "这一页没有显示出来")}>
      <Button size="small" onClick={onAgain}>
        现在重试
      </Button>
      <Button size="small" onClick={() => window.location.reload()}>
        重新打开窗格
      </Button>
    </ProblemBar>
  );
}
