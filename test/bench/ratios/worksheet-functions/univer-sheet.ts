import type { ICellData } from "@univerjs/core";
import type { CodedRows } from "./coded-rows";
import type { CalculatedSheet } from "./sum-formulas";

const SHEET = "数据";

/** The rows in Univer, without its interface, as in the host. */
export async function univerSheet(
  { codes, amounts }: CodedRows,
  formulas: readonly string[]
): Promise<CalculatedSheet> {
  const { createEngine } = await import("../../../../src/host/engine/engine");
  const engine = createEngine({ functions: [] });
  const cellData: Record<number, Record<number, ICellData>> = {};
  codes.forEach(([code], row) => {
    cellData[row] = { 0: { v: code ?? null }, 1: { v: amounts[row]?.[0] ?? null } };
  });
  formulas.forEach((f, row) => (cellData[row] = { ...cellData[row], 3: { f } }));
  const book = engine.open({
    sheetOrder: [SHEET],
    sheets: {
      [SHEET]: { id: SHEET, name: SHEET, cellData, rowCount: codes.length, columnCount: 5 },
    },
  });
  await book.settle();
  const range = (address: string) => book.range(address, book.sheet(SHEET));
  return {
    async calculate(row, amount) {
      range(`B${row}`).write([[amount]]);
      await book.settle();
      return range(`D1:D${formulas.length}`)
        .values()
        .map(([value]) => Number(value));
    },
    close: () => engine.dispose(),
  };
}
