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
    const whole = readItem(composer.book, "sangong");
    const parts = PARTS.map((id) => ({
      amount: composer.item(id),
      change: composer.change(id),
      isZero: isNone(readItem(composer.book, id)),
    }));
    const [abroad, reception, operation, purchase] = parts;
    const change = composer.change("sangong");
    return {
      /** Set where no table has the total; all else is then not to be printed. */
      ask:
        whole.state === "absent" ? composer.slot(tableSlot("sangong.table", composer.book)) : null,
      total: composer.item("sangong"),
      change,
      /** Why the total changed, where a person says more than the parts do. */
      reason: composer.extra("sangong.reason", change.direction),
      /** The same, asked for where the style explains no part by itself. */
      wholeReason: change.direction
        ? composer.clause(extraSlot("sangong.reason", change.direction))
        : null,
      /** 口径: what else is in the amounts. */
      scope: composer.extra("sangong.scope"),
      /** Whether no item has an amount. */
      isZero: parts.every(({ isZero }) => isZero),
      abroad,
      reception,
      operation,
      purchase,
    };
  },
};
