import { overviewOf } from "../../../../src/narrative/overview/overview";
import { addOwnRelationsSheet } from "../../../../src/taskpane/actions/own-relations";
import { makeSet } from "../../../../src/taskpane/new-tables/new-set";
import { insertOverview, takeBackOverview } from "../../../../src/taskpane/overview/inserted-sheet";
import type { Operation } from "../operation";
import type { Ground } from "./ground";

export function sheetsOperations({ book, checked, deleteSheet }: Ground): readonly Operation[] {
  return [
    {
      name: "the sheet for relations of one's own",
      tries: "addOwnRelationsSheet",
      run: addOwnRelationsSheet,
      takeBack: () => deleteSheet("自定义核验"),
    },
    {
      name: "charts are inserted",
      tries: "insertOverview",
      run: async () => {
        const overview = overviewOf(checked().book);
        if (!overview) throw new Error("no overview");
        await insertOverview(overview, checked().book);
      },
      takeBack: takeBackOverview,
    },
    {
      name: "charts are taken back",
      tries: "takeBackOverview",
      prepare: async () => {
        const overview = overviewOf(checked().book);
        if (overview) await insertOverview(overview, checked().book);
      },
      run: takeBackOverview,
      takeBack: () => Promise.resolve(),
    },
    {
      name: "a new set of tables among the sheets",
      tries: "makeSet",
      run: () =>
        makeSet(
          {
            year: 2027,
            department: "某局",
            kinds: ["fund-expenditure", "sangong"],
            codes: [],
            previous: null,
          },
          "sheets"
        ),
      takeBack: async () => {
        for (const { name } of book().sheets().slice(4)) await deleteSheet(name);
      },
    },
  ];
}
