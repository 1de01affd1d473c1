import type { Composer } from "../../composer";
import type { Mark } from "../../marks";
import { PURCHASE_KINDS, purchases, type Money } from "../../amounts/purchases";
import { isNone, isSome } from "../../amounts/reading";
import { factSlot, tableSlot } from "../../slots";

interface ProcurementValues {
  readonly ask: Mark | null;
  /** Whether the table is there and nothing is bought. */
  readonly none: boolean;
  readonly all: PurchaseValues | null;
  /** The part paid from 一般公共预算; null where the table does not tell. */
  readonly general: PurchaseValues | null;
  /** Who buys, where a person says it. */
  readonly holder: Mark | null;
}

interface PurchaseValues {
  readonly total: Mark;
  /** Asks for 货物, 工程, 服务 where the table is a list that does not tell them. */
  readonly breakdown: Mark | null;
  readonly kinds: readonly { readonly name: Mark; readonly amount: Mark }[];
}

/** （二）政府采购情况 from 政府采购预算明细表 (domain.md 5). */
export function procurement(composer: Composer): ProcurementValues {
  const { book } = composer;
  const holder = composer.extra("procurement.holder");
  const empty = { ask: null, none: false, all: null, general: null, holder };
  const bought = purchases(book, "total");
  if (bought.state === "absent")
    return { ...empty, ask: composer.slot(tableSlot("procurement.table", composer.book)) };
  if (isNone(bought) && composer.format.items !== "all") return { ...empty, none: true };
  const paid = purchases(book, "general");
  const all = purchaseValues(composer, "procurement", "政府采购预算总额", "total", true);
  // the answer for all the money holds for that of 一般公共预算 where that is all
  const isAll = isSome(bought) && isSome(paid) && bought.fen === paid.fen;
  const general =
    paid.state === "absent"
      ? null
      : purchaseValues(
          composer,
          "procurement.general",
          "一般公共预算拨款政府采购",
          "general",
          isAll && composer.added(factSlot("procurement.breakdown")) !== null
        );
  return { ...empty, all, general };
}

function purchaseValues(
  composer: Composer,
  key: string,
  name: string,
  money: Money,
  asks: boolean
): PurchaseValues {
  const { book } = composer;
  const total = purchases(book, money);
  const kinds = PURCHASE_KINDS.flatMap(([kind, kindName]) => {
    const own = purchases(book, money, kind);
    // where nothing is bought, nothing of any kind is
    const reading = own.state === "absent" && isNone(total) ? total : own;
    if (!composer.lists(reading)) return [];
    const label = `政府采购${kindName}预算`;
    return [
      { name: composer.name(label), amount: composer.amount(`${key}.${kind}`, label, reading) },
    ];
  });
  const isList = isSome(total) && kinds.length === 0;
  return {
    total: composer.amount(key, name, total),
    kinds,
    breakdown: isList && asks ? composer.slot(factSlot("procurement.breakdown")) : null,
  };
}
