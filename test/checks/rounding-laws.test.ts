import fc from "fast-check";
import type { Unit } from "../../src/money/amount";
import { printAmount } from "../../src/money/print";
import { runChecks } from "../../src/checks/engine";
import { standardSubjects } from "../../src/subjects/edition-2026";
import type { BudgetTable, TableKind } from "../../src/tables/table";
import { bookOf, buildTable } from "./build-table";
import { checkOf } from "./run";

const ARITHMETIC = [
  "sum-of-children",
  "table-total",
  "row-parts",
  "department-covers-general",
  "department-income-by-code",
].map(checkOf);

interface Leaf {
  /** Digits after the 类: section and item. */
  readonly category: number;
  readonly section: number;
  readonly item: number;
  /** In 分. */
  readonly basic: number;
  readonly project: number;
}

const fen = fc.integer({ min: 0, max: 5_000_000_000 });
const leaves = fc.uniqueArray(
  fc.record<Leaf>({
    category: fc.integer({ min: 1, max: 4 }),
    section: fc.integer({ min: 1, max: 3 }),
    item: fc.integer({ min: 1, max: 9 }),
    basic: fen,
    project: fen,
  }),
  { selector: codeOf, minLength: 1, maxLength: 20 }
);

function codeOf({ category, section, item }: Leaf): string {
  return `20${category}0${section}0${item}`;
}

/** The coded table that a treasury would print: each figure is rounded on its own, from exact sums. */
function printed(kind: TableKind, unit: Unit, all: readonly Leaf[]): BudgetTable {
  const codes = new Set(
    all.map(codeOf).flatMap((code) => [code.slice(0, 3), code.slice(0, 5), code])
  );
  const row = (label: string | { line: "total" }, prefix: string) => {
    const own = all.filter((leaf) => codeOf(leaf).startsWith(prefix));
    const basic = own.reduce((sum, leaf) => sum + leaf.basic, 0);
    const project = own.reduce((sum, leaf) => sum + leaf.project, 0);
    const print = (amount: number) => Number(printAmount(amount, unit));
    return [label, print(basic + project), print(basic), print(project)] as const;
  };
  const second =
    kind === "department-income"
      ? (["general", "other"] as const)
      : (["basic", "project"] as const);
  return buildTable(
    kind,
    ["total", ...second],
    [row({ line: "total" }, ""), ...[...codes].sort().map((code) => row(`${code} 科目`, code))],
    { unit }
  );
}

function findingsOf(tables: readonly BudgetTable[]) {
  return runChecks({ book: bookOf(tables), subjects: standardSubjects }, ARITHMETIC).findings;
}

const UNITS: readonly Unit[] = ["元", "万元"];

test("a book that balances to the 分 has no error, in whatever units its tables are printed", () => {
  fc.assert(
    fc.property(leaves, fc.constantFrom(...UNITS), fc.constantFrom(...UNITS), (all, one, other) => {
      const tables = [
        printed("general-expenditure", one, all),
        printed("department-income", other, all),
        printed("department-expenditure", "万元", all),
      ];
      expect(findingsOf(tables).filter(({ severity }) => severity !== "rounding")).toEqual([]);
    }),
    { numRuns: 60 }
  );
});

test("a table in 元 has no tail at all", () => {
  fc.assert(
    fc.property(leaves, (all) => {
      expect(findingsOf([printed("department-expenditure", "元", all)])).toEqual([]);
    }),
    { numRuns: 30 }
  );
});

test("the order of the rows changes no finding", () => {
  fc.assert(
    fc.property(leaves, fc.integer(), fc.nat(), (all, wrong, seed) => {
      const table = printed("department-expenditure", "万元", all);
      const broken = withWrongCell(table, wrong);
      const rows = [...broken.rows].sort(
        (a, b) => shuffleKey(a.row, seed) - shuffleKey(b.row, seed)
      );
      const summary = (from: BudgetTable) =>
        findingsOf([from])
          .map(({ detail, severity, difference }) => JSON.stringify([detail, severity, difference]))
          .sort();
      expect(summary({ ...broken, rows })).toEqual(summary(broken));
    }),
    { numRuns: 60 }
  );
});

test("a lowest figure that is off by more than its relation's tolerance is always found", () => {
  fc.assert(
    fc.property(leaves, fc.nat(), (all, pick) => {
      const table = printed("department-expenditure", "万元", all);
      const lowest = table.rows.filter(({ subject }) => subject?.level === 3);
      const row = lowest[pick % lowest.length];
      if (!row) return;
      // At most 20 addends and the total: 21 half steps on either side.
      const rows = table.rows.map((other) =>
        other === row
          ? {
              ...row,
              cells: row.cells.map((cell, i) =>
                cell && i === 0 ? { ...cell, fen: cell.fen + 42 * 5_000 + 1 } : cell
              ),
            }
          : other
      );
      const errors = findingsOf([{ ...table, rows }]).filter(
        ({ severity }) => severity === "error"
      );
      expect(errors.map(({ check }) => check)).toEqual(
        expect.arrayContaining(["sum-of-children", "row-parts"])
      );
    }),
    { numRuns: 60 }
  );
});

function withWrongCell(table: BudgetTable, wrong: number): BudgetTable {
  const at = Math.abs(wrong) % table.rows.length;
  return {
    ...table,
    rows: table.rows.map((row, index) =>
      index === at
        ? { ...row, cells: row.cells.map((cell) => cell && { ...cell, fen: cell.fen + 1_000_000 }) }
        : row
    ),
  };
}

function shuffleKey(row: number, seed: number): number {
  return ((row + 1) * 7919 * ((seed % 101) + 1)) % 1009;
}
