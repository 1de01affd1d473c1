import type { Unit } from "../../money/amount";
import { parseAmount } from "../../money/parse";
import { halfStep } from "../../money/rounding";
import { normaliseName } from "../../money/width";
import type { Indicator } from "../../tables/performance";
import type { AmountCell } from "../../tables/table";

/** Money, by itself or a year: 元/人 and 元/次 are prices. */
const MONEY = /^(元|千元|万元|亿元)(?:\/年)?$/;

/** The value of an indicator that is counted in money; null where its unit is none or its value no amount. */
export function indicatorAmount({ value, unit }: Indicator): AmountCell | null {
  const [, money] = MONEY.exec(normaliseName(unit?.text ?? "")) ?? [];
  if (!value || money === undefined) return null;
  const parsed = parseAmount(value.text, money as Unit);
  if (parsed.kind !== "amount") return null;
  return {
    ...value.cell,
    state: "amount",
    fen: parsed.fen,
    halfStep: halfStep(money as Unit, Math.max(2, parsed.decimals)),
    raw: value.text,
  };
}
