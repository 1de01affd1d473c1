/** Whatever is written, an undo brings everything back; whatever goes wrong on the way, nothing is left half done. */
import fc from "fast-check";
import { undoWrite, writeCells, type CellChange } from "../../src/excel/write-cells";
import type { CellValue } from "../../src/money/amount";
import { cellAddress } from "../../src/tables/grid";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";
import { breakOff } from "./break-off";

const SANGONG = "一般公共预算“三公”经费支出表";
const OTHER = "一般公共预算财政拨款支出预算表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

const cell = (row: number, column = 13, sheet = SANGONG) => ({ sheet, row, column });

interface Held {
  readonly formula: string | number | boolean;
  readonly format: string;
}

/** Puts something into cells as a user would, and gives what they show then. */
async function hold(
  contents: readonly { readonly at: ReturnType<typeof cell>; readonly held: Held }[]
): Promise<readonly CellValue[]> {
  return Excel.run(async (context) => {
    const ranges = contents.map(({ at, held }) => {
      const range = context.workbook.worksheets.getItem(at.sheet).getRange(cellAddress(at));
      range.numberFormat = [[held.format]];
      range.formulas = [[held.formula]];
      return range;
    });
    await context.sync();
    for (const range of ranges) range.load("values");
    await context.sync();
    return ranges.map((range) => {
      const value = (range.values as CellValue[][])[0]?.[0] ?? null;
      return value === "" ? null : value;
    });
  });
}

const read = (address: string, sheet = SANGONG) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values,formulas,numberFormat");
    await context.sync();
    return {
      value: range.values[0]?.[0] as unknown,
      formula: range.formulas[0]?.[0] as unknown,
      format: range.numberFormat[0]?.[0] as unknown,
    };
  });

const heldContent = fc.oneof(
  fc.record({
    formula: fc.constantFrom("=1+1", "=A6*2", '="文字"', "=SUM(A1:A9)"),
    format: fc.constantFrom("General", "0.00", "#,##0.00"),
  }),
  fc.record({
    formula: fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((n) => Math.round(n * 100) / 100),
      fc.constantFrom("", "'28.50", "'2010301", "文字", "'=不是公式", "—", true)
    ),
    format: fc.constantFrom("General", "0.00", "#,##0.00"),
  }),
  fc.record({
    formula: fc.constantFrom("", "28.50", "1,088.80", "2010301", "文字"),
    format: fc.constant("@"),
  })
);
const newValue = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100),
  fc.constantFrom("机关服务", "2080505", "28.50", "=1", "（一）")
);

test("whatever cells hold, a write puts in what it says, and its undo leaves the very same workbook", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ held: heldContent, value: newValue }), { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (contents, isApart) => {
        const at = contents.map((_, i) =>
          isApart && i % 2 === 1 ? cell(40 + i, 14, OTHER) : cell(20 + i)
        );
        const seen = await hold(contents.map(({ held }, i) => ({ at: at[i] ?? cell(0), held })));
        const before = host.book.snapshot();
        const changes: CellChange[] = contents.map(({ value }, i) => ({
          cell: at[i] ?? cell(0),
          value,
          seen: seen[i] ?? null,
        }));
        const { undo } = await writeCells(changes);
        for (const { cell: one, value } of changes)
          expect((await read(cellAddress(one), one.sheet)).value).toBe(value ?? "");
        await undoWrite(undo);
        expect(host.book.snapshot()).toEqual(before);
      }
    ),
    { numRuns: 8 }
  );
}, 60000);

test("a number in a cell formatted as text is a number afterwards and looks as the text did; undo makes it text again", async () => {
  const at = cell(20);
  const [seen = null] = await hold([{ at, held: { formula: "1,088.80", format: "@" } }]);
  expect(seen).toBe("1,088.80");
  const { undo } = await writeCells([{ cell: at, value: 1088.8, seen }]);
  expect(await read("N21")).toEqual({ value: 1088.8, formula: 1088.8, format: "#,##0.00" });
  await undoWrite(undo);
  expect(await read("N21")).toEqual({ value: "1,088.80", formula: "1,088.80", format: "@" });
});

test("a write that Excel breaks off, at whichever change and for whichever reason, leaves nothing of itself", async () => {
  const held: Held[] = [
    { formula: "=1+1", format: "General" },
    { formula: "28.50", format: "@" },
    { formula: "", format: "General" },
    { formula: 5, format: "0.00" },
  ];
  const at = [cell(20), cell(21), cell(40, 14, OTHER), cell(25)];
  const seen = await hold(held.map((one, i) => ({ at: at[i] ?? cell(0), held: one })));
  const before = host.book.snapshot();
  const changes = at.map((one, i) => ({ cell: one, value: 10 + i, seen: seen[i] ?? null }));
  for (let after = 0; ; after++) {
    const end = breakOff({ write: 0, after, code: after % 2 ? "GeneralException" : "Conflict" });
    const result = await writeCells(changes).catch((error: unknown) => error);
    const all = end();
    expect(result).toBeInstanceOf(Error);
    expect(host.book.snapshot()).toEqual(before);
    if (after === all) break;
  }
  const { undo } = await writeCells(changes);
  const written = host.book.snapshot();
  for (let after = 0; ; after++) {
    const end = breakOff({ write: 0, after, code: "AccessDenied" });
    await expect(undoWrite(undo)).rejects.toThrow();
    const all = end();
    expect(host.book.snapshot()).toEqual(written);
    if (after === all) break;
  }
  await undoWrite(undo);
  expect(host.book.snapshot()).toEqual(before);
}, 60000);

test("what could not be taken back is named, with what the user can do", async () => {
  const at = cell(20);
  const [seen = null] = await hold([{ at, held: { formula: 1, format: "General" } }]);
  const ends = [
    breakOff({ write: 0, after: 1, code: "GeneralException" }),
    breakOff({ write: 1, after: 0, code: "ConnectionFailure" }),
  ];
  const error = await writeCells([{ cell: at, value: 2, seen }]).catch((e: unknown) => e);
  for (const end of ends.reverse()) end();
  expect(error).toMatchObject({
    why: expect.stringMatching(/N21 可能已经改动，没有全部改回/),
    next: expect.stringContaining("Ctrl+Z"),
  });
  await hold([{ at, held: { formula: 1, format: "General" } }]);
});

describe("landmarks", () => {
  const label = { cell: cell(30, 12), value: "行政运行", isLabel: true };
  const basis = { cell: cell(31, 12), value: 7, isLabel: false };
  beforeAll(() =>
    hold([
      { at: label.cell, held: { formula: "行政运行", format: "General" } },
      { at: basis.cell, held: { formula: 7, format: "General" } },
    ])
  );

  test("a row that has moved is not written to, though its cell holds what was seen", async () => {
    const moved = { ...label, cell: cell(29, 12) };
    const before = host.book.snapshot();
    await expect(
      writeCells([{ cell: cell(29), value: 1, seen: null }], [moved])
    ).rejects.toMatchObject({ why: expect.stringContaining("行或列有变动") });
    expect(host.book.snapshot()).toEqual(before);
  });

  test("nor is a value written that was worked out from amounts that have changed", async () => {
    await expect(
      writeCells([{ cell: cell(30), value: 1, seen: null }], [label, { ...basis, value: 8 }])
    ).rejects.toMatchObject({ why: expect.stringContaining("M32 在检查之后改过") });
  });

  test("an undo finds its row by the label alone; what it was worked out from may change", async () => {
    const { undo } = await writeCells([{ cell: cell(30), value: 1, seen: null }], [label, basis]);
    await hold([{ at: basis.cell, held: { formula: 9, format: "General" } }]);
    await undoWrite(undo);
    expect((await read("N31")).value).toBe("");
  });
});

test("a cell that the formula of another fills is not written to; the formula's cell is named", async () => {
  await hold([{ at: cell(31), held: { formula: "=SEQUENCE(3)", format: "General" } }]);
  const before = host.book.snapshot();
  const [value = null] = [(await read("N33")).value as CellValue];
  expect(value).toBe(2);
  await expect(writeCells([{ cell: cell(32), value: 5, seen: value }])).rejects.toMatchObject({
    why: `“${SANGONG.replace("“", "‘").replace("”", "’")}”的 N33 由 N32 的公式一起算出，不能单独改动。`,
  });
  expect(host.book.snapshot()).toEqual(before);
});

describe("merged cells", () => {
  beforeAll(() => host.book.range("N35:O36", host.book.sheet(SANGONG)).facade().merge());

  test("take a value in their first cell, and give it back", async () => {
    const before = host.book.snapshot();
    const { undo } = await writeCells([{ cell: cell(34), value: 5, seen: null }]);
    expect((await read("N35")).value).toBe(5);
    await undoWrite(undo);
    expect(host.book.snapshot()).toEqual(before);
  });

  test("are not written to where the first one covers the rest; that one is named", async () => {
    const before = host.book.snapshot();
    await expect(writeCells([{ cell: cell(35, 14), value: 5, seen: null }])).rejects.toMatchObject({
      why: expect.stringContaining("O36 是合并单元格 N35:O36 的一部分，不能单独填写。"),
      next: "请改 N35，或先取消合并。",
    });
    expect(host.book.snapshot()).toEqual(before);
  });
});

test("several hundred cells take two requests of a few kilobytes", async () => {
  await Excel.run(async (context) => {
    // The host's sheet grows with what is written.
    context.workbook.worksheets.getItem(SANGONG).getRange("N700").values = [[1]];
    await context.sync();
  });
  const changes = Array.from({ length: 500 }, (_, i) => ({
    cell: cell(100 + i),
    value: i + 0.5,
    seen: null,
  }));
  const { traffic } = host.session;
  const start = { ...traffic };
  const { undo } = await writeCells(changes);
  // The library may have sent its own clean-up already.
  expect(traffic.requests - start.requests).toBeLessThanOrEqual(3);
  expect(traffic.bytesIn - start.bytesIn).toBeLessThan(40_000);
  await undoWrite(undo);
});
