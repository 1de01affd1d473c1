/** One row for each thing that the pane does in Excel. */
import { overviewOf } from "../../../src/narrative/overview/overview";
import type { Narrative, SlotPiece } from "../../../src/narrative/narrative";
import { STYLES } from "../../../src/narrative/styles/registry";
import { writeNarrative } from "../../../src/narrative/write";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import type { OfficialTable } from "../../../src/subjects/official-subjects";
import { NO_CORRECTIONS, type Correction } from "../../../src/tables/corrections";
import type { HeldCell } from "../../../src/excel/insert-value";
import type { Undo } from "../../../src/excel/write-cells";
import { checkWorkbook } from "../../../src/taskpane/actions/check-workbook";
import { chooseArrangement } from "../../../src/taskpane/actions/choose-arrangement";
import {
  chooseStyle,
  keepOwnStyle,
  removeOwnStyle,
} from "../../../src/taskpane/actions/choose-style";
import { correctTable, stateBook } from "../../../src/taskpane/actions/correct";
import {
  leaveOut,
  wordParagraph,
  writeAgain,
  type EditableParagraph,
} from "../../../src/taskpane/actions/edit-paragraph";
import { explainFinding } from "../../../src/taskpane/actions/explain-finding";
import { exportSheet } from "../../../src/taskpane/actions/export-narrative";
import { goToCell } from "../../../src/taskpane/actions/go-to";
import { insertTexts, undoInsert } from "../../../src/taskpane/actions/insert";
import { answer, narrate } from "../../../src/taskpane/actions/narrate";
import { addOwnRelationsSheet } from "../../../src/taskpane/actions/own-relations";
import { removeMarks } from "../../../src/taskpane/actions/remove-marks";
import { repair, repairAll, undoRepair } from "../../../src/taskpane/actions/repair";
import { setPreferences } from "../../../src/taskpane/actions/set-preferences";
import {
  convertToValues,
  forgetAll,
  putFormulasBack,
  recalculate,
} from "../../../src/taskpane/formulas/formula-actions";
import { makeSet } from "../../../src/taskpane/new-tables/new-set";
import { insertOverview, takeBackOverview } from "../../../src/taskpane/overview/inserted-sheet";
import { clearAll } from "../../../src/taskpane/settings/kept/clear-kept";
import { DEFAULT_PREFERENCES } from "../../../src/taskpane/state/preferences";
import { dispatch, getState } from "../../../src/taskpane/state/store";
import { ownStyleJson } from "../../../src/taskpane/styles/own-style-json";
import { restoreShippedTable, takeTable } from "../../../src/taskpane/subjects/choose-table";
import { checkIsOver } from "../../../src/taskpane/live/check-is-over";
import { setLive } from "../../../src/taskpane/live/set-live";
import { EXPENDITURE, type FaultHost } from "./fault-host";
import type { Operation } from "./operation";

const OFFICIAL: OfficialTable = {
  edition: "另一年科目",
  subjects: standardSubjects
    .all("function")
    .map(({ branch, code, name }) => ({ branch, code, name })),
};

/** @param host asked for only when a row is tried */
export function operationsOn(host: () => FaultHost): readonly Operation[] {
  const book = () => host().book;
  const cell = (address: string) => book().range(address, book().sheet(EXPENDITURE));
  const checked = () => {
    const { checked: last } = getState();
    if (!last) throw new Error("nothing was checked");
    return last;
  };
  const repairable = () => checked().findings.filter((one) => one.repair?.length);
  const first = <T>(list: readonly T[], what: string): T => {
    const [one] = list;
    if (one === undefined) throw new Error(`no ${what}`);
    return one;
  };
  const lastRepair = () => first(getState().repairs.slice(-1), "repair");
  const narrative = (): Narrative => writeNarrative(checked().book);
  const paragraph = (): EditableParagraph => {
    const all = narrative().sections.flatMap(({ paragraphs }) => paragraphs);
    const found = first(
      all.filter(({ id, pieces }) => id !== undefined && pieces.length > 1),
      "paragraph"
    );
    return { ...found, id: String(found.id) };
  };
  const slot = (): SlotPiece =>
    first(
      narrative()
        .sections.flatMap(({ paragraphs }) => paragraphs)
        .flatMap(({ pieces }) => pieces)
        .filter((piece) => piece.type === "slot"),
      "slot"
    );
  const warning = () =>
    first(
      checked().findings.filter(({ severity }) => severity === "warning"),
      "warning"
    );
  const forgetKept = () => {
    const { addInData } = book();
    for (const part of [...addInData.parts]) addInData.deletePart(part);
    dispatch({ type: "facts-changed", facts: {} });
    dispatch({ type: "edits-changed", edits: {} });
    dispatch({ type: "remarks-changed", remarks: { remarks: [] } });
    return Promise.resolve();
  };
  const deleteSheet = async (name: string) => {
    const sheet = book().findSheet(name);
    if (sheet) book().unit.workbook.deleteSheet(sheet.facade);
    await book().settle();
  };
  const backToShipped = async () => {
    await restoreShippedTable();
    await checkIsOver();
    await removeMarks();
  };
  const withoutHiddenNames = async () => {
    for (const name of book().unit.workbook.getDefinedNames()) name.delete();
    await book().settle();
  };
  const resetPreferences = () => setPreferences({ ...DEFAULT_PREFERENCES, live: false });
  const SHEET_OF_TEXT = "预算说明";
  const own = ownStyleJson("standard", {
    ...STYLES.standard,
    title: "另一种写法",
  } as typeof STYLES.standard);
  let inserted: Undo | null = null;
  const insert = async (replaceable: readonly HeldCell[] = []) => {
    const done = await insertTexts(["2010301", "行政运行"], replaceable);
    inserted = done?.state === "written" ? done.undo : null;
  };
  const selectBlank = async () => {
    cell("K40").facade().activate();
    await book().settle();
  };
  const correction: Correction = {
    at: { sheet: EXPENDITURE, row: 0, column: 0, text: "附件2", near: "" },
    year: 2026,
  };

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
      name: "the sheet for relations of one's own",
      tries: "addOwnRelationsSheet",
      run: addOwnRelationsSheet,
      takeBack: () => deleteSheet("自定义核验"),
    },
    {
      name: "the narrative on a sheet",
      tries: "exportSheet",
      run: () => exportSheet(narrative(), checked().book, false),
      takeBack: () => deleteSheet(SHEET_OF_TEXT),
    },
    {
      name: "the narrative in place of an earlier one",
      tries: "exportSheet",
      names: /原来的内容已放回/,
      prepare: async () => {
        await exportSheet(narrative(), checked().book, false);
        book()
          .range("A3", book().sheet(SHEET_OF_TEXT))
          .write([["旧的一段"]]);
        await book().settle();
      },
      run: () => exportSheet(narrative(), checked().book, true),
      takeBack: () => deleteSheet(SHEET_OF_TEXT),
    },
    {
      name: "a slot is filled",
      tries: "answer",
      run: () => answer(slot(), "厉行节约"),
      takeBack: forgetKept,
    },
    {
      name: "a warning is explained",
      tries: "explainFinding",
      isLike: "a slot is filled",
      run: () => explainFinding(warning(), "已与财政核对"),
      takeBack: forgetKept,
    },
    {
      name: "a paragraph is worded",
      tries: "wordParagraph",
      isLike: "a slot is filled",
      run: () => wordParagraph(paragraph(), "换一种说法。"),
      takeBack: forgetKept,
    },
    {
      name: "a paragraph is left out",
      tries: "leaveOut",
      isLike: "a slot is filled",
      run: () => leaveOut(paragraph()),
      takeBack: forgetKept,
    },
    {
      name: "a paragraph is written from the tables again",
      tries: "writeAgain",
      isLike: "a slot is filled",
      prepare: () => wordParagraph(paragraph(), "换一种说法。"),
      run: () => writeAgain(paragraph()),
      takeBack: forgetKept,
    },
    {
      name: "another style",
      tries: "chooseStyle",
      isLike: "a slot is filled",
      run: () => chooseStyle("tongnan"),
      takeBack: forgetKept,
    },
    {
      name: "a style of one's own",
      tries: "keepOwnStyle",
      run: () => keepOwnStyle(own),
      takeBack: forgetKept,
    },
    {
      name: "no style of one's own any more",
      tries: "removeOwnStyle",
      isLike: "a slot is filled",
      prepare: () => keepOwnStyle(own),
      run: () => removeOwnStyle("standard"),
      takeBack: forgetKept,
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
    {
      name: "formulas become values",
      tries: "convertToValues",
      run: convertToValues,
      takeBack: putFormulasBack,
    },
    {
      name: "formulas come back",
      tries: "putFormulasBack",
      names: /可能已恢复了一部分|保留的记录没有删去|隐藏名称没有全部删去/,
      prepare: convertToValues,
      run: putFormulasBack,
      takeBack: withoutHiddenNames,
    },
    {
      name: "what was remembered of formulas is forgotten",
      tries: "forgetAll",
      names: /隐藏名称没有全部删去/,
      prepare: convertToValues,
      run: forgetAll,
      takeBack: async () => {
        await withoutHiddenNames();
        cell("H31:H32").write([['=BUDGET.TOTAL("201",A5:A28,D5:D28)'], ["=BUDGET.WAN(10000)"]]);
        await book().settle();
        await new Promise((resolve) => setTimeout(resolve, 900));
        await book().settle();
      },
    },
    {
      name: "formulas are entered again",
      tries: "recalculate",
      prepare: async () => {
        cell("H33").write([["=_xldudf_BUDGET_WAN(10000)"]]);
        await book().settle();
      },
      run: recalculate,
      takeBack: async () => {
        cell("H33").facade().clearContent();
        await book().settle();
      },
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
    {
      name: "a preference",
      tries: "setPreferences",
      run: () => setPreferences({ tails: true }),
      takeBack: resetPreferences,
    },
    {
      name: "edits are checked by themselves",
      tries: "setLive",
      isLike: "a preference",
      run: () => setLive(true),
      takeBack: () => setLive(false),
    },
    {
      name: "the arrangement of the list",
      tries: "chooseArrangement",
      isLike: "a preference",
      run: () => chooseArrangement("severity"),
      takeBack: resetPreferences,
    },
    {
      name: "all that is kept is taken out",
      tries: "clearAll",
      names: /没有全部清除|没有清除标记/,
      prepare: () => answer(slot(), "厉行节约"),
      run: clearAll,
      takeBack: async () => {
        await forgetKept();
        await resetPreferences();
      },
    },
    {
      name: "the narrative is written",
      tries: "narrate",
      names: /没有读到|没有采用/,
      prepare: () => Promise.resolve(dispatch({ type: "view-chosen", view: "narrative" })),
      run: narrate,
      takeBack: () => Promise.resolve(dispatch({ type: "view-chosen", view: "check" })),
    },
    {
      name: "a cell is gone to",
      tries: "goToCell",
      run: () => goToCell({ sheet: EXPENDITURE, row: 8, column: 4 }),
      takeBack: () => Promise.resolve(),
    },
  ];
}
