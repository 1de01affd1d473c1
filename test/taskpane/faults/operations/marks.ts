import { checkWorkbook } from "../../../../src/taskpane/actions/check-workbook";
import { removeMarks } from "../../../../src/taskpane/actions/remove-marks";
import type { Operation } from "../operation";

export function marksOperations(): readonly Operation[] {
  return [
    {
      name: "a check marks what is wrong",
      tries: "checkWorkbook",
      names: /没有读到以前的说明|没有采用|没有标出/,
      run: checkWorkbook,
      takeBack: removeMarks,
    },
    {
      name: "marks are taken away",
      tries: "removeMarks",
      prepare: checkWorkbook,
      run: removeMarks,
      takeBack: removeMarks,
    },
  ];
}
