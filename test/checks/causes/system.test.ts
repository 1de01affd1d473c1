import { SingleRelations } from "../../../src/checks/causes/single-relations";
import { ConstraintSystem } from "../../../src/checks/causes/system";
import type { Compared } from "../../../src/checks/compared";
import type { Found } from "../../../src/checks/finding";
import type { AmountCell, BudgetTable } from "../../../src/tables/table";
import { bookOf, buildTable } from "../build-table";

const TABLE = buildTable(
  "general-expenditure",
  ["total", "basic", "project"],
  [
    ["201 一般公共服务支出", 12, 5, 6],
    ["204 公共安全支出", null, 3, null],
  ]
);

const FOUND: Found = {
  severity: "error",
  where: [],
  expected: null,
  actual: null,
  difference: null,
  unit: "万元",
  detail: { type: "cause", cause: "one-figure", column: null },
};

function cellAt(table: BudgetTable, row: number, column: number): AmountCell {
  const cell = table.rows[row]?.cells[column];
  if (!cell) throw new RangeError(`no cell ${String(row)} ${String(column)}`);
  return cell;
}

const [total, basic, project] = [0, 1, 2].map((column) => cellAt(TABLE, 0, column));
const [blank, three, otherBlank] = [0, 1, 2].map((column) => cellAt(TABLE, 1, column));

function systemOf(...relations: readonly Pick<Compared, "left" | "right" | "alternatives">[]) {
  const constraints = relations.map((relation) => ({
    compared: {
      table: TABLE,
      op: "=" as const,
      sameFigure: false,
      severity: "error" as const,
      ...relation,
    },
    found: FOUND,
  }));
  return new ConstraintSystem(bookOf([TABLE]), [new SingleRelations(constraints)]);
}

function side(...cells: readonly (AmountCell | undefined)[]) {
  return cells.flatMap((cell) => (cell ? [{ label: "", cell }] : []));
}

describe("ConstraintSystem", () => {
  it("settles a broken sum by each figure that makes it come right, and by no other amount", () => {
    const system = systemOf({ left: side(total), right: side(basic, project), alternatives: [] });
    expect(system.broken()).toEqual([0]);
    expect(system.holds(0)).toBe(false);
    const number = system.find(cellAt(TABLE, 0, 2)) ?? -1;
    const now = system.amountOf(number);
    const wan = now / 6;
    expect(system.outcome(new Map([[number, 7 * wan]]))).toMatchObject({ settled: [0], errors: 1 });
    expect(system.outcome(new Map([[number, 8 * wan]]))).toBeNull();
  });

  it("does not take what reads otherwise as blank on both sides for settled by any change", () => {
    const system = systemOf({
      left: side(blank),
      right: side(three),
      alternatives: [side(otherBlank)],
    });
    const number = system.find(cellAt(TABLE, 1, 1)) ?? -1;
    const now = system.amountOf(number);
    expect(system.broken()).toEqual([0]);
    expect(system.outcome(new Map([[number, 2 * now]]))).toBeNull();
  });

  it("says of a correction of several figures what its effects say, relation by relation", () => {
    const system = systemOf(
      { left: side(total), right: side(basic, project), alternatives: [] },
      { left: side(three), right: side(basic), alternatives: [] }
    );
    const changes = new Map(
      [
        [0, 1, 7],
        [0, 2, 5],
        [1, 1, 7],
      ].map(([row = 0, column = 0, wan = 0]) => {
        const cell = cellAt(TABLE, row, column);
        return [system.find(cell) ?? -1, wan * 1_000_000] as const;
      })
    );
    const one = system.outcome(changes);
    expect(one).toMatchObject({ settled: [0, 1], errors: 2, unsettled: 0 });
    const effects = system.effects(changes);
    for (const [number, effect] of effects)
      expect(system.wouldHoldWith(number, changes)).toBe(system.wouldHold(number, effect));
  });
});
