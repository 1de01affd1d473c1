import fc from "fast-check";
import type { Found } from "../../src/checks/check";
import { coarserStep, type Addend, type Compared, type Operator } from "../../src/checks/compared";
import { compare, firstPrinted, reportRelation } from "../../src/checks/relation";
import type { AmountState } from "../../src/tables/amount-cell";
import type { AmountCell } from "../../src/tables/table";
import { buildTable } from "./build-table";

/** A figure in hundredths of 万元, printed with two places; null is a blank cell. */
function figure(hundredths: number | null, rest: Partial<AmountCell> = {}): Addend {
  const cell: AmountCell = {
    ...{ sheet: "表二", row: 6, column: 2, raw: hundredths },
    state: hundredths === null ? "blank" : "amount",
    fen: (hundredths ?? 0) * 10_000,
    halfStep: hundredths === null ? 0 : 5_000,
    ...rest,
  };
  return { label: "某项", cell };
}

const figures = (...hundredths: (number | null)[]): Addend[] =>
  hundredths.map((one) => figure(one));
const unusable = (state: AmountState): Addend => figure(0, { state, column: 9 });

describe("a total and its parts, each printed to 0.01", () => {
  const outcome = (total: number, parts: (number | null)[], op: Operator = "=") =>
    compare({ left: figures(total), op, right: figures(...parts) }).outcome;

  test.each<[number, (number | null)[], string]>([
    [300, [100, 200], "holds"],
    // three figures, half a step each: 0.015
    [301, [100, 200], "rounding"],
    [299, [100, 200], "rounding"],
    [302, [100, 200], "broken"],
    [298, [100, 200], "broken"],
    // one more part, 0.02: just enough
    [602, [100, 200, 300], "rounding"],
    [603, [100, 200, 300], "broken"],
    // a blank part prints nothing, so it loosens nothing
    [302, [100, 200, null], "broken"],
    [0, [null], "holds"],
  ])("%p of %p %s", (total, parts, expected) => {
    expect(outcome(total, parts)).toBe(expected);
  });

  test.each<[number, Operator, string]>([
    [299, "≤", "holds"],
    [100, "≤", "holds"],
    [301, "≤", "holds"],
    [302, "≤", "broken"],
    [301, "≥", "holds"],
    [999, "≥", "holds"],
    [299, "≥", "holds"],
    [298, "≥", "broken"],
  ])("%p %s 1 + 2 %s: what rounding explains is within the bound", (total, op, expected) => {
    expect(outcome(total, [100, 200], op)).toBe(expected);
  });

  test("at the very edge of the tolerance a bound holds", () => {
    for (const [total, op] of [
      [602, "≤"],
      [598, "≥"],
    ] as const)
      expect(outcome(total, [100, 200, 300], op)).toBe("holds");
  });

  test("a subtracted part counts against the others", () => {
    const right: Addend[] = [...figures(500), { ...figure(200), sign: -1 }];
    expect(compare({ left: figures(300), right }).outcome).toBe("holds");
    expect(compare({ left: figures(700), right })).toEqual({
      outcome: "broken",
      expected: 3_000_000,
      actual: 7_000_000,
      difference: 4_000_000,
    });
  });
});

describe("one figure printed twice", () => {
  const inYuan = (fen: number): Addend => figure(0, { fen, halfStep: 50 });
  const same = (one: Addend, other: Addend) =>
    compare({ left: [one], right: [other], sameFigure: true }).outcome;

  test("must be equal where both are printed alike", () => {
    expect(same(figure(300), figure(300))).toBe("holds");
    expect(same(figure(300), figure(301))).toBe("broken");
  });

  test("must agree in the coarser print", () => {
    expect(same(figure(300), inYuan(3_005_000))).toBe("holds");
    expect(same(figure(300), inYuan(2_995_000))).toBe("holds");
    expect(same(figure(300), inYuan(3_005_001))).toBe("broken");
  });

  test("the step by which it may differ is the coarsest, none where all are alike", () => {
    expect([coarserStep([]), coarserStep([50, 50]), coarserStep([50, 5_000])]).toEqual([
      0, 0, 5_000,
    ]);
  });
});

describe("what cannot be compared", () => {
  test("a text or an error value on either side, the first of them", () => {
    for (const state of ["text", "error"] as const) {
      const wrong = unusable(state);
      const expected = { outcome: "unusable", cell: wrong.cell };
      expect(compare({ left: [...figures(1), wrong], right: figures(1) })).toEqual(expected);
      expect(compare({ left: figures(1), right: [wrong] })).toEqual(expected);
    }
  });

  test("a sum beyond what a number holds exactly, by its largest part", () => {
    const large = figure(0, { fen: 9e15, column: 7 });
    const larger = figure(0, { fen: -9.007e15, column: 8 });
    const negative: Addend = { ...larger, sign: -1 };
    expect(compare({ left: [large, negative], right: figures(1) })).toEqual({
      outcome: "unusable",
      cell: larger.cell,
    });
    expect(compare({ left: [large], right: [larger] })).toMatchObject({ cell: { column: 8 } });
    // sums that are no whole numbers any more, though they differ by little
    const sides = { left: [large, negative], right: [large, negative, ...figures(1)] };
    expect(compare(sides).outcome).toBe("unusable");
    expect(compare({ left: [large], right: [large] }).outcome).toBe("holds");
  });

  test("nothing on both sides is nothing; a figure against nothing is one", () => {
    expect(compare({ left: figures(null), right: figures(null, null) }).outcome).toBe("blank");
    expect(compare({ left: figures(null), right: figures(5) }).outcome).toBe("broken");
    expect(compare({ left: figures(5), right: figures(null) }).outcome).toBe("broken");
  });
});

test("turned round, a comparison says the same with the other sign", () => {
  const side = fc.array(fc.oneof(fc.integer({ min: -500, max: 500 }), fc.constant(null)), {
    minLength: 1,
    maxLength: 5,
  });
  const turned = { "=": "=", "≤": "≥", "≥": "≤" } as const;
  fc.assert(
    fc.property(side, side, fc.constantFrom<Operator>("=", "≤", "≥"), (one, other, op) => {
      const there = compare({ left: figures(...one), op, right: figures(...other) });
      const back = compare({ left: figures(...other), op: turned[op], right: figures(...one) });
      expect(back.outcome).toBe(there.outcome);
      if ("difference" in there && "difference" in back)
        expect(back.difference).toBe(-there.difference);
    })
  );
});

describe("what is reported", () => {
  const table = buildTable("general-expenditure", ["total"], [["201 一般公共服务支出", 1]]);
  type Relation = Parameters<typeof reportRelation>[1];

  function reported(relation: Partial<Relation>) {
    const said = {
      ran: 0,
      skipped: [] as string[],
      found: [] as Found[],
      compared: [] as [Compared, Found | null][],
    };
    reportRelation(
      {
        ran: (count = 1) => (said.ran += count),
        skipped: (reason) => said.skipped.push(reason),
        found: (found) => said.found.push(found),
        compared: (compared, found) => said.compared.push([compared, found]),
      },
      {
        table,
        left: figures(300),
        right: figures(100, 200),
        detail: { type: "table-total", column: "总计", categories: 2 },
        ...relation,
      }
    );
    return said;
  }
  const repair = [{ cell: { sheet: "表二", row: 6, column: 2 }, value: 3 }];

  test("a relation that holds ran, and is noted for the causes", () => {
    const { ran, skipped, found, compared } = reported({});
    expect([ran, skipped, found]).toEqual([1, [], []]);
    expect(compared).toMatchObject([[{ op: "=", sameFigure: false, alternatives: [] }, null]]);
  });

  test("a broken one is an error with both sides, its cells and its repair", () => {
    const { found, compared } = reported({ left: figures(400), repair });
    expect(found).toMatchObject([
      {
        severity: "error",
        where: [{ sheet: "表二", row: 6, column: 2 }],
        expected: 3_000_000,
        actual: 4_000_000,
        difference: 1_000_000,
        unit: "万元",
        repair,
      },
    ]);
    expect(found[0]?.sides?.right).toHaveLength(2);
    expect(compared[0]?.[1]).toBe(found[0]);
    expect(reported({ left: figures(400), severity: "warning" }).found[0]?.severity).toBe(
      "warning"
    );
  });

  test("a tail is no error whatever its severity, and needs no repair", () => {
    const { found, compared } = reported({ left: figures(301), repair, severity: "warning" });
    expect(found).toMatchObject([{ severity: "rounding", repair: [] }]);
    expect(compared[0]?.[1]).toBeNull();
  });

  test("other cells that it is about come behind its own", () => {
    const { cell } = figure(1, { row: 40 });
    const [found] = reported({ left: figures(400), alsoAbout: [cell] }).found;
    expect(found?.where).toMatchObject([{ row: 6 }, { row: 40 }]);
    expect(Object.keys(found?.where[1] ?? {})).toEqual(["sheet", "row", "column"]);
  });

  test("blank on both sides says nothing at all", () => {
    expect(reported({ left: figures(null), right: figures(null) })).toEqual({
      ...{ ran: 0, skipped: [], found: [], compared: [] },
    });
  });

  test("what is no number is skipped, by its cell", () => {
    const { ran, skipped, compared } = reported({ right: [unusable("text")] });
    expect([ran, skipped]).toEqual([0, ["“表二”J7 不是可以计算的数"]]);
    expect(compared[0]?.[1]).toBeNull();
    const large = figure(0, { fen: 9e15 });
    expect(reported({ left: [large], right: [{ ...large, sign: -1 }] }).skipped).toEqual([
      "“表二”C7 的金额过大，不能准确计算",
    ]);
  });

  test("a detail may be put together only when something is found", () => {
    const detail = () => ({ type: "table-total", column: "总计", categories: 2 }) as const;
    expect(reported({ left: figures(400), detail }).found[0]?.detail).toEqual(detail());
  });

  test("both sides are shown with what is blank in them", () => {
    const [found] = reported({ left: figures(400), right: figures(100, null) }).found;
    expect(found?.sides).toMatchObject({
      left: [{ label: "某项", fen: 4_000_000, halfStep: 5_000, blank: false, sign: 1 }],
      right: [{ blank: false }, { fen: 0, blank: true }],
    });
  });

  test("a sum that may miss a part that was not read proves nothing, unless it holds", () => {
    const broken = reported({ left: figures(400), unread: ["其他支出"] });
    expect([broken.ran, broken.found, broken.compared]).toEqual([0, [], []]);
    expect(broken.skipped).toEqual([
      "没有认出“其他支出”，不能判断“general-expenditure”的合计对不对",
    ]);
    expect(reported({ unread: ["其他支出"] }).ran).toBe(1);
    expect(reported({ left: figures(301), unread: ["其他支出"] }).skipped).toHaveLength(1);
  });

  describe("with other right sides that are as good", () => {
    const alternatives = [figures(150, 250), figures(700)];

    test("it holds if one of them does", () => {
      for (const left of [300, 400, 700])
        expect(reported({ left: figures(left), alternatives }).found).toEqual([]);
    });

    test("a tail to one of them is a tail, though the first is broken", () => {
      const [found] = reported({ left: figures(401), alternatives }).found;
      expect(found).toMatchObject({ severity: "rounding", expected: 4_000_000 });
    });

    test("one of a single addend is the same figure: no tail, and a sum is none", () => {
      const [found] = reported({ left: figures(701), alternatives }).found;
      expect(found).toMatchObject({ severity: "error", expected: 3_000_000 });
      const first = { left: figures(401), right: figures(900), sameFigure: true };
      expect(reported({ ...first, alternatives }).found[0]?.severity).toBe("rounding");
    });

    test("one of the same amount says nothing more, and does not loosen the first", () => {
      const longer = figures(100, 50, 50, 50, 50);
      const { found, compared } = reported({ left: figures(302), alternatives: [longer] });
      expect(found[0]?.severity).toBe("error");
      expect(compared[0]?.[0].alternatives).toEqual([]);
    });

    test("one that cannot be computed leaves the relation open", () => {
      const left = figures(400);
      expect(reported({ left, alternatives: [[unusable("error")]] }).skipped).toHaveLength(1);
    });
  });
});

test("of several ways to print an amount the first that is printed counts, or the first at all", () => {
  const [blank, printed, wrong] = [figures(null), figures(null, 5), [unusable("text")]];
  expect(firstPrinted(blank, printed, wrong)).toBe(printed);
  expect(firstPrinted([], wrong, printed)).toBe(wrong);
  expect(firstPrinted([], blank)).toBe(blank);
  expect(firstPrinted([], [])).toEqual([]);
});
