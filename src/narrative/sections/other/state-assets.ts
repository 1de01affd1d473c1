import { isNone } from "../../amounts/reading";
import type { Composer } from "../../composer";
import { readItem } from "../../amounts/items";
import type { Mark } from "../../marks";
import { factSlot, fillSlot } from "../../slots";

interface StateAssetsValues {
  /** Whose cars they are, where a person says it. */
  readonly holder: Mark | null;
  /** Whether there are no cars. */
  readonly none: boolean;
  readonly vehicles: Mark;
  /** Whether no money is planned for cars, and nobody says more. */
  readonly nothingToBuy: boolean;
  readonly purchase: Mark;
}

/** （四）国有资产占有使用情况: no budget table counts cars, so a person does (domain.md 5). */
export function stateAssets(composer: Composer): StateAssetsValues {
  const nothingToBuy = isNone(readItem(composer.book, "sangong.purchase"));
  const vehicles = factSlot("assets.vehicles");
  const cars = fillSlot(vehicles, composer.facts).text?.trim() ?? "";
  return {
    holder: composer.extra("assets.holder"),
    none: /^(?:无|没有|0辆?)$/.test(cars),
    vehicles: composer.slot(vehicles),
    nothingToBuy: nothingToBuy && composer.added(factSlot("assets.purchase")) === null,
    // 购置费 > 0 ⇔ 购置车辆数 > 0 (domain.md C25).
    purchase: composer.slot(factSlot("assets.purchase", nothingToBuy ? ["0辆"] : [])),
  };
}
