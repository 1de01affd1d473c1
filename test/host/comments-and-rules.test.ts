/** Comments and conditional formats of the host: what Office.js sees of them, and that they follow their cells. */
import { SheetUpdateNoteCommand } from "@univerjs/sheets-note";
import { excel } from "./excel";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const SHEET = "一般公共预算“三公”经费支出表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterEach(() =>
  excel((context) => {
    context.workbook.worksheets.getItem(SHEET).getRange().conditionalFormats.clearAll();
    for (const { id } of host.book.comments.all()) context.workbook.comments.getItem(id).delete();
  })
);
afterAll(() => host.close());

const facade = () => {
  const sheet = host.book.unit.workbook.getSheetByName(SHEET);
  if (!sheet) throw new Error(SHEET);
  return sheet;
};

const addComments = (...addresses: string[]) =>
  excel(({ workbook }) => {
    for (const address of addresses)
      workbook.worksheets.getItem(SHEET).comments.add(address, `见 ${address}`);
  });

/** Texts by place: "D4 见 B2". */
async function comments(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { comments } = context.workbook;
    comments.load("items/content");
    await context.sync();
    const places = comments.items.map((comment) => comment.getLocation().load("address"));
    await context.sync();
    return comments.items.map(
      ({ content }, i) => `${places[i]?.address.split("!").pop() ?? ""} ${content}`
    );
  });
}

describe("comments", () => {
  test("in neighbouring cells all follow, however often rows and columns come and go", async () => {
    await addComments("B2", "B3", "B4", "C3", "D3");
    facade().insertRows(1, 1);
    facade().insertRows(1, 1);
    facade().insertColumns(0, 1);
    expect(await comments()).toEqual(["C4 见 B2", "C5 见 B3", "D5 见 C3", "E5 见 D3", "C6 见 B4"]);
    facade().deleteColumns(0, 1);
    facade().deleteRows(1, 2);
    expect(await comments()).toEqual(["B2 见 B2", "B3 见 B3", "C3 见 C3", "D3 见 D3", "B4 见 B4"]);
  });

  test("go with their row and come back as comments when that is undone, with what was written last", async () => {
    await addComments("B3");
    await excel(({ workbook }) => {
      workbook.comments.getItemByCell(`'${SHEET}'!B3`).content = "改过";
    });
    facade().deleteRows(2, 1);
    expect(await comments()).toEqual([]);
    host.book.unit.workbook.undo();
    expect(await comments()).toEqual(["B3 改过"]);
  });

  test("have replies, which are told apart, counted and deleted", async () => {
    await addComments("B3");
    const replies = await Excel.run(async (context) => {
      const comment = context.workbook.comments.getItemByCell(`'${SHEET}'!B3`);
      comment.replies.add("收到");
      const second = comment.replies.add("已改");
      comment.resolved = true;
      second.load("content");
      comment.load("resolved");
      comment.replies.load("items/content");
      await context.sync();
      const count = comment.replies.items.length;
      comment.replies.getItemAt(0).delete();
      comment.replies.load("items/content");
      await context.sync();
      const left = comment.replies.items.map(({ content }) => content);
      return { count, second: second.content, left, resolved: comment.resolved };
    });
    expect(replies).toEqual({ count: 2, second: "已改", left: ["已改"], resolved: true });
  });

  test("that the user changes or replies to are heard of", async () => {
    await addComments("B3");
    const [comment] = host.book.comments.all();
    const changes: string[] = [];
    const handler = await excel(({ workbook }) =>
      workbook.comments.onChanged.add(({ changeType, commentDetails }) => {
        changes.push(`${changeType} ${String(commentDetails[0]?.commentId === comment?.id)}`);
        return Promise.resolve();
      })
    );
    await excel(({ workbook }) => {
      workbook.comments.getItem(comment?.id ?? "").replies.add("收到");
    });
    const { id, row, col, ...size } = { id: comment?.id, row: 2, col: 1, width: 240, height: 90 };
    host.book.unit.api.syncExecuteCommand(SheetUpdateNoteCommand.id, {
      unitId: host.book.id,
      subUnitId: facade().getSheetId(),
      row,
      col,
      note: {
        id,
        row,
        col,
        note: "改过",
        ...size,
        thread: { author: "", resolved: false, replies: [] },
      },
    });
    await new Promise((done) => setTimeout(done, 60));
    expect(changes).toEqual(["ReplyAdded true", "CommentEdited true"]);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  });
});

describe("conditional formats", () => {
  test("by formula show underline and frame as they were set", async () => {
    const shown = await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem(SHEET).getRanges("B2,D4:D5");
      const added = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      added.custom.rule.formula = "=TRUE";
      const { font, borders } = added.custom.format;
      font.underline = "Double";
      font.italic = true;
      borders.getItem("EdgeTop").style = "Dash";
      borders.left.color = "#112233";
      await context.sync();
      font.load("underline,italic,bold");
      borders.load("items/sideIndex,items/style,items/color");
      const ranges = added.getRanges().load("address");
      const single = added.getRangeOrNullObject().load("address");
      await context.sync();
      return {
        font: [font.underline, font.italic, font.bold],
        borders: borders.items.map(({ sideIndex, style, color }) => [sideIndex, style, color]),
        ranges: ranges.address,
        isOne: !single.isNullObject,
      };
    });
    expect(shown.font).toEqual(["Double", true, null]);
    expect(shown.borders).toEqual([
      ["EdgeTop", "Dash", "#000000"],
      ["EdgeBottom", null, null],
      ["EdgeLeft", "Continuous", "#112233"],
      ["EdgeRight", null, null],
    ]);
    expect(shown.ranges).toMatch(/B2,.*D4:D5/);
    expect(shown.isOne).toBe(false);
  });

  test("follow rows and columns, also when that is undone; a new one goes before the others", async () => {
    await excel(({ workbook }) => {
      const sheet = workbook.worksheets.getItem(SHEET);
      for (const [address, formula] of [
        ["B3:B6,D3", "=TRUE"],
        ["C4", "=C4>1"],
      ] as const)
        sheet.getRanges(address).conditionalFormats.add("Custom").custom.rule.formula = formula;
    });
    const rules = () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(SHEET);
        const formats = sheet.getRange().conditionalFormats.load("items/priority");
        await context.sync();
        const all = formats.items.map((format) => ({
          priority: format.priority,
          rule: format.custom.rule.load("formula"),
          ranges: format.getRanges().load("address"),
        }));
        await context.sync();
        return all.map(({ priority, rule, ranges }) =>
          [priority, rule.formula, ranges.address.replaceAll(/'[^']*'!/g, "")].join(" ")
        );
      });
    const before = await rules();
    expect(before).toEqual(["0 =C4>1 C4", "1 =TRUE B3:B6,D3"]);
    facade().activate();
    facade().insertRows(4, 2);
    expect(await rules()).toEqual(["0 =C4>1 C4", "1 =TRUE B3:B8,D3"]);
    facade().deleteRows(2, 1);
    expect(await rules()).toEqual(["0 =C3>1 C3", "1 =TRUE B3:B7"]);
    facade().insertColumns(0, 1);
    expect(await rules()).toEqual(["0 =D3>1 D3", "1 =TRUE C3:C7"]);
    for (let i = 0; i < 3; i++) host.book.unit.workbook.undo();
    expect(await rules()).toEqual(before);
  });
});
