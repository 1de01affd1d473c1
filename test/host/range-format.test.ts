import { excel } from "./excel";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
afterAll(() => host.close());

const rangeOf = (context: Excel.RequestContext, address: string) =>
  context.workbook.worksheets.getItem(EXPENDITURE).getRange(address);

/** What a change makes of H1:I2, and of H1:I2 with a row more, which it does not touch. */
async function changed<T>(change: (range: Excel.Range) => void, read: (range: Excel.Range) => T) {
  return excel((context) => {
    change(rangeOf(context, "H1:I2"));
    return { all: read(rangeOf(context, "H1:I2")), mixed: read(rangeOf(context, "H1:I3")) };
  });
}

test.each([
  ["name", "黑体"],
  ["size", 16],
  ["color", "#9C0006"],
  ["bold", true],
  ["italic", true],
  ["strikethrough", true],
  ["underline", "Double"],
] as const)("font.%s", async (name, value) => {
  const { all, mixed } = await changed(
    ({ format }) => format.font.set({ [name]: value }),
    ({ format }) => format.font.load(name)
  );
  expect(all[name]).toBe(value);
  expect(mixed[name]).toBeNull();
});

test.each([
  ["horizontalAlignment", "Justify"],
  ["verticalAlignment", "Center"],
  ["indentLevel", 2],
  ["wrapText", true],
] as const)("format.%s", async (name, value) => {
  const { all, mixed } = await changed(
    ({ format }) => format.set({ [name]: value }),
    ({ format }) => format.load(name)
  );
  expect(all[name]).toBe(value);
  expect(mixed[name]).toBeNull();
});

test("rows and columns have sizes in points, null where they differ", async () => {
  await excel((context) => {
    rangeOf(context, "H1:I1").format.rowHeight = 30;
    rangeOf(context, "H:I").format.columnWidth = 60;
  });
  const read = await excel((context) => ({
    same: rangeOf(context, "H1:I1").format.load("rowHeight,columnWidth"),
    other: rangeOf(context, "G1:H2").format.load("rowHeight,columnWidth"),
  }));
  expect(read.same.toJSON()).toMatchObject({ rowHeight: 30, columnWidth: 60 });
  expect(read.other.toJSON()).toMatchObject({ rowHeight: null, columnWidth: null });
});

test("columns are fitted to their longest text", async () => {
  await excel(
    (context) =>
      (rangeOf(context, "K1:L2").values = [
        ["短", "长".repeat(30)],
        ["", 1],
      ])
  );
  const widths = await excel((context) => {
    rangeOf(context, "K:L").format.autofitColumns();
    return ["K1", "L1"].map((cell) => rangeOf(context, cell).format.load("columnWidth"));
  });
  const [short = 0, long = 0] = widths.map(({ columnWidth }) => columnWidth);
  expect(long).toBeGreaterThan(30 * 2 * 5);
  expect(short).toBeLessThan(40);
});

test("borders stand at the edges of the range, inside it, or nowhere", async () => {
  const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal"] as const;
  await excel((context) => {
    const { borders } = rangeOf(context, "M2:N4").format;
    for (const side of sides) borders.getItem(side).set({ style: "Continuous", color: "#FF0000" });
    borders.getItem("EdgeBottom").weight = "Thick";
  });
  const read = await excel((context) => ({
    inside: rangeOf(context, "M2:N4").format.borders.load("items/sideIndex,items/style"),
    bottom: rangeOf(context, "M2:N4").format.borders.getItem("EdgeBottom").load("weight,color"),
    middle: rangeOf(context, "M3").format.borders.getItem("EdgeRight").load("style"),
  })).catch((error: unknown) => error);
  // a diagonal has no answer here, and loading all sides asks for it
  expect(read).toMatchObject({ code: "ApiNotFound" });
  const single = await excel((context) => {
    const { borders } = rangeOf(context, "M2:N4").format;
    return {
      sides: sides.map((side) => borders.getItem(side).load("style")),
      bottom: borders.getItem("EdgeBottom").load("weight,color"),
      vertical: borders.getItem("InsideVertical").load("style"),
      middle: rangeOf(context, "M3").format.borders.getItem("EdgeRight").load("style"),
      beside: rangeOf(context, "M2:N5").format.borders.getItem("EdgeBottom").load("style"),
    };
  });
  expect(single.sides.map(({ style }) => style)).toEqual(sides.map(() => "Continuous"));
  expect(single.bottom.toJSON()).toMatchObject({ weight: "Thick", color: "#FF0000" });
  expect(single.vertical.style).toBe("None");
  expect(single.middle.style).toBe("None");
  expect(single.beside.style).toBe("None");
  await excel((context) => {
    const { borders } = rangeOf(context, "M2:N4").format;
    for (const side of sides) borders.getItem(side).style = "None";
  });
  const bare = await excel((context) =>
    rangeOf(context, "M2:N4").format.borders.getItem("EdgeTop").load("style")
  );
  expect(bare.style).toBe("None");
});

test("a format leaves the formula below it", async () => {
  const read = await excel((context) => {
    const cell = rangeOf(context, "R1");
    cell.formulas = [["=1+1"]];
    cell.format.font.bold = true;
    cell.format.borders.getItem("EdgeTop").style = "Double";
    return cell.load("formulas,values");
  });
  expect([read.formulas, read.values]).toEqual([[["=1+1"]], [[2]]]);
});

test("a format is one step of the undo", async () => {
  const before = host.book.snapshot();
  await excel((context) => (rangeOf(context, "D6:F9").format.font.italic = true));
  host.book.unit.workbook.undo();
  expect(host.book.snapshot()).toEqual(before);
});

test("cells beyond the end of the sheet are blank, and can be written and formatted", async () => {
  const read = await excel((context) =>
    rangeOf(context, "XX5000:XY5001").load("values,formulas,text,numberFormat,valueTypes")
  );
  const blank = (value: string) => [Array(2).fill(value), Array(2).fill(value)];
  expect(read.values).toEqual(blank(""));
  expect(read.formulas).toEqual(blank(""));
  expect(read.text).toEqual(blank(""));
  expect(read.numberFormat).toEqual(blank("General"));
  expect(read.valueTypes).toEqual(blank("Empty"));
  const across = await excel((context) => {
    rangeOf(context, "A200").format.fill.color = "#FFFF00";
    rangeOf(context, "A201").numberFormat = [["0.00"]];
    return rangeOf(context, "A199:A202").load("numberFormat");
  });
  expect(across.numberFormat).toEqual([["General"], ["General"], ["0.00"], ["General"]]);
});

test("whole columns have no contents to read or write, but formats", async () => {
  const read = await excel((context) => {
    rangeOf(context, "P:P").format.font.bold = true;
    return rangeOf(context, "P:P").load("values,formulas,address");
  });
  expect(read.values).toBeNull();
  expect(read.formulas).toBeNull();
  const written = excel((context) => (rangeOf(context, "P:P").values = [["1"]]));
  await expect(written).rejects.toMatchObject({ code: "InvalidArgument" });
});

test.each([
  ["an alignment", (format: Excel.RangeFormat) => (format.verticalAlignment = "Justify")],
  ["an underline", (format: Excel.RangeFormat) => (format.font.underline = "SingleAccountant")],
  ["a size", (format: Excel.RangeFormat) => (format.font.size = 0)],
  [
    "a line",
    (format: Excel.RangeFormat) => (format.borders.getItem("EdgeTop").weight = "Dick" as "Thin"),
  ],
])("%s that there is not is refused", async (_what, change) => {
  const asked = excel((context) => void change(rangeOf(context, "H1").format));
  await expect(asked).rejects.toMatchObject({ code: "InvalidArgument" });
});
