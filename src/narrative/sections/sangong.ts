import { readItem, type ItemId } from "../amounts/items";
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
    }));
    const total = composer.item("sangong");
    const change = composer.change("sangong");
    return { ask: null, total, change, abroad, reception, operation, purchase };
  },
};
