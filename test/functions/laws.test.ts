/** What holds for every function of functions.json, whatever Excel hands over. */
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import fc from "fast-check";
import * as functions from "../../src/functions/functions";
import { defineCustomFunctions, ExcelError } from "./excel-error";

interface Entry {
  readonly id: string;
  readonly parameters: readonly { readonly dimensionality?: string; readonly optional?: boolean }[];
}

type ExcelFunction = (...args: unknown[]) => unknown;

const RUNS = 60;

let entries: readonly (Entry & { readonly call: ExcelFunction })[] = [];

beforeAll(async () => {
  defineCustomFunctions();
  const source = path.resolve("src/functions/functions.ts");
  const { metadataJson, associate } = await generateCustomFunctionsMetadata(source);
  const own = functions as unknown as Record<string, ExcelFunction>;
  entries = (JSON.parse(metadataJson) as { functions: Entry[] }).functions.map((entry) => {
    const name = associate.find(({ id }) => id === entry.id)?.functionName ?? "";
    const call = own[name];
    if (!call) throw new Error(`${entry.id} has no function`);
    return { ...entry, call };
  });
});

/** Every type of cell: blanks in all the ways that Excel hands them over, errors, typed values, text of all sorts. */
const cell = fc.oneof(
  fc.constantFrom<unknown>(0, "", null, undefined, true, false, -0, 45_000, 1e21, -1e-9, 0.1 + 0.2),
  fc.constantFrom(
    "合计",
    "201",
    "20103-行政运行",
    "２０１０３０１",
    "2010301",
    201,
    20103,
    30101,
    "一般公共服务支出"
  ),
  fc.constantFrom(
    "3,037.04",
    "（1.5）",
    "28.5万元",
    "９９．５",
    "-",
    "—",
    "无",
    "单位：元",
    "2026年预算数",
    "因公出国（境）费"
  ),
  fc.constantFrom<unknown>(
    "#REF!",
    new ExcelError("#DIV/0!"),
    { type: "Error", basicValue: "#N/A" },
    { type: "Double", basicValue: 2.5, numberFormat: "0.00" },
    { type: "Entity", text: "x", basicValue: "#VALUE!" },
    { type: "Empty", basicValue: "" }
  ),
  fc.double(),
  fc.string({ unit: "binary", maxLength: 6 })
);

const range = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 7 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    })
  );

const argumentOf = ({ dimensionality, optional }: Entry["parameters"][number]) => {
  const given: fc.Arbitrary<unknown> = dimensionality === "matrix" ? range : cell;
  return optional ? fc.option(given, { nil: null }) : given;
};

/** Whether Excel can show it: no BigInt, NaN, Infinity, undefined, null or Date. */
function isShown(value: unknown): boolean {
  return typeof value === "number"
    ? Number.isFinite(value)
    : typeof value === "string" || value instanceof ExcelError;
}

function isResult(value: unknown): boolean {
  if (!Array.isArray(value)) return isShown(value);
  const rows = value as unknown[][];
  const [first] = rows;
  return (
    first !== undefined &&
    first.length > 0 &&
    rows.every((row) => Array.isArray(row) && row.length === first.length && row.every(isShown))
  );
}

/** What Excel gets: a result, or an error with a Chinese message. Any other exception is a defect. */
async function called(
  { call }: { call: ExcelFunction },
  args: readonly unknown[],
  invocation = {}
): Promise<unknown> {
  try {
    return await call(...args, invocation);
  } catch (error) {
    if (error instanceof ExcelError && /[一-鿿]/.test(error.message)) return error;
    throw error;
  }
}

test("law: whatever the arguments, a result that Excel can show, or an error with a Chinese message", async () => {
  expect(entries.length).toBe(14);
  for (const entry of entries)
    await fc.assert(
      fc.asyncProperty(fc.tuple(...entry.parameters.map(argumentOf)), async (args) => {
        const result = await called(entry, args);
        if (!isResult(result)) throw new Error(`${entry.id}: ${JSON.stringify(result)}`);
      }),
      { numRuns: RUNS }
    );
});

test("law: the same arguments give the same result, and are not changed", async () => {
  for (const entry of entries)
    await fc.assert(
      fc.asyncProperty(fc.tuple(...entry.parameters.map(argumentOf)), async (args) => {
        const before = structuredClone(args.map((arg) => JSON.stringify(arg)));
        const first = await called(entry, args);
        expect(await called(entry, args)).toEqual(first);
        expect(args.map((arg) => JSON.stringify(arg))).toEqual(before);
      }),
      { numRuns: 10 }
    );
});

test("nothing at all, as Excel never hands it over, is no table of nothing", async () => {
  for (const entry of entries)
    for (const nothing of [[], [[]], null, undefined])
      expect([
        entry.id,
        isResult(
          await called(
            entry,
            entry.parameters.map(() => nothing)
          )
        ),
      ]).toEqual([entry.id, true]);
});

describe("whole columns", () => {
  const ROWS = 262_144;
  const BLANK = [0];
  const wholeColumn = (cells: readonly unknown[]) =>
    Array.from({ length: ROWS }, (_, row) => (row < cells.length ? [cells[row]] : BLANK));
  const codes = ["科目编码", "201", "20103", "2010301", "2010302"];
  const amounts = ["总计", 3, 3, 1, 2];

  test("count as far as anything stands in them, both as far as the longer", () => {
    const longer = wholeColumn([...amounts, 0, 0, 7]);
    expect(functions.budgetTotal("", wholeColumn(codes), longer)).toBe(3);
    expect(functions.budgetTotals(wholeColumn(codes), longer)).toEqual(
      [
        ["", 3, 3, 1, 2],
        ["", "", ""],
      ]
        .flat()
        .map((total) => [total])
    );
    expect(functions.budgetName(wholeColumn(["201", "", "20103"]))).toHaveLength(3);
    expect(functions.budgetWan(wholeColumn([]))).toEqual([[0]]);
  });

  test("stand against a shorter range as what they are: of unequal height", () => {
    const compute = () =>
      functions.budgetTotal(
        "",
        wholeColumn(codes),
        amounts.map((amount) => [amount])
      );
    expect(compute).toThrow("科目编码有 262144 行，金额有 5 行，行数要相同");
  });

  test("a short range keeps its blanks, so that results stand beside their rows", () => {
    expect(functions.budgetName([["201"], [0], [0]])).toEqual([["一般公共服务支出"], [""], [""]]);
  });

  test("a table in whole columns is checked like the table", async () => {
    const table = [
      ["一般公共预算“三公”经费支出表", 0, 0, 0, 0, "单位：万元"],
      ["2026年预算数", 0, 0, 0, 0, 0],
      ["合计", "因公出国（境）费", "公务用车购置及运行费", 0, 0, "公务接待费"],
      [0, 0, "小计", "公务用车购置费", "公务用车运行费", 0],
      [40, 0, 39, 18, 21, 2],
    ];
    const blank = [0, 0, 0, 0, 0, 0];
    const whole = Array.from({ length: ROWS }, (_, row) => table[row] ?? blank);
    const invocation = {} as CustomFunctions.Invocation;
    expect(await functions.budgetCheck(whole, null, invocation)).toEqual(
      await functions.budgetCheck(table, null, invocation)
    );
    expect(await functions.sangongTotal(whole)).toBe(40);
  });

  test("more filled rows than a call may have arguments do not overflow the stack", () => {
    const many = Array.from({ length: 130_000 }, (_, row) => [String(2_000_000 + row)]);
    const ones = many.map(() => [1]);
    expect(functions.budgetTotal("", many, ones)).toBe(130_000);
    expect(functions.budgetLevel(many.map(() => ["201"]))).toHaveLength(130_000);
  });
});
