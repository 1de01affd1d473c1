import { selectArea } from "../../excel/select-cell";
import { areaAddress, cellAddress, type Area, type CellRef } from "../../tables/grid";
import { attempt } from "./attempt";

/** Shows and selects a cell in the workbook. The focus stays in the pane. */
export function goToCell({ sheet, row, column }: CellRef): Promise<boolean> {
  const area = { sheet, top: row, left: column, bottom: row, right: column };
  return goTo(area, cellAddress({ row, column }));
}

/** Shows and selects a rectangle of a sheet. */
export function goToArea(area: Area): Promise<boolean> {
  return goTo(area, areaAddress(area));
}

function goTo(area: Area, address: string): Promise<boolean> {
  return attempt(async () => {
    await selectArea(area);
    return `已选中 ${area.sheet} ${address}`;
  }, "没有转到单元格");
}
