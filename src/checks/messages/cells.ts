import type { CellDetail } from "../detail";
import type { MessagesOf } from "./message";
import { kindLabel } from "../labels";

/** Messages of single cells, notes, units and years. */
export const cellMessages: MessagesOf<CellDetail> = {
  "amount-is-text": ({ text, item }) => ({
    title: "应填数字的地方是文字",
    explanation: `${item}里写的是“${text}”，不能当作金额计算，与它有关的核验都没有运行。`,
    action: "请改为数字；没有金额请留空。",
  }),
  "amount-is-error": ({ text, item }) => ({
    title: `金额显示为 ${text}`,
    explanation: `${item}的公式没有算出结果，公开后读者看到的就是“${text}”。`,
    action: "请修正公式，或直接填入金额。",
  }),
  "amounts-stored-as-text": ({ count, kind }) => ({
    title: `${count} 个金额是文本格式`,
    explanation: `${kindLabel(kind)}里有 ${count} 个金额看起来是数字，实际是文本，Excel 求和时会漏掉它们。`,
    action: "请转为数值。",
  }),
  "negative-amount": ({ item }) => ({
    title: "金额是负数",
    explanation: `${item}是负数。预算数一般不会是负数。`,
    action: "请核对；如果确实如此，请准备好说明。",
  }),
  "no-note": ({ kind }) => ({
    title: "空表没有备注",
    explanation: `${kindLabel(kind)}没有任何数，也没有备注，读者不知道是没有这类收支，还是漏填。`,
    action: "请在表下加上备注，例如“备注：本单位无……，故此表无数据。”；如果漏填，请补上数据。",
  }),
  "note-unclear": ({ kind, note }) => ({
    title: "备注没有说明为何无数据",
    explanation: `${kindLabel(kind)}没有任何数，备注“${note}”没有说明原因。`,
    action: "请在备注中写明没有这类收支。",
  }),
  "note-contradicts": ({ kind, note }) => ({
    title: "表中有数，备注却说无数据",
    explanation: `${kindLabel(kind)}中有金额，备注却写着“${note}”。`,
    action: "请删去这条备注；如果数填错了表，请改正。",
  }),
  "unit-not-stated": ({ kind }) => ({
    title: "没有写明金额单位",
    explanation: `${kindLabel(kind)}没有写“单位：万元”，读者无法判断是元还是万元。`,
    action: "请在表的右上方写明单位。",
  }),
  "year-stated": ({ kind, place, year, usual }) => ({
    title: `${PLACE[place]}写的是 ${year} 年`,
    explanation: `${kindLabel(kind)}的${PLACE[place]}是 ${year} 年，其他多数地方是 ${usual} 年。`,
    action: `请核对标题、表头和表中的数是否都是 ${usual} 年的。`,
  }),
};

const PLACE = { title: "标题", header: "表头" } as const;
