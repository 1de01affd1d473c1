import {
  FormulaDataModel,
  type ISetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import type { Area } from "../a1";
import { areaOf } from "./areas";
import { groupCells } from "./group-cells";
import type { UniverUnit } from "./univer-unit";

/** Where a calculation's results stand, by sheet: the cells with formulas, and those that their arrays fill. */
export function calculatedAreas(
  { univer, workbook }: UniverUnit,
  { unitData }: ISetFormulaCalculationResultMutation
): Array<[sheetId: string, areas: Area[]]> {
  const id = workbook.getId();
  const arrays = univer.__getInjector().get(FormulaDataModel).getArrayFormulaRange()[id];
  return Object.entries(unitData[id] ?? {}).flatMap(([sheetId, rows]) => {
    const cells = Object.entries(rows ?? {}).flatMap(([row, columns]) =>
      Object.keys(columns as object).map((column) => [Number(row), Number(column)] as const)
    );
    const filled = cells.flatMap(([row, column]) => {
      const range = arrays?.[sheetId]?.[row]?.[column];
      return range ? [areaOf(range)] : [];
    });
    const areas = [...groupCells(cells), ...filled];
    return areas.length ? [[sheetId, areas] as [string, Area[]]] : [];
  });
}
