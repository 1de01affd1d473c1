import type { HeldCell } from "../../../../src/excel/insert-value";
import type { Undo } from "../../../../src/excel/write-cells";
import { getState } from "../../../../src/taskpane/state/store";
import { insertTexts, undoInsert } from "../../../../src/taskpane/actions/insert";
import { repair, repairAll, undoRepair } from "../../../../src/taskpane/actions/repair";
import type { Operation } from "../operation";
import { first, type Ground } from "./ground";

export function repairsOperations({ repairable, cell, book }: Ground): readonly Operation[] {
  const lastRepair = () => first(getState().repairs.slice(-1), "repair");
  let inserted: Undo | null = null;
  const insert = async (replaceable: readonly HeldCell[] = []) => {
    const done = await insertTexts(["2010301", "行政运行"], replaceable);
    inserted = done?.state === "written" ? done.undo : null;
  };
  const selectBlank = async () => {
    cell("K40").facade().activate();
    await book().settle();
  };
  return [
    {
      name: "one repair",
      tries: "repair",
      run: () => {
        const finding = first(repairable(), "finding to repair");
        return repair(finding, finding.repair ?? []);
      },
      takeBack: () => undoRepair(lastRepair()),
    },
    {
      name: "several repairs",
      tries: "repairAll",
      isLike: "one repair",
      run: () =>
        repairAll(
          repairable()
            .slice(0, 3)
            .map((finding) => ({ finding, changes: finding.repair ?? [] }))
        ),
      takeBack: () => undoRepair(lastRepair()),
    },
    {
      name: "a repair is taken back",
      tries: "undoRepair",
      prepare: () => {
        const finding = first(repairable(), "finding to repair");
        return repair(finding, finding.repair ?? []);
      },
      run: () => undoRepair(lastRepair()),
      takeBack: () => Promise.resolve(),
    },
    {
      name: "a subject is inserted",
      tries: "insertTexts",
      prepare: selectBlank,
      run: () => insert(),
      takeBack: async () => {
        if (inserted) await undoInsert(inserted);
      },
    },
    {
      name: "an insertion is taken back",
      tries: "undoInsert",
      isLike: "a repair is taken back",
      prepare: async () => {
        await selectBlank();
        await insert();
      },
      run: () => (inserted ? undoInsert(inserted) : Promise.resolve()),
      takeBack: () => Promise.resolve(),
    },
  ];
}
