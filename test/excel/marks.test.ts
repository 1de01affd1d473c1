import type * as Marks from "../../src/excel/marks";
import {
  clearMarks,
  markCells,
  markedCells,
  renewMarks,
  updateMarks,
  type Mark,
} from "../../src/excel/marks";
import { BorderStyleTypes, TextDecoration } from "@univerjs/core";
import { SheetUpdateNoteCommand } from "@univerjs/sheets-note";
import type { CommentNote } from "../../src/host/book/comments";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

const SANGONG = "一般公共预算“三公”经费支出表";
const EXPENDITURE = "一般公共预算财政拨款支出预算表";
let host: OpenWorkbook;

const mark = (sheet: string, row: number, column: number): Mark => ({
  cell: { sheet, row, column },
  severity: "error",
  message: "“小计”是空的：应为 28.50，实际 空白",
});
const two: [Mark, Mark] = [
  mark(SANGONG, 5, 8),
  { ...mark(EXPENDITURE, 5, 3), severity: "warning" } as const,
];

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterEach(async () => {
  await clearMarks();
});
afterAll(() => host.close());

async function roundTrips(action: () => Promise<unknown>): Promise<number> {
  const before = host.session.traffic.requests;
  await action();
  return host.session.traffic.requests - before;
}

/** The user's change of the one comment of a sheet. */
const comment = (sheet: string, change: (comment: Excel.Comment) => unknown) =>
  Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(sheet).comments.getItemAt(0));
    await context.sync();
  });

const facade = (sheet: string) => {
  const found = host.book.unit.workbook.getSheetByName(sheet);
  if (!found) throw new Error(sheet);
  return found;
};

/** Where the marks stand: "C7 error" by sheet, by the rules, and by the comments. */
function marksOf(sheet: string): { rules: string[]; comments: string[] } {
  const { rules = [], notes = [] } = host.book.snapshot()[sheet] ?? {};
  return {
    rules: rules
      .flatMap(({ ranges }) => ranges.map((r) => `${r.startRow},${r.startColumn}`))
      .sort(),
    comments: notes.map(({ row, col }) => `${row},${col}`).sort(),
  };
}

const deleteComment = () =>
  Excel.run(async (context) => {
    context.workbook.comments.getItemByCell(`'${SANGONG}'!I6`).delete();
    await context.sync();
  });

test("marks colour and explain, change no cell, and are gone without trace afterwards", async () => {
  const before = host.book.snapshot();
  expect(await markCells(two)).toEqual({ cells: 2, refused: [] });
  const marked = host.book.snapshot();
  expect(marked[SANGONG]?.data).toEqual(before[SANGONG]?.data);
  expect(marked[SANGONG]?.notes).toHaveLength(1);
  expect(marked[SANGONG]?.rules).toHaveLength(1);
  expect(marked[EXPENDITURE]?.rules).toHaveLength(1);
  expect(markedCells()).toBe(2);
  await clearMarks();
  expect(host.book.snapshot()).toEqual(before);
  expect(markedCells()).toBe(0);
});

test("marking takes one round trip however many cells, and clearing as many for fifty marks as for one", async () => {
  const fifty = Array.from({ length: 50 }, (_, i) => mark(EXPENDITURE, 5 + (i % 20), 2 + (i % 3)));
  const distinct = [...new Map(fifty.map((one) => [JSON.stringify(one.cell), one])).values()];
  expect(distinct.length).toBeGreaterThan(40);
  const oneMark = await roundTrips(() => markCells([mark(SANGONG, 5, 8)]));
  const clearOne = await roundTrips(clearMarks);
  const manyMarks = await roundTrips(() => markCells(distinct));
  const clearMany = await roundTrips(clearMarks);
  expect([oneMark, manyMarks]).toEqual([1, 1]);
  expect(clearMany).toBe(clearOne);
});

test("a cell with the user's note gets the colour alone, and keeps its note", async () => {
  await Excel.run(async (context) => {
    context.workbook.comments.add(`'${SANGONG}'!I6`, "请会计复核");
    await context.sync();
  });
  const before = host.book.snapshot();
  expect(await markCells(two)).toEqual({ cells: 2, refused: [] });
  const marked = host.book.snapshot();
  expect(marked[SANGONG]?.notes).toEqual(before[SANGONG]?.notes);
  expect(marked[SANGONG]?.rules).toHaveLength(1);
  expect(marked[EXPENDITURE]?.rules).toHaveLength(1);
  expect(marked[EXPENDITURE]?.notes).toHaveLength(1);
  await clearMarks();
  expect(host.book.snapshot()).toEqual(before);
  await deleteComment();
});

test("a sheet that allows no marks costs only its own, and is named", async () => {
  const before = host.book.snapshot();
  expect(await markCells([mark("没有这张表", 0, 0), ...two])).toEqual({
    cells: 2,
    refused: ["没有这张表"],
  });
  expect(markedCells()).toBe(2);
  await clearMarks();
  expect(host.book.snapshot()).toEqual(before);
});

test("a rule of the user on the same cell stays, and a mark deleted by hand is no error", async () => {
  await Excel.run(async (context) => {
    const format = context.workbook.worksheets
      .getItem(SANGONG)
      .getRange("I6")
      .conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = "=I6>100";
    await context.sync();
  });
  const before = host.book.snapshot();
  await markCells(two);
  await deleteComment();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(EXPENDITURE).getRange("D6").conditionalFormats.clearAll();
    await context.sync();
  });
  await clearMarks();
  expect(host.book.snapshot()).toEqual(before);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SANGONG).getRange("I6").conditionalFormats.clearAll();
    await context.sync();
  });
});

test("marks of an earlier session are known from the workbook itself", async () => {
  const before = host.book.snapshot();
  await markCells(two);
  jest.resetModules();
  const reopened = jest.requireActual<typeof Marks>("../../src/excel/marks");
  expect(reopened.markedCells()).toBe(2);
  await reopened.clearMarks();
  expect(host.book.snapshot()).toEqual(before);
});

describe("the look", () => {
  test("severity shows without colour too: an error's frame is whole and its underline double, a warning's are not", async () => {
    await markCells(two);
    const [error] = host.book.snapshot()[SANGONG]?.rules ?? [];
    const [warning] = host.book.snapshot()[EXPENDITURE]?.rules ?? [];
    const side = (s: BorderStyleTypes, rgb: string) => ({ s, cl: { rgb } });
    const frame = (one: object) => ({ t: one, b: one, l: one, r: one });
    expect(error?.rule).toMatchObject({
      style: {
        bg: { rgb: "#FFC7CE" },
        ul: { s: 1, t: TextDecoration.DOUBLE },
        bd: frame(side(BorderStyleTypes.THIN, "#9C0006")),
      },
    });
    expect(warning?.rule).toMatchObject({
      style: {
        bg: { rgb: "#FFEB9C" },
        ul: { s: 1 },
        bd: frame(side(BorderStyleTypes.DASHED, "#7F4A00")),
      },
    });
    expect(warning?.rule).not.toHaveProperty("style.ul.t");
  });

  test("the message at the cell begins with the severity", async () => {
    await markCells(two);
    expect(host.book.snapshot()[SANGONG]?.notes[0]?.note).toMatch(/^✕ 错误：“小计”是空的/u);
    expect(host.book.snapshot()[EXPENDITURE]?.notes[0]?.note).toMatch(/^！警告：/u);
  });

  test("five hundred marks stay far below what a request may hold, and the user's list of rules short", async () => {
    const marks = Array.from({ length: 500 }, (_, i) => ({
      ...mark(EXPENDITURE, 5 + (i % 50), 2 + Math.floor(i / 50)),
      message: `${"应为 1,088.80 万元，实际 1,088.19 万元，差额 -0.61。".repeat(3)}${i}`,
    }));
    const before = host.session.traffic.bytesIn;
    expect(await roundTrips(() => markCells(marks))).toBe(1);
    expect(host.session.traffic.bytesIn - before).toBeLessThan(600_000);
    expect(host.book.snapshot()[EXPENDITURE]?.rules.length).toBeLessThan(10);
  });
});

describe("updating", () => {
  const [one, other] = two;
  const third = mark(SANGONG, 6, 3);

  test("where nothing changes Excel is not asked; else one round trip adds, takes away and changes", async () => {
    await markCells([one, other]);
    expect(await roundTrips(() => updateMarks([other, one]))).toBe(0);
    expect(await roundTrips(() => updateMarks([one, other, third]))).toBe(1);
    expect(marksOf(SANGONG)).toEqual({ rules: ["5,8", "6,3"], comments: ["5,8", "6,3"] });
    expect(await roundTrips(() => updateMarks([one, third]))).toBe(1);
    expect(marksOf(EXPENDITURE)).toEqual({ rules: [], comments: [] });
    const changed = { ...one, severity: "warning", message: "请核对" } as const;
    expect(await roundTrips(() => updateMarks([changed, third]))).toBe(1);
    expect(host.book.snapshot()[SANGONG]?.notes.map(({ note }) => note.split("\n")[0])).toContain(
      "！警告：请核对"
    );
    expect(marksOf(SANGONG)).toEqual({ rules: ["5,8", "6,3"], comments: ["5,8", "6,3"] });
    expect(markedCells()).toBe(2);
    expect(await roundTrips(() => updateMarks([]))).toBe(1);
    expect(markedCells()).toBe(0);
  });

  test("a mark that moved with its row is put where it is wanted now", async () => {
    const before = host.book.snapshot();
    await markCells(two);
    facade(SANGONG).insertRows(2, 1);
    expect(marksOf(SANGONG)).toEqual({ rules: ["6,8"], comments: ["6,8"] });
    // by chance the same finding, at the old address
    await updateMarks(two, ({ sheet }) => sheet === SANGONG);
    expect(marksOf(SANGONG)).toEqual({ rules: ["5,8"], comments: ["5,8"] });
    facade(SANGONG).deleteRows(2, 1);
    await updateMarks([], () => true);
    expect(host.book.snapshot()[SANGONG]?.notes).toEqual(before[SANGONG]?.notes);
    expect(host.book.snapshot()[SANGONG]?.rules).toEqual(before[SANGONG]?.rules);
  });

  test("what the user took away by hand is found out, and all is marked anew", async () => {
    await markCells(two);
    await deleteComment();
    await updateMarks([other]);
    expect(marksOf(SANGONG)).toEqual({ rules: [], comments: [] });
    expect(marksOf(EXPENDITURE)).toEqual({ rules: ["5,3"], comments: ["5,3"] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(EXPENDITURE).getRange().conditionalFormats.clearAll();
      await context.sync();
    });
    await updateMarks([one]);
    expect(marksOf(SANGONG).rules).toEqual(["5,8"]);
    expect(marksOf(EXPENDITURE)).toEqual({ rules: [], comments: [] });
  });

  test("a session that knows nothing looks first", async () => {
    await markCells(two);
    jest.resetModules();
    const reloaded = jest.requireActual<typeof Marks>("../../src/excel/marks");
    await reloaded.updateMarks([third]);
    expect(marksOf(SANGONG)).toEqual({ rules: ["6,3"], comments: ["6,3"] });
    expect(marksOf(EXPENDITURE)).toEqual({ rules: [], comments: [] });
  });

  test("requests follow each other, the last word wins", async () => {
    await Promise.all([markCells(two), updateMarks([third]), updateMarks([other])]);
    expect(marksOf(SANGONG)).toEqual({ rules: [], comments: [] });
    expect(marksOf(EXPENDITURE)).toEqual({ rules: ["5,3"], comments: ["5,3"] });
  });
});

describe("older versions of Excel", () => {
  const upTo = (newest: string) =>
    jest
      .spyOn(Office.context.requirements, "isSetSupported")
      .mockImplementation(
        (_set, version) => Number(String(version).split(".")[1]) <= Number(newest.split(".")[1])
      );
  afterEach(() => jest.restoreAllMocks());

  async function fresh(): Promise<typeof Marks> {
    jest.resetModules();
    return Promise.resolve(jest.requireActual<typeof Marks>("../../src/excel/marks"));
  }

  test("that do not tell of changed comments are asked first: one round trip more where a mark goes", async () => {
    upTo("1.10");
    const older = await fresh();
    await older.markCells(two);
    expect(await roundTrips(() => older.updateMarks([two[0]]))).toBe(2);
    expect(await roundTrips(() => older.updateMarks(two))).toBe(1);
    await comment(SANGONG, (ours) => ours.replies.add("请小李看一下"));
    await older.updateMarks([two[1]]);
    expect(marksOf(SANGONG)).toEqual({ rules: [], comments: ["5,8"] });
    await comment(SANGONG, (ours) => ours.delete());
    await older.clearMarks();
  });

  test("that know no comments get the colour alone", async () => {
    const before = host.book.snapshot();
    upTo("1.9");
    const older = await fresh();
    expect(await older.markCells(two)).toEqual({ cells: 2, refused: [] });
    expect(marksOf(SANGONG)).toEqual({ rules: ["5,8"], comments: [] });
    await older.clearMarks();
    expect(host.book.snapshot()).toEqual(before);
  });
});

describe("what the user wrote into a comment of ours stays", () => {
  const words = (sheet: string) => host.book.snapshot()[sheet]?.notes.map(({ note }) => note);
  const remove = () => comment(SANGONG, (ours) => ours.delete());

  test("words around the message stay alone", async () => {
    await markCells([two[0]]);
    const [text = ""] = words(SANGONG) ?? [];
    await comment(SANGONG, (ours) => (ours.content = `${text}\n已与财务核对，见凭证`));
    const { kept } = await clearMarks();
    expect(kept).toHaveLength(1);
    expect(kept[0]).toContain("I6");
    expect(words(SANGONG)).toEqual(["已与财务核对，见凭证"]);
    expect((await clearMarks()).kept).toEqual([]);
    await remove();
  });

  test("a message that was changed stays whole", async () => {
    await markCells([two[0]]);
    const [text = ""] = words(SANGONG) ?? [];
    await comment(SANGONG, (ours) => (ours.content = text.replace("28.50", "28.50（口径见附注）")));
    expect((await clearMarks()).kept).toHaveLength(1);
    expect(words(SANGONG)).toEqual(["✕ 错误：“小计”是空的：应为 28.50（口径见附注），实际 空白"]);
    await remove();
  });

  test("replies stay with what they reply to, also when the mark goes by an update", async () => {
    await markCells([two[0]]);
    await comment(SANGONG, (ours) => ours.replies.add("请小李看一下"));
    await new Promise((done) => setTimeout(done, 20));
    expect(await roundTrips(() => updateMarks([]))).toBe(2);
    expect(words(SANGONG)).toEqual(["✕ 错误：“小计”是空的：应为 28.50，实际 空白"]);
    const [{ thread } = { thread: null }] = (host.book.snapshot()[SANGONG]?.notes ??
      []) as CommentNote[];
    expect(thread?.replies).toMatchObject([{ content: "请小李看一下" }]);
    await remove();
  });
});

describe("marks of others", () => {
  test("a copied sheet is clean as well, and so is a workbook without a remembered setting", async () => {
    const before = host.book.snapshot();
    await markCells(two);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SANGONG).copy("End").name = "副本";
      await context.sync();
    });
    expect(marksOf("副本")).toEqual({ rules: ["5,8"], comments: ["5,8"] });
    jest.resetModules();
    Office.context.document.settings.remove("marks");
    const reopened = jest.requireActual<typeof Marks>("../../src/excel/marks");
    await reopened.clearMarks();
    expect(marksOf("副本")).toEqual({ rules: [], comments: [] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("副本").delete();
      await context.sync();
    });
    expect(host.book.snapshot()).toEqual(before);
  });

  test("a renamed sheet is clean afterwards", async () => {
    await markCells(two);
    facade(SANGONG).setName("三公");
    await updateMarks([{ ...two[0], cell: { ...two[0].cell, sheet: "三公" } }]);
    expect(marksOf("三公")).toEqual({ rules: ["5,8"], comments: ["5,8"] });
    await clearMarks();
    expect(marksOf("三公")).toEqual({ rules: [], comments: [] });
    facade("三公").setName(SANGONG);
  });

  test("marks of the first version, a rule a cell and no sign in the comment, go too", async () => {
    const before = host.book.snapshot();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SANGONG);
      for (const address of ["I6", "D7"]) {
        const added = sheet.getRange(address).conditionalFormats.add("Custom");
        added.custom.rule.formula = '="预算公开助手的标记"<>""';
        added.custom.format.fill.color = "#FFC7CE";
        sheet.comments.add(address, "应为 28.50\n（预算公开助手的标记，可用“清除标记”去掉）");
      }
      await context.sync();
    });
    await clearMarks();
    expect(host.book.snapshot()).toEqual(before);
  });

  test("renewing costs a fixed number of round trips", async () => {
    await markCells(two);
    expect(await roundTrips(() => renewMarks(two))).toBe(5);
    expect(await roundTrips(clearMarks)).toBe(4);
    expect(await roundTrips(clearMarks)).toBeLessThan(4);
  });
});

test("notes of the user's cost one request each when they are found out, and none afterwards", async () => {
  const note = (row: number) =>
    host.book.unit.api.syncExecuteCommand(SheetUpdateNoteCommand.id, {
      unitId: host.book.id,
      subUnitId: facade(EXPENDITURE).getSheetId(),
      row,
      col: 3,
      note: { id: "", row, col: 3, note: "已核", width: 100, height: 50 },
    });
  const before = host.book.snapshot();
  for (const row of [7, 9]) note(row);
  const marks = [5, 6, 7, 8, 9, 10].map((row) => mark(EXPENDITURE, row, 3));
  expect(await markCells(marks)).toEqual({ cells: 6, refused: [] });
  expect(marksOf(EXPENDITURE)).toMatchObject({ rules: { length: 6 }, comments: { length: 6 } });
  expect(await roundTrips(() => updateMarks([...marks, mark(EXPENDITURE, 11, 3)]))).toBe(1);
  await clearMarks();
  expect(marksOf(EXPENDITURE)).toEqual({ rules: [], comments: ["7,3", "9,3"] });
  host.book.unit.workbook.undo();
  host.book.unit.workbook.undo();
  expect(host.book.snapshot()).toEqual(before);
});

describe("protected sheets", () => {
  const protection = (change: (protection: Excel.WorksheetProtection) => unknown) =>
    Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem(SANGONG).protection);
      await context.sync();
    });

  test("are named, cost the others nothing, and are not asked again by an update", async () => {
    const before = host.book.snapshot();
    await protection((sheet) => sheet.protect());
    expect(await renewMarks(two)).toEqual({ cells: 1, refused: [SANGONG] });
    expect(marksOf(EXPENDITURE)).toEqual({ rules: ["5,3"], comments: ["5,3"] });
    expect(await roundTrips(() => updateMarks([...two, mark(EXPENDITURE, 6, 3)]))).toBe(1);
    await protection((sheet) => sheet.unprotect());
    expect(await clearMarks()).toEqual({ kept: [], refused: [] });
    expect(host.book.snapshot()).toEqual(before);
  });

  test("that were protected after they were marked keep their marks, which are known and taken away later", async () => {
    const before = host.book.snapshot();
    await markCells(two);
    await protection((sheet) => sheet.protect());
    expect(await clearMarks()).toEqual({ kept: [], refused: [SANGONG] });
    expect(marksOf(EXPENDITURE)).toEqual({ rules: [], comments: [] });
    expect(marksOf(SANGONG)).toEqual({ rules: ["5,8"], comments: ["5,8"] });
    expect(markedCells()).toBe(1);
    await protection((sheet) => sheet.unprotect());
    expect(await clearMarks()).toEqual({ kept: [], refused: [] });
    expect(markedCells()).toBe(0);
    expect(host.book.snapshot()).toEqual(before);
  });

  test("that allow formats are coloured, without the message", async () => {
    const before = host.book.snapshot();
    await protection((sheet) => sheet.protect({ allowFormatCells: true }));
    const marks = [5, 6, 7, 8].map((row) => mark(SANGONG, row, 3));
    expect(await roundTrips(() => markCells(marks))).toBeLessThan(8);
    expect(marksOf(SANGONG)).toMatchObject({ rules: { length: 4 }, comments: [] });
    expect(await clearMarks()).toEqual({ kept: [], refused: [] });
    await protection((sheet) => sheet.unprotect());
    expect(host.book.snapshot()).toEqual(before);
  });
});
