import {
  selectArea,
  showCellsAndSelect,
  showSheetAndSelect,
  type Unseen,
} from "../../excel/select-cell";
import { areaAddress, cellAddress, columnName, type Area, type CellRef } from "../../tables/grid";
import { quoted } from "../../tables/quoted";
import type { Notice, Offer } from "../state/notice";
import { attempt, WAITING } from "./attempt";

const NOT_DONE = "没有转到单元格";

/** Shows and selects a cell in the workbook. The focus stays in the pane. */
export function goToCell({ sheet, row, column }: CellRef): Promise<boolean> {
  return goToArea({ sheet, top: row, left: column, bottom: row, right: column });
}

/** Shows and selects a rectangle of a sheet. */
export function goToArea(area: Area): Promise<boolean> {
  return attempt(
    async () => {
      const unseen = await selectArea(area);
      return unseen ? unseenNotice(area, unseen) : `已选中 ${area.sheet} ${addressOf(area)}`;
    },
    NOT_DONE,
    WAITING
  );
}

/** Does what a notice offers. */
export function accept({ type, area }: Offer): Promise<boolean> {
  return attempt(
    async () => {
      if (type === "show-sheet") await showSheetAndSelect(area);
      else await showCellsAndSelect(area);
      return `已显示，并选中 ${area.sheet} ${addressOf(area)}`;
    },
    type === "show-sheet" ? "没有显示工作表" : "没有取消隐藏",
    WAITING
  );
}

/** What the button of an offer says. */
export function offerText({ type }: Offer): string {
  return type === "show-sheet" ? "显示工作表" : "取消隐藏";
}

function unseenNotice(area: Area, { of, isFiltered, isProtected }: Unseen): Notice {
  const which = of === "row" ? `第 ${area.top + 1} 行` : `${columnName(area.left)} 列`;
  const title = `已选中 ${addressOf(area)}，但看不到`;
  const base = { title, detail: `${area.sheet} ${addressOf(area)}`, editing: false };
  if (isFiltered)
    return {
      ...base,
      why: `${which}被筛选隐藏了。`,
      next: "要看到它，请在“数据”中清除筛选。",
    };
  if (isProtected)
    return {
      ...base,
      why: `${which}是隐藏的，${quoted(area.sheet)}又受保护，不能取消隐藏。`,
      next: "要看到它，请先在“审阅”中撤销工作表保护。",
    };
  return { ...base, why: `${which}是隐藏的。`, next: "", offer: { type: "show-cells", area } };
}

function addressOf(area: Area): string {
  const { top, left, bottom, right } = area;
  return top === bottom && left === right
    ? cellAddress({ row: top, column: left })
    : areaAddress(area);
}
