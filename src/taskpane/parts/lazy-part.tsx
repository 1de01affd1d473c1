import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { ExcelProblem, explainError, type Problem } from "../../excel/excel-errors";
import { prefetch } from "./prefetch";
import { ProblemBar } from "./problem-bar";
import { useDelayed } from "./use-delayed";

const HALF_A_SECOND = 500;

const NOT_LOADED = new ExcelProblem(
  "这部分程序没有加载成功，可能是网络不通。",
  "请检查网络，再试一次。"
);

/** A component whose program is not part of what the pane loads at first. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetched = async () => (loaded ??= await load());
  prefetch(fetched);
  return function LazyPart(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => loaded);
    const [problem, setProblem] = useState<Problem | null>(null);
    const isLate = useDelayed(Part === null && problem === null, HALF_A_SECOND);
    const open = () => {
      setProblem(null);
      fetched().then(
        (part) => setPart(() => part),
        () => setProblem(explainError(NOT_LOADED, "没有打开"))
      );
    };
    useEffect(() => {
      if (Part === null) open();
      // Once; after a failure the user asks for it.
      // eslint-disable-next-line react-hooks/exhaustive-deps
    }, []);
    if (problem)
      return (
        <ProblemBar problem={problem}>
          <Button size="small" onClick={open}>
            现在重试
          </Button>
        </ProblemBar>
      );
    if (Part) return <Part {...props} />;
    return isLate ? <p role="status">正在打开…</p> : null;
  };
}
