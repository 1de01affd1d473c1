import type { CellValue } from "../../src/money/amount";
import type { FormContent, FormSheet } from "../../src/forms/form-sheet";
import type { Grid } from "../../src/tables/grid";

/** What a cell of a form shows, as a reader of the file gets it. */
export function shownValue(content: FormContent): CellValue {
  switch (content.type) {
    case "blank":
      return null;
    case "text":
      return content.text;
    case "number":
      return content.value;
    case "formula":
      return content.value === "" ? null : content.value;
  }
}

/** A form as a sheet that was read. */
export function gridOf({ name, cells }: FormSheet): Grid {
  const height = Math.max(...cells.map(({ row }) => row)) + 1;
  const width = Math.max(...cells.map(({ column }) => column)) + 1;
  const values = Array.from({ length: height }, () =>
    Array.from({ length: width }, (): CellValue => null)
  );
  for (const { row, column, content } of cells) {
    const line = values[row];
    if (line) line[column] = shownValue(content);
  }
  return { sheet: name, top: 0, left: 0, values };
}
