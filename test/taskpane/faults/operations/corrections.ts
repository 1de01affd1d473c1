import { EXPENDITURE } from "../fault-host";
import { NO_CORRECTIONS, type Correction } from "../../../../src/tables/corrections";
import { correctTable, stateBook } from "../../../../src/taskpane/actions/correct";
import { explainFinding } from "../../../../src/taskpane/actions/explain-finding";
import { dispatch } from "../../../../src/taskpane/state/store";
import type { Operation } from "../operation";
import { first, type Ground } from "./ground";

export function correctionsOperations({ checked, forgetKept }: Ground): readonly Operation[] {
  const correction: Correction = {
    at: { sheet: EXPENDITURE, row: 0, column: 0, text: "附件2", near: "" },
    year: 2026,
  };
  const warning = () =>
    first(
      checked().findings.filter(({ severity }) => severity === "warning"),
      "warning"
    );
  return [
    {
      name: "a table is said to be another",
      tries: "correctTable",
      own: 2,
      run: () => correctTable(null, correction),
      takeBack: async () => {
        await forgetKept();
        dispatch({ type: "corrected", corrections: NO_CORRECTIONS });
      },
    },
    {
      name: "department and year are said",
      tries: "stateBook",
      isLike: "a slot is filled",
      own: 2,
      run: () => stateBook({ department: "某局", year: 2026 }),
      takeBack: async () => {
        await forgetKept();
        dispatch({ type: "corrected", corrections: NO_CORRECTIONS });
      },
    },
    {
      name: "a warning is explained",
      tries: "explainFinding",
      isLike: "a slot is filled",
      run: () => explainFinding(warning(), "已与财政核对"),
      takeBack: forgetKept,
    },
  ];
}
