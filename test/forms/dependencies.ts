import type { FormSheet } from "../../src/forms/form-sheet";

const REFERENCE =
  /(?:'((?:[^']|'')+)'!)?\$?([A-Z]{1,2})\$?(\d+)(?::\$?([A-Z]{1,2})\$?(\d+))?(?![\d(])/g;

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function keyOf(sheet: string, row: number, column: number): string {
  return `${sheet}!${String(row)},${String(column)}`;
}

/** Every cell that a formula names, as "sheet!row,column". */
function named(formula: string, sheet: string): string[] {
  const withoutTexts = formula.replace(/"[^"]*"/g, '""');
  return [...withoutTexts.matchAll(REFERENCE)].flatMap(
    ([, other, left = "", top = "", right = left, bottom = top]) => {
      const keys: string[] = [];
      for (let row = Number(top) - 1; row < Number(bottom); row++)
        for (let column = columnOf(left); column <= columnOf(right); column++)
          keys.push(keyOf(other?.replace(/''/g, "'") ?? sheet, row, column));
      return keys;
    }
  );
}

/** The formulas that depend on themselves, directly or through others: what Excel calls a circular reference. */
export function circularFormulas(sheets: readonly FormSheet[]): string[] {
  const needs = new Map<string, readonly string[]>();
  for (const { name, cells } of sheets)
    for (const { row, column, content } of cells)
      if (content.type === "formula")
        needs.set(keyOf(name, row, column), named(content.formula, name));
  const states = new Map<string, "open" | "done">();
  const circular: string[] = [];
  const visit = (key: string): void => {
    if (states.get(key) === "done" || !needs.has(key)) return;
    if (states.get(key) === "open") {
      circular.push(key);
      return;
    }
    states.set(key, "open");
    for (const other of needs.get(key) ?? []) visit(other);
    states.set(key, "done");
  };
  for (const key of needs.keys()) visit(key);
  return circular;
}

/** Formulas that name a cell of a sheet that the set does not have. */
export function strangeReferences(sheets: readonly FormSheet[]): string[] {
  const names = new Set(sheets.map(({ name }) => name));
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ content }) =>
      content.type === "formula"
        ? named(content.formula, name).filter(
            (key) => !names.has(key.slice(0, key.lastIndexOf("!")))
          )
        : []
    )
  );
}
