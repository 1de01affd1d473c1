import { useEffect, useState } from "react";
import type { Repair } from "../../checks/finding";
import { explainError } from "../../excel/excel-errors";
import { formulaCells } from "../../excel/formula-cells";
import { cellAddress } from "../../tables/grid";

/** More cells than these are counted instead of named. */
const MOST_NAMED = 4;

/** In Chinese: which of the cells to be changed hold formulas, and what that means; empty where none does, or as long as it is not known. */
export function useFormulaWarning(changes: readonly Repair[]): string {
  const [warning, setWarning] = useState("");
  const key = changes.map(({ cell }) => `${cell.sheet}!${cellAddress(cell)}`).join();
  useEffect(() => {
    let isStale = false;
    formulaCells(changes.map(({ cell }) => cell)).then(
      (cells) => {
        if (!isStale) setWarning(warningText(cells.map(cellAddress), changes.length));
      },
      (error: unknown) => {
        const { why } = explainError(error, "");
        if (!isStale) setWarning(`${why}没有看到这里是不是公式；是公式的，修复后会变成数值。`);
      }
    );
    return () => {
      isStale = true;
    };
    // The cells, not the array that each rendering makes anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return warning;
}

function warningText(formulas: readonly string[], all: number): string {
  if (formulas.length === 0) return "";
  const which =
    formulas.length > MOST_NAMED
      ? `其中 ${formulas.length} 格`
      : all === 1
        ? "这一格"
        : `${formulas.join("、")} `;
  return `${which}现在是公式，修复后变成数值，不再自动计算。也可以不修复，改公式引用的单元格。`;
}
