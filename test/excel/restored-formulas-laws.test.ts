import fc from "fast-check";
import { convertFormulas } from "../../src/excel/convert-formulas";
import { forgetFormulas, restoreFormulas } from "../../src/excel/restore-formulas";
import { computedValues, openWithFunctions, type FunctionHost } from "../host/own-functions";

/**
 * A formula that was a value for a while must come back as if it had stood there all the time. Beside each of ours stands one of Excel's own with
 * the same references, which the workbook itself keeps up.
 */
const OTHER = "一般公共预算“三公”经费支出表";
const RUNS = 5;

let host: FunctionHost;
let sheets = 0;

const inExcel = (action: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    action(context);
    await context.sync();
  });

/** References of all notations; none into the formulas' own columns. */
const reference = fc.oneof(
  fc
    .tuple(fc.nat(3), fc.nat(11), fc.nat(3), fc.nat(4), fc.boolean(), fc.boolean())
    .map(([column, row, columns, rows, a, b]) => {
      const corner = (c: number, r: number) =>
        `${a ? "$" : ""}${String.fromCharCode(65 + c)}${b ? "$" : ""}${String(r + 1)}`;
      return `${corner(column, row)}:${corner(column + columns, row + rows)}`;
    }),
  fc.constantFrom("A1", "$B$3", "A:A", "$B:$D", `'${OTHER}'!A3:L6`)
);

const edit = fc.oneof(
  fc.record({ what: fc.constant("insert rows" as const), at: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ what: fc.constant("delete a row" as const), at: fc.integer({ min: 1, max: 19 }) }),
  fc.record({ what: fc.constant("insert columns" as const), at: fc.nat(9) }),
  fc.record({ what: fc.constant("rename" as const), at: fc.nat(99) })
);

beforeAll(async () => {
  host = await openWithFunctions("dadukou-2026");
}, 30000);
afterAll(() => host.close());

test("law: after any rows, columns and names, the formulas come back with the references that Excel's own have", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(reference, { minLength: 1, maxLength: 4 }),
      fc.array(edit, { maxLength: 4 }),
      async (references, edits) => {
        for (const { name } of host.book.sheets())
          if (name.startsWith("表"))
            await inExcel((context) => context.workbook.worksheets.getItem(name).delete());
        let name = `表${String(++sheets)}`;
        await inExcel((context) => context.workbook.worksheets.add(name));
        await forgetFormulas();
        const sheet = () => host.book.sheet(name);
        // Below everything that is deleted, so that only the references lose cells; a result that is no error whatever stands there.
        references.forEach((text, i) => {
          const row = String(26 + i);
          const formula = (name: string) => `=IF(TRUE,"x",${name}(201,${text},${text}))`;
          host.book.range(`K${row}`, sheet()).write(formula("BUDGET.TOTAL"));
          host.book.range(`L${row}`, sheet()).write(formula("COUNT"));
        });
        await computedValues(host, "K26:L40", name);
        expect((await convertFormulas()).formulas).toBe(references.length);
        for (const { what, at } of edits) {
          await inExcel((context) => {
            const worksheet = context.workbook.worksheets.getItem(name);
            const row = `${String(at)}:${String(at)}`;
            if (what === "insert rows") worksheet.getRange(row).insert("Down");
            if (what === "delete a row") worksheet.getRange(row).delete("Up");
            if (what === "insert columns")
              worksheet.getCell(0, at).getEntireColumn().insert("Right");
            if (what === "rename") worksheet.name = `${name}之${String(at)}`;
          });
          if (what === "rename") name = `${name}之${String(at)}`;
        }
        await host.book.settle();
        const { left } = await restoreFormulas();
        expect(left.filter(({ why }) => why !== "reference-gone")).toEqual([]);
        const pairs = host.book
          .range("A1:Z60", sheet())
          .formulas()
          .flatMap((row) => {
            const twin = row.findIndex((cell) => /COUNT/.test(String(cell)));
            return twin < 0 ? [] : [[row[twin - 1], row[twin]].map(String)];
          });
        expect(pairs).toHaveLength(references.length);
        for (const [ours = "", twin = ""] of pairs)
          expect(plain(ours)).toBe(
            twin.includes("#REF!") ? "x" : plain(twin.replace("COUNT", "BUDGET.TOTAL"))
          );
      }
    ),
    { numRuns: RUNS }
  );
}, 60000);

/** A1:A1 is A1 to Univer. */
function plain(formula: string): string {
  return formula.replace(/(\$?[A-Z]+\$?\d+):\1(?!\d)/g, "$1");
}
