/** BUDGET.TOTALS and BUDGET.TOTAL over 10,000 rows, against SUMIFS in two spreadsheets and against loops that only add. */
import type * as FunctionsOfTheAddIn from "../../../../src/functions/functions";
import type { Bench, Row } from "../bench";
import { median, medianTimes, printedTime, timeOf } from "../processor-time";
import { bareSum, bareTotals } from "../worksheet-functions/bare-loops";
import { codedRows, type CodedRows } from "../worksheet-functions/coded-rows";
import { oSpreadsheetSheet } from "../worksheet-functions/o-spreadsheet-sheet";
import { sumFormulas, type CalculatedSheet } from "../worksheet-functions/sum-formulas";
import { univerSheet } from "../worksheet-functions/univer-sheet";

const HEIGHT = 10_000;
const FORMULAS = 1000;
const ROUNDS = 3;
/** More than are remembered: whoever takes them in turn always brings rows that were never seen, or were forgotten. */
const UNSEEN = 40;
/** Row of the amount that is edited, from 1. */
const EDITED = 5005;

type Functions = typeof FunctionsOfTheAddIn;
type Range = unknown[][];

/** The rows as Excel hands them over: a copy of their own for each call. */
function handedOver({ codes, amounts }: CodedRows): readonly [Range, Range] {
  return structuredClone([codes, amounts]) as unknown as [Range, Range];
}

/** Gives one after the other, from the beginning again after the last. */
function inTurn<T>(all: readonly T[]): () => T {
  let next = 0;
  return () => all[next++ % all.length] as T;
}

/** Milliseconds of a recalculation of all formulas; throws when they say anything but the function. */
async function recalculation(
  sheet: CalculatedSheet,
  rows: CodedRows,
  { budgetTotals }: Functions
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const amount = 1000 + round;
    let sums: readonly number[] = [];
    times.push(await timeOf(async () => (sums = await sheet.calculate(EDITED, amount))));
    const [codes, amounts] = handedOver(rows);
    amounts[EDITED - 1] = [amount];
    const totals = budgetTotals(codes, amounts).slice(1, FORMULAS + 1);
    totals.forEach(([total], row) => {
      if (Math.round(Number(total) * 100) !== Math.round((sums[row] ?? NaN) * 100))
        throw new Error(`SUMIFS gives ${sums[row]} in row ${row + 1}, BUDGET.TOTALS ${total}`);
    });
  }
  sheet.close();
  return median(times);
}

function checkBareTotals(rows: CodedRows, { budgetTotals }: Functions): void {
  const bare = bareTotals(rows);
  budgetTotals(...handedOver(rows)).forEach(([total], row) => {
    if (row > 0 && Math.abs(Number(total) - (bare[row]?.[0] ?? NaN)) > 0.001)
      throw new Error(`the bare loop gives ${bare[row]?.[0]} in row ${row + 1}, not ${total}`);
  });
}

async function run(): Promise<{ rows: Row[] }> {
  // Before a spreadsheet's engine fills the memory.
  const functions = await import("../../../../src/functions/functions");
  const { budgetTotal, budgetTotals } = functions;
  const rows = codedRows(HEIGHT);
  checkBareTotals(rows, functions);
  const many = Array.from({ length: UNSEEN }, (_, variant) => {
    const [codes, amounts] = handedOver(codedRows(HEIGHT, variant));
    codes[0] = [`第${variant}次合计`];
    return [codes, amounts] as const;
  });
  const unseen = inTurn(many);
  const edited = inTurn(many.map(([, amounts]) => [many[0]?.[0] ?? [], amounts] as const));
  const texts = inTurn(
    many.map(([codes, amounts]) => [codes.map(([code]) => [String(code)]), amounts] as const)
  );
  const same = inTurn(Array.from({ length: 8 }, () => handedOver(rows)));
  const times = await medianTimes({
    totals: () => budgetTotals(...unseen()),
    texts: () => budgetTotals(...texts()),
    edited: () => budgetTotals(...edited()),
    bareTotals: () => bareTotals(rows),
    bareSum: () => bareSum(rows),
    one: () => budgetTotal(201, ...unseen()),
    thousand: () => {
      for (let call = 0; call < FORMULAS; call++) budgetTotal(20_101 + (call % 90), ...same());
    },
  });
  const formulas = sumFormulas(rows, FORMULAS);
  const oSpreadsheet = await recalculation(
    await oSpreadsheetSheet(rows, formulas),
    rows,
    functions
  );
  const univer = await recalculation(await univerSheet(rows, formulas), rows, functions);
  const totals = `${printedTime(times.totals)}, rows never seen before`;
  return {
    rows: [
      {
        name: "BUDGET.TOTALS, 10,000 rows",
        measured: totals,
        against: `${printedTime(univer)} of 1,000 SUMIFS in Univer`,
        ratio: univer / times.totals,
        target: { atLeast: 300 },
      },
      {
        name: "BUDGET.TOTALS, 10,000 rows",
        measured: totals,
        against: `${printedTime(oSpreadsheet)} of 1,000 SUMIFS in o-spreadsheet`,
        ratio: oSpreadsheet / times.totals,
        target: { atLeast: 60 },
      },
      {
        name: "BUDGET.TOTALS, 10,000 rows",
        measured: totals,
        against: `${printedTime(times.bareTotals)} of a loop that only adds each amount to its codes`,
        ratio: times.totals / times.bareTotals,
        target: { atMost: 3 },
      },
      {
        name: "BUDGET.TOTALS, codes as text",
        measured: printedTime(times.texts),
        against: `${printedTime(times.bareTotals)} of that loop over numbers`,
        ratio: times.texts / times.bareTotals,
        target: { atMost: 3 },
      },
      {
        name: "BUDGET.TOTALS, other amounts beside known codes",
        measured: printedTime(times.edited),
        against: `${printedTime(times.bareTotals)} of that loop`,
        ratio: times.edited / times.bareTotals,
        target: { atMost: 3 },
      },
      {
        name: "BUDGET.TOTALS, 10,000 rows",
        measured: totals,
        against: `${printedTime(times.bareSum)} of adding one column to one sum`,
        ratio: times.totals / times.bareSum,
        target: null,
      },
      {
        name: "1,000 BUDGET.TOTAL over the same 10,000 rows",
        measured: printedTime(times.thousand),
        against: `${printedTime(times.one)} of one over rows never seen before`,
        ratio: times.thousand / times.one,
        target: { atMost: FORMULAS / 2 },
      },
    ],
  };
}

export const worksheetFunctions: Bench = { name: "worksheet-functions", run };
