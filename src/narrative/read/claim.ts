import type { Fen, Unit } from "../../money/amount";
import type { Source } from "../../tables/table";
import type { ItemId } from "../amounts/items";
import type { Money, PurchaseKind } from "../amounts/purchases";

/** Which amount of the tables a text speaks of. */
export type ClaimItem =
  | { readonly type: "item"; readonly id: ItemId }
  /** A source of the department's money. */
  | { readonly type: "source"; readonly source: Source }
  /** A 类 of the department's expenditure, by the name in the text, without 预算 at its end. */
  | { readonly type: "category"; readonly name: string }
  /** 政府采购: all money or the part of 一般公共预算; all kinds or one. */
  | {
      readonly type: "procurement";
      readonly money: Money;
      readonly kind: PurchaseKind | null;
    }
  /** 项目支出 under 绩效目标管理. */
  | { readonly type: "performance" };

/** What a text says about an amount. */
export interface Claim {
  readonly item: ClaimItem;
  /** The year that the sentence speaks of; null where its section names none. */
  readonly year: number | null;
  readonly fen: Fen;
  /** Null where the text forgot it; the amount is then taken in 万元. */
  readonly unit: Unit | null;
  /** The amount in the text with its unit: `text.slice(start, end) === quote`, line breaks and all. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}
