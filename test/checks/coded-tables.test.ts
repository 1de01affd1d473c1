/** The tree of a table's codes, against one that asks every row about every other. */
import fc from "fast-check";
import { ancestorsOf, codedRows, codeTree, type CodedRow } from "../../src/checks/coded-tables";
import { buildTable } from "./build-table";

const RUNS = Number(process.env["TREE_LAW_RUNS"] ?? 40);

const code = fc
  .tuple(fc.constantFrom("201", "208"), fc.constantFrom("", "01", "03"), fc.constantFrom("", "05"))
  .map(([top, middle, last]) => top + middle + (middle === "" ? "" : last));

function rowsOf(codes: readonly string[]): readonly CodedRow[] {
  return codedRows(
    buildTable(
      "general-expenditure",
      ["total"],
      codes.map((each) => [`${each} 科目`, 1] as const)
    )
  );
}

/** The nearest code above a row's that some row prints. */
function parentOf(row: CodedRow, rows: readonly CodedRow[]): string | undefined {
  return ancestorsOf(row.subject.code).find((above) =>
    rows.some(({ subject }) => subject.code === above)
  );
}

describe("the tree of a table's codes", () => {
  test("hangs each row under the nearest ancestor that is printed, in whatever order, repeated or not", () => {
    fc.assert(
      fc.property(fc.array(code, { maxLength: 14 }), (codes) => {
        const rows = rowsOf(codes);
        const tree = codeTree(rows);
        expect(tree.roots).toEqual(rows.filter((row) => parentOf(row, rows) === undefined));
        for (const [at, row] of rows.entries()) {
          const children = rows.filter((other) => parentOf(other, rows) === row.subject.code);
          expect(tree.childrenAt(at)).toEqual(children);
        }
        expect([...tree.repeated].sort()).toEqual(
          [...new Set(codes.filter((each, at) => codes.indexOf(each) !== at))].sort()
        );
      }),
      { numRuns: RUNS }
    );
  });

  test("has a parent that stands below its children", () => {
    const tree = codeTree(rowsOf(["2010301", "20103"]));
    expect(tree.roots.map(({ subject }) => subject.code)).toEqual(["20103"]);
    expect(tree.childrenAt(1).map(({ subject }) => subject.code)).toEqual(["2010301"]);
  });
});
