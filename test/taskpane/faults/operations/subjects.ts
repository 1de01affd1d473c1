import { standardSubjects } from "../../../../src/subjects/edition-2026";
import type { OfficialTable } from "../../../../src/subjects/official-subjects";
import { removeMarks } from "../../../../src/taskpane/actions/remove-marks";
import { checkIsOver } from "../../../../src/taskpane/live/check-is-over";
import { restoreShippedTable, takeTable } from "../../../../src/taskpane/subjects/choose-table";
import type { Operation } from "../operation";

const OFFICIAL: OfficialTable = {
  edition: "另一年科目",
  subjects: standardSubjects
    .all("function")
    .map(({ branch, code, name }) => ({ branch, code, name })),
};

export function subjectsOperations(): readonly Operation[] {
  const backToShipped = async () => {
    await restoreShippedTable();
    await checkIsOver();
    await removeMarks();
  };
  return [
    {
      name: "an official table is taken into use",
      tries: "takeTable",
      names: /公式没有重新计算/,
      own: 3,
      run: () => takeTable(OFFICIAL),
      takeBack: backToShipped,
    },
    {
      name: "the shipped table comes back",
      tries: "restoreShippedTable",
      isLike: "an official table is taken into use",
      names: /公式没有重新计算/,
      own: 3,
      prepare: () => takeTable(OFFICIAL),
      run: restoreShippedTable,
      takeBack: backToShipped,
    },
  ];
}
