import { isNone } from "../../amounts/reading";
import type { Composer } from "../../composer";
import { readItem } from "../../amounts/items";
import type { Mark } from "../../marks";
import { factSlot } from "../../slots";

interface StateAssetsValues {
  readonly vehicles: Mark;
  readonly purchase: Mark;
}

/** （四）国有资产占有使用情况: no budget table counts cars, so a person does (domain.md 5). */
export function stateAssets(composer: Composer): StateAssetsValues {
  const nothingToBuy = isNone(readItem(composer.book, "sangong.purchase"));
  return {
    vehicles: composer.slot(factSlot("assets.vehicles")),
    // 购置费 > 0 ⇔ 购置车辆数 > 0 (domain.md C25).
    purchase: composer.slot(factSlot("assets.purchase", nothingToBuy ? ["0辆"] : [])),
  };
}
