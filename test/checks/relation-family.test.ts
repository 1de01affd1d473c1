import fc from "fast-check";
import { toldOf, type Constraint, type RelationList } from "../../src/checks/causes/relation-list";
import type { Check } from "../../src/checks/check";
import { GlancedSide } from "../../src/checks/glance";
import { outcomeOf, type Outcome } from "../../src/checks/outcome";
import { betweenTablesByCode } from "../../src/checks/rules/between-tables-by-code";
import { rowParts } from "../../src/checks/rules/row-parts";
import { sumOfChildren } from "../../src/checks/rules/sum-of-children";
import { tableTotal } from "../../src/checks/rules/table-total";
import type { CellValue } from "../../src/money/amount";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { cellIn } from "../../src/tables/row-amounts";
import type { BudgetTable, TableKind } from "../../src/tables/table";
import { bookOf, buildTable } from "./build-table";

const RUNS = Number(process.env.FAMILY_LAW_RUNS ?? 40);

const CHECKS: readonly Check[] = [sumOfChildren, tableTotal, rowParts, ...betweenTablesByCode];
const CODES = ["201", "20101", "2010101", "2010102", "20103", "2010301", "208", "20805", "2080505"];

/** Mostly as the sums have it, or else something that makes a relation unsure: tails, blanks, text, what cannot be added up exactly. */
const slips: fc.Arbitrary<((right: number) => CellValue) | null> = fc.oneof(
  { arbitrary: fc.constant(null), weight: 30 },
  {
    arbitrary: fc.constantFrom<(right: number) => CellValue>(
      (right) => right + 0.01,
      (right) => right - 1,
      (right) => -right,
      () => null,
      () => 0,
      () => "见附表",
      () => "#REF!",
      () => 8e9,
      () => -8e9
    ),
    weight: 3,
  }
);

interface Line {
  readonly code: string;
  readonly basic: number;
  readonly project: number;
  readonly carriedIn: number;
  readonly slips: readonly (((right: number) => CellValue) | null)[];
}

const amounts = fc.integer({ min: 0, max: 3 });

const lines: fc.Arbitrary<readonly Line[]> = fc
  .record({
    lowest: fc.array(fc.tuple(amounts, amounts, amounts), { minLength: 9, maxLength: 9 }),
    slips: fc.array(slips, { minLength: 40, maxLength: 40 }),
    left: fc.subarray(CODES, { minLength: 3 }),
    repeated: fc.option(fc.constantFrom(...CODES), { freq: 8 }),
  })
  .map(({ lowest, slips: own, left, repeated }) => {
    const codes = [...left, ...(repeated === null ? [] : [repeated])].sort();
    const isLowest = (code: string) =>
      !codes.some((other) => other !== code && other.startsWith(code));
    const sum = (code: string, part: 0 | 1 | 2) =>
      codes.reduce((all, each, at) => {
        const isBelow = each.startsWith(code) && isLowest(each);
        return isBelow ? all + (lowest[at % lowest.length]?.[part] ?? 0) : all;
      }, 0);
    return ["", ...codes].map((code, at) => ({
      code,
      basic: sum(code, 0),
      project: sum(code, 1),
      carriedIn: sum(code, 2),
      slips: own.slice(at * 4, at * 4 + 4),
    }));
  });

function tableOf(kind: TableKind, all: readonly Line[], hasCarriedIn: boolean): BudgetTable {
  const rows = all.map(({ code, basic, project, carriedIn, slips: own }) => {
    const right = [basic + project, basic, project, carriedIn];
    const cells = right.map((amount, at) => {
      const slip = own[at];
      return slip ? slip(amount) : amount;
    });
    const label = code === "" ? ({ line: "total" } as const) : `${code} 某科目`;
    return [label, ...cells.slice(0, hasCarriedIn ? 4 : 3)] as const;
  });
  const columns = ["total", "basic", "project", "carried-in"] as const;
  return buildTable(kind, columns.slice(0, hasCarriedIn ? 4 : 3), rows);
}

const tables = fc
  .tuple(lines, lines, fc.boolean(), fc.boolean())
  .map(([own, others, isSame, hasCarriedIn]) => [
    tableOf("general-expenditure", own, hasCarriedIn),
    tableOf("department-expenditure", isSame ? own : others, hasCarriedIn),
    tableOf("department-income", own, false),
  ]);

/** What each check says of the tables. */
function outcomesOf(all: readonly BudgetTable[]): readonly Outcome[] {
  const book = bookOf(all);
  const subjects = standardSubjects;
  return CHECKS.flatMap((check) => {
    if ("run" in check)
      return [
        outcomeOf(check.id, (report) => {
          check.run({ book, subjects }, report);
        }),
      ];
    return all.map((table) =>
      outcomeOf(check.id, (report) => {
        check.checkTable(table, report, { subjects, grid: undefined });
      })
    );
  });
}

/** The same with every relation put together and judged by itself; of other tables, of which nothing is kept yet. */
function judgedOneByOne(all: readonly BudgetTable[]): readonly Outcome[] {
  const glance = jest.spyOn(GlancedSide.prototype, "against").mockReturnValue("unsure");
  try {
    return outcomesOf(all.map((table) => ({ ...table })));
  } finally {
    glance.mockRestore();
  }
}

function constraintsOf(list: RelationList): readonly Constraint[] {
  return Array.from({ length: list.size }, (_, at) => list.at(at) ?? []).flat();
}

function said({ found, ran, skipped, failure, compared }: Outcome) {
  const sides = ({
    compared: { left, right, alternatives, ...rest },
    found: broken,
  }: Constraint) => ({
    ...rest,
    isBroken: broken !== null,
    sides: [left, right, ...alternatives].map((side) =>
      side.map(({ label, cell, sign }) => [label, cell.sheet, cell.row, cell.column, sign])
    ),
  });
  return {
    ...{ ran, skipped, failure },
    found: [...found.values()],
    compared: compared.flatMap(constraintsOf).map(({ compared: own, found: broken }) => {
      const { table, ...rest } = sides({ compared: own, found: broken });
      return { sheet: table.area.sheet, ...rest };
    }),
    broken: compared.flatMap(({ broken }) => broken),
    open: compared.flatMap(({ open }) => open.map(({ at }) => at)),
  };
}

test("what numbers alone tell is what judging every relation gives", () => {
  let held = 0;
  fc.assert(
    fc.property(tables, (all) => {
      const quick = outcomesOf(all).map(said);
      expect(quick).toEqual(judgedOneByOne(all).map(said));
      held += quick.reduce((sum, { ran, found }) => sum + ran - found.length, 0);
    }),
    { numRuns: RUNS }
  );
  expect(held).toBeGreaterThan(RUNS);
});

test("a family forgets no relation of a figure, and adds none", () => {
  let told = 0;
  fc.assert(
    fc.property(tables, (all) => {
      for (const list of outcomesOf(all).flatMap(({ compared }) => compared))
        for (const table of new Set(list.tables))
          table.rows.forEach((own, row) => {
            table.columns.forEach((_, column) => {
              const cell = cellIn(own, column);
              if (!cell) return;
              const isOf = (at: number) => {
                const constraint = list.at(at);
                return constraint !== null && [...toldOf(constraint.compared)].includes(cell);
              };
              // before any relation of it is put together
              const relations = list.relationsOf(cell, { table, row, column });
              const numbers = Array.from({ length: list.size }, (_each, at) => at);
              expect(relations).toEqual(numbers.filter(isOf));
              told += relations.length;
            });
          });
    }),
    { numRuns: Math.ceil(RUNS / 4) }
  );
  expect(told).toBeGreaterThan(RUNS);
});

describe("numbers alone do not tell", () => {
  /** How many relations of a table a check counts, and how many it reports or leaves out. */
  function judged(check: Check, table: BudgetTable) {
    const outcomes = [outcomesOf([table]), judgedOneByOne([table])].map(
      (all) => all[CHECKS.indexOf(check)]
    );
    const [{ ran, skipped } = { ran: -1, skipped: [] }] = outcomes;
    expect(outcomes.map((outcome) => outcome?.ran)).toEqual([ran, ran]);
    return { ran, skipped: skipped.length };
  }

  test("of a sum that is too large on the way, though its end is right", () => {
    const most = 8e9;
    const rows = (...parts: readonly number[]) =>
      [
        ["201 一般公共服务支出", most],
        ...parts.map((part, at) => [`2010${String(at + 1)} 某事务`, part] as const),
      ] as Parameters<typeof buildTable>[2];
    const table = (...parts: readonly number[]) =>
      buildTable("general-expenditure", ["total"], rows(...parts));
    expect(judged(sumOfChildren, table(most, 1, -1))).toEqual({ ran: 1, skipped: 0 });
    expect(judged(sumOfChildren, table(most, most, -most))).toEqual({ ran: 0, skipped: 1 });
  });

  test("of a row whose total is right, where what may be one more part cannot be added exactly", () => {
    const table = (total: number, carriedIn: CellValue) =>
      buildTable(
        "general-expenditure",
        ["total", "basic", "project", "carried-in"],
        [["2010101 行政运行", total, total, 0, carriedIn]]
      );
    expect(judged(rowParts, table(3, null))).toEqual({ ran: 1, skipped: 0 });
    expect(judged(rowParts, table(3, 2))).toEqual({ ran: 1, skipped: 0 });
    expect(judged(rowParts, table(3e9, 2e9))).toEqual({ ran: 1, skipped: 0 });
    expect(judged(rowParts, table(3e9, 7e9))).toEqual({ ran: 0, skipped: 1 });
  });
});
