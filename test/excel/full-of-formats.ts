/** A workbook in which every kind of thing is the user's own that marks could touch. */
import { writeXlsx, type CellStyle, type WriteSheet } from "hucre/xlsx";

const SOLID = (rgb: string) =>
  ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const satisfies CellStyle["fill"];

export function fullOfFormats(): Promise<Uint8Array> {
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  const rows = Array.from({ length: 14 }, (_, r) =>
    Array.from({ length: 7 }, (_, c) => (c === 0 ? `项目${String(r)}` : r * 10 + c))
  );
  const styles: CellStyle[] = [
    { fill: SOLID("FFEB9C") },
    { font: { bold: true, underline: true, color: { rgb: "9C0006" }, name: "宋体", size: 12 } },
    {
      border: {
        top: { style: "thin", color: { rgb: "000000" } },
        bottom: { style: "double", color: { rgb: "0000FF" } },
        left: { style: "dashed", color: { rgb: "000000" } },
      },
    },
    { numFmt: "#,##0.00", alignment: { horizontal: "right", vertical: "center", wrapText: true } },
  ];
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      const style = styles[(r + c) % 5];
      cells.set(`${String(r)},${String(c)}`, {
        value,
        ...(style && { style }),
        ...((r + c) % 6 === 3 && { comment: { text: `已核对 ${String(r)}`, author: "会计" } }),
      });
    })
  );
  const sheet = (name: string): WriteSheet => ({
    name,
    rows,
    cells,
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
      { startRow: 5, startCol: 5, endRow: 7, endCol: 6 },
    ],
    columns: [{ width: 24 }, { width: 9.5 }, { hidden: true }],
    rowDefs: new Map([
      [3, { hidden: true }],
      [4, { height: 31 }],
    ]),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: "A1:G14" },
    dataValidations: [{ type: "list", values: ["是", "否"], range: "B2:B6" }],
    conditionalRules: [
      {
        type: "expression",
        priority: 1,
        formula: "B2>30",
        range: "B2:D9",
        style: { font: { bold: true } },
      },
      {
        type: "cellIs",
        priority: 2,
        operator: "greaterThan",
        formula: "50",
        range: "C1:E14",
        style: { fill: SOLID("C6EFCE") },
      },
      {
        type: "duplicateValues",
        priority: 3,
        range: "A1:A14",
        style: { font: { color: { rgb: "9C0006" } } },
      },
      {
        type: "colorScale",
        priority: 4,
        range: "F1:F14",
        colorScale: { cfvo: [{ type: "min" }, { type: "max" }], colors: ["FFFFFF", "63BE7B"] },
      },
    ],
  });
  return writeXlsx({ sheets: [sheet("自有格式"), { ...sheet("第二张"), conditionalRules: [] }] });
}
