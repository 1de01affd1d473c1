import type { Fen, Unit } from "../../money/amount";
import type { Source } from "../../tables/table";
import type { ItemId } from "../amounts/items";
import type { Money, PurchaseKind } from "../amounts/purchases";
import type { FurtherId } from "./further-items";

/** Which amount of the tables a text speaks of. */
export type ClaimItem =
  | { readonly type: "item"; readonly id: ItemId }
  /** An amount that narratives of other houses name and ours does not. */
  | { readonly type: "further"; readonly id: FurtherId }
  /** A source of the department's money. */
  | { readonly type: "source"; readonly source: Source }
  /** A 类 of the expenditure, by the name in the text, without 预算 at its end; all money or 一般公共预算 only. */
  | { readonly type: "category"; readonly name: string; readonly isGeneral?: true }
  /** A 类, 款 or 项 of 一般公共预算 by the names of its path, as «…（类）…（款）…（项）» says them. */
  | { readonly type: "subject"; readonly path: readonly string[] }
  /** 政府采购: all money or the part of 一般公共预算; all kinds or one. */
  | {
      readonly type: "procurement";
      readonly money: Money;
      readonly kind: PurchaseKind | null;
    }
  /** 项目支出 under 绩效目标管理. */
  | { readonly type: "performance" };

/** A stretch of the text as it was given, line breaks and all: `text.slice(start, end) === quote`. */
export interface TextPlace {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** What all statements have in common. */
interface Said extends TextPlace {
  readonly item: ClaimItem;
  /** The year that the sentence speaks of; null where its part names none. */
  readonly year: number | null;
  /** Which part of the text it stands in, counted through. */
  readonly part: number;
  /** Which sentence, counted through. */
  readonly sentence: number;
}

/** What a text says an amount is. */
export interface Claim extends Said {
  readonly kind: "amount";
  readonly fen: Fen;
  /** Null where the text forgot it; the amount is then taken in 万元. */
  readonly unit: Unit | null;
  /** Places after the point as written. */
  readonly decimals: number;
}

/** What a text says an amount has changed by since last year. */
export interface ChangeClaim extends Said {
  readonly kind: "change";
  /** 0 for 持平, whose place is its words. */
  readonly direction: 1 | -1 | 0;
  /** Without sign. */
  readonly fen: Fen;
  readonly unit: Unit | null;
  readonly decimals: number;
  /** 比上年决算, 比上年执行数: no table of a budget has those. */
  readonly isAgainstOutturn: boolean;
  /** The year compared with, where the words name it, and where they stand. */
  readonly against: (TextPlace & { readonly year: number }) | null;
  /** Where the words of the direction stand; null for 持平. */
  readonly words: TextPlace | null;
}

/** «增长5.2%» of a change, «占95.46%» of a whole. */
export interface PercentClaim extends Said {
  readonly kind: "rate" | "share";
  readonly direction: 1 | -1 | 0;
  /** In units of the last place: 5.20% is 520 with two decimals. */
  readonly digits: number;
  readonly decimals: number;
}

/** Cars that a department has or buys, in all or of one kind. */
export interface CountClaim extends TextPlace {
  readonly what: "owned" | "bought";
  /** 一般公务用车; null for all. */
  readonly kind: string | null;
  readonly count: number;
}

/** What a text says there is none of. */
export type NoneOf = "fund" | "state-capital" | "procurement" | "cars-bought" | "sangong";

export interface NoneClaim extends TextPlace {
  readonly of: NoneOf;
  readonly year: number | null;
}
