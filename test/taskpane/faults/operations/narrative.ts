import { STYLES } from "../../../../src/narrative/styles/registry";
import { ownStyleJson } from "../../../../src/taskpane/styles/own-style-json";
import {
  chooseStyle,
  keepOwnStyle,
  removeOwnStyle,
} from "../../../../src/taskpane/actions/choose-style";
import {
  leaveOut,
  type EditableParagraph,
  wordParagraph,
  writeAgain,
} from "../../../../src/taskpane/actions/edit-paragraph";
import { exportSheet } from "../../../../src/taskpane/actions/export-narrative";
import { answer, narrate } from "../../../../src/taskpane/actions/narrate";
import { dispatch } from "../../../../src/taskpane/state/store";
import type { Operation } from "../operation";
import { first, type Ground } from "./ground";

export function narrativeOperations({
  book,
  checked,
  narrative,
  slot,
  forgetKept,
  deleteSheet,
}: Ground): readonly Operation[] {
  const paragraph = (): EditableParagraph => {
    const all = narrative().sections.flatMap(({ paragraphs }) => paragraphs);
    const found = first(
      all.filter(({ id, pieces }) => id !== undefined && pieces.length > 1),
      "paragraph"
    );
    return { ...found, id: String(found.id) };
  };
  const SHEET_OF_TEXT = "预算说明";
  const own = ownStyleJson("standard", {
    ...STYLES.standard,
    title: "另一种写法",
  } as typeof STYLES.standard);
  return [
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
      name: "the narrative is written",
      tries: "narrate",
      names: /没有读到|没有采用/,
      prepare: () => Promise.resolve(dispatch({ type: "view-chosen", view: "narrative" })),
      run: narrate,
      takeBack: () => Promise.resolve(dispatch({ type: "view-chosen", view: "check" })),
    },
  ];
}
