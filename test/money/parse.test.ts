import fc from "fast-check";
import type { CellValue, Fen, Unit } from "../../src/money/amount";
import { parseAmount } from "../../src/money/parse";
import { printAmount } from "../../src/money/print";

const UNITS: readonly Unit[] = ["元", "千元", "万元", "亿元"];
const PLACES: Readonly<Record<Unit, number>> = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 };
const anyFen = fc.integer({ min: -9e15, max: 9e15 });
const anyUnit = fc.constantFrom(...UNITS);

function fenOf(value: CellValue, unit: Unit = "万元"): Fen | string {
  const parsed = parseAmount(value, unit);
  return parsed.kind === "amount" ? parsed.fen : parsed.kind;
}

/** ASCII as an input method in full-width mode types it. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0)
  );
}

describe("number cells", () => {
  test("a number of at most two places says what its figure in writing says, up to the limit and beyond", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: -1e9, max: 1e9 }),
          // No more than the fifteen digits that a spreadsheet shows.
          fc.integer({ min: 1 - 1e15, max: 1e15 - 1 })
        ),
        anyUnit,
        (hundredths, unit) => {
          const value = hundredths / 100;
          const written = parseAmount(String(value), unit);
          const { kind } = written;
          expect(parseAmount(value, unit)).toEqual(
            kind === "amount" ? { ...written, fromText: false } : { kind, text: String(value) }
          );
        }
      )
    );
  });

  test.each<[number, Unit, Fen, number]>([
    [2515.2000000000003, "万元", 2_515_200_000, 1],
    [0.1 + 0.2, "元", 30, 1],
    [1.005, "元", 101, 3],
    [-1.005, "元", -101, 3],
    [303.70412, "万元", 303_704_120, 5],
    [0.0000001, "万元", 0, 7],
    [0.0000005, "万元", 1, 7],
    [-0.0000005, "万元", -1, 7],
    [1e-20, "元", 0, 20],
    [40, "万元", 40_000_000, 0],
    [25_730_783, "元", 2_573_078_300, 0],
    [1.5, "亿元", 15_000_000_000, 1],
    [9e13, "元", 9e15, 0],
    // sixteen digits: a spreadsheet shows fifteen
    [10_000_000_000_000.01, "元", 1e15, 0],
    [0, "万元", 0, 0],
  ])("%p in %s is %p 分 with %p places", (value, unit, fen, decimals) => {
    expect(parseAmount(value, unit)).toEqual({
      kind: "amount",
      fen,
      decimals,
      fromText: false,
      statedUnit: null,
    });
  });

  test("zero has no sign", () => {
    for (const zero of [-0, -1e-20, "-0.00", "(0)"]) expect(fenOf(zero)).toBe(0);
  });

  test("what no budget can be is text, not a wrong amount", () => {
    expect(parseAmount(90_000_000_000_000.1, "元")).toEqual({
      kind: "text",
      text: "90000000000000.1",
    });
    for (const value of [-9.1e13, 1e300, Infinity, NaN]) expect(fenOf(value, "元")).toBe("text");
    expect(fenOf("9,000,000,000.000001", "万元")).toBe("text");
    expect(fenOf("9,000,000,000", "万元")).toBe(9e15);
    expect(fenOf("99,999,999,999,999,999,999", "元")).toBe("text");
  });
});

describe("figures in text", () => {
  test.each<[string, Fen]>([
    ["3,037.04", 3_037_040_000],
    ["３，０３７．０４", 3_037_040_000],
    ["3037.04", 3_037_040_000],
    ["3 037.04", 3_037_040_000],
    ["3\u00a0037.04", 3_037_040_000],
    ["3, 037.04", 3_037_040_000],
    ["\u3000 12.50\u200b\n", 12_500_000],
    ["\u202a12.50\u202c", 12_500_000],
    [".5", 500_000],
    ["+12.5", 12_500_000],
    ["-12.5", -12_500_000],
    ["−12.5", -12_500_000],
    ["－12.5", -12_500_000],
    ["–12.5", -12_500_000],
    ["- 12.5", -12_500_000],
    ["(12.50)", -12_500_000],
    ["（12.50）", -12_500_000],
    ["¥1,200.00", 1_200_000_000],
    ["￥1,200.00", 1_200_000_000],
    ["-¥12", -12_000_000],
    ["¥-12", -12_000_000],
    ["(¥12)", -12_000_000],
    ["¥(12)", -12_000_000],
    ["29 930", 29_930_000_000],
    ["0.00", 0],
  ])("%j", (text, fen) => {
    expect(fenOf(text)).toBe(fen);
  });

  test.each<[string, Fen, Unit, number]>([
    ["1.2万", 1_200_000, "万元", 1],
    ["3,037.04万元", 3_037_040_000, "万元", 2],
    ["28.5 万元", 28_500_000, "万元", 1],
    ["25730783元", 2_573_078_300, "元", 0],
    ["（12.50）万元", -12_500_000, "万元", 2],
    ["（12.50万元）", -12_500_000, "万元", 2],
    ["¥(12)万元", -12_000_000, "万元", 0],
    ["1.50亿", 15_000_000_000, "亿元", 2],
    ["3千元", 300_000, "千元", 0],
  ])("%j counts in the unit it states", (text, fen, statedUnit, decimals) => {
    for (const unit of UNITS) {
      expect(parseAmount(text, unit)).toEqual({
        kind: "amount",
        fen,
        decimals,
        fromText: true,
        statedUnit,
      });
    }
  });

  test.each([
    "1,23.4",
    "3,0370.04",
    ",123",
    "0,123",
    "1234,567",
    "1,234,56",
    "1,234 567",
    "20 30",
    "19 90",
    "3 037\u3000 200",
    "300\n200",
    "300\r\n200",
    "1_234",
    "12.5.3",
    "5.",
    ".",
    "007",
    "--5",
    "-(5)",
    "(-5)",
    "(5",
    "12%",
    "１２％",
    "2026-01-01",
    "2026年",
    "1/2",
    "1.2E+05",
    "万元",
    "12万元万元",
    "(12万元)万元",
    "12千",
    "约12",
    "一、本年收入",
    "12-",
    "12/",
    "本年无",
    "#####",
    "见#REF!",
    "#REF!元",
    "#REF!/12",
  ])("%j is text as it stands", (text) => {
    expect(parseAmount(text, "万元")).toEqual({ kind: "text", text });
  });

  test("truth values are text", () => {
    expect(parseAmount(true, "元")).toEqual({ kind: "text", text: "TRUE" });
    expect(parseAmount(false, "元")).toEqual({ kind: "text", text: "FALSE" });
  });
});

test.each([
  null,
  "",
  " ",
  "\u3000\n",
  "-",
  "—",
  "——",
  "－",
  "--",
  "─",
  "/",
  "／",
  "无",
  " 无 ",
  "¥ -",
])("%j says that there is nothing", (value) => {
  expect(parseAmount(value, "万元")).toEqual({ kind: "blank" });
});

test.each(["#REF!", "#DIV/0!", "#N/A", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!"])(
  "%s is an error value",
  (text) => {
    expect(parseAmount(text, "万元")).toEqual({ kind: "error", text });
  }
);

describe("laws", () => {
  test("an amount printed with all its places is read back as itself", () => {
    fc.assert(
      fc.property(
        anyFen,
        anyUnit,
        fc.record({
          thousands: fc.boolean(),
          trimZeros: fc.boolean(),
          minus: fc.constantFrom("-" as const, "−" as const),
        }),
        fc.nat({ max: 3 }),
        (fen, unit, options, more) => {
          const text = printAmount(fen, unit, { ...options, decimals: PLACES[unit] + more });
          expect(fenOf(text, unit)).toBe(fen);
        }
      )
    );
  });

  test("full-width and half-width figures are read alike, and a unit behind them means the table's", () => {
    fc.assert(
      fc.property(anyFen, anyUnit, fc.boolean(), (fen, unit, thousands) => {
        const text = printAmount(fen, unit, { thousands, decimals: PLACES[unit] });
        expect(parseAmount(fullWidth(text), unit)).toEqual(parseAmount(text, unit));
        expect(fenOf(text + unit, "元")).toBe(fen);
      })
    );
  });

  test("a number cell and its text mean the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), anyUnit, (hundredths, unit) => {
        const value = hundredths / 100;
        expect(fenOf(value, unit)).toBe(fenOf(String(value), unit));
      })
    );
  });

  test("no text makes it throw, and what is not understood comes back unchanged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), anyUnit, (text, unit) => {
        const parsed = parseAmount(text, unit);
        if (parsed.kind === "text") expect(parsed.text).toBe(text);
        if (parsed.kind === "amount") expect(Number.isSafeInteger(parsed.fen)).toBe(true);
      })
    );
  });
});
