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
  /** Asks for 货物, 工程, 服务 where the table is a list that does not tell them. */
  readonly breakdown: Mark | null;
}

interface PurchaseValues {
  readonly total: Mark;
  readonly kinds: readonly { readonly name: Mark; readonly amount: Mark }[];
}

/** （二）政府采购情况 from 政府采购预算明细表 (domain.md 5). */
export function procurement(composer: Composer): ProcurementValues {
  const { book } = composer;
  const empty = { ask: null, none: false, all: null, general: null, breakdown: null };
  const bought = purchases(book, "total");
  if (bought.state === "absent")
    return { ...empty, ask: composer.slot(tableSlot("procurement.table", composer.book)) };
  if (isNone(bought) && composer.style.items === "non-zero") return { ...empty, none: true };
  const all = purchaseValues(composer, "procurement", "政府采购预算总额", "total");
  const isList = isSome(bought) && all.kinds.length === 0;
  const hasGeneral = purchases(book, "general").state !== "absent";
  return {
    ...empty,
    all,
    general: hasGeneral
      ? purchaseValues(composer, "procurement.general", "一般公共预算拨款政府采购", "general")
      : null,
    breakdown: isList ? composer.slot(factSlot("procurement.breakdown")) : null,
  };
}

function purchaseValues(
  composer: Composer,
  key: string,
  name: string,
  money: Money
): PurchaseValues {
  const { book } = composer;
  return {
    total: composer.amount(key, name, purchases(book, money)),
    kinds: PURCHASE_KINDS.flatMap(([kind, kindName]) => {
      const reading = purchases(book, money, kind);
      if (!composer.lists(reading)) return [];
      const label = `政府采购${kindName}预算`;
      return [
        { name: composer.name(label), amount: composer.amount(`${key}.${kind}`, label, reading) },
      ];
    }),
  };
}
