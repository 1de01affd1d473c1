import { readItem, type ItemId } from "../amounts/items";
import { isNone } from "../amounts/reading";
import { extraSlot } from "../extras";
import { tableSlot } from "../slots";
import type { SectionWriter } from "./section";

/** The fixed order of the narrative, which is not that of the table (domain.md 5). */
const PARTS: readonly ItemId[] = [
  "sangong.abroad",
  "sangong.reception",
  "sangong.operation",
  "sangong.purchase",
];

/** 四、“三公”经费情况说明 (domain.md 5). */
export const sangong: SectionWriter = {
  id: "sangong",
  values(composer) {
    if (readItem(composer.book, "sangong").state === "absent")
      return {
        ask: composer.slot(tableSlot("sangong.table", composer.book)),
        total: null,
        change: null,
      };
    const [abroad, reception, operation, purchase] = PARTS.map((id) => ({
      amount: composer.item(id),
      change: composer.change(id),
      isZero: isNone(readItem(composer.book, id)),
    }));
    const total = composer.item("sangong");
    const change = composer.change("sangong");
    return {
      ask: null,
      total,
      change,
      /** Why the total changed, where a person says more than the parts do. */
      reason: composer.extra("sangong.reason"),
      /** The same, asked for where the style explains no part by itself. */
      wholeReason: change.direction ? composer.clause(extraSlot("sangong.reason")) : null,
      /** 口径: what else is in the amounts. */
      scope: composer.extra("sangong.scope"),
      isZero: isNone(readItem(composer.book, "sangong")),
      abroad,
      reception,
      operation,
      purchase,
    };
  },
};
