import type { Fen, Unit } from "../../money/amount";
import { parseAmount } from "../../money/parse";
import { halfStep } from "../../money/rounding";
import { normaliseName } from "../../money/width";

export interface ClosingTotal {
  readonly fen: Fen;
  readonly halfStep: Fen;
  /** As it stands in the text: "以上五项费用合计金额2500000元". */
  readonly quote: string;
}

const TOTAL_AT_END = /([^。；;，,]*(?:合计|总计|共计)[^。；;，,]*?)(\d+(?:\.\d+)?)(元|万元)$/;
/** Behind an amount at the end stand at most signs. */
const ENDS_WITH_AMOUNT = /元[^\u4e00-\u9fff]*$/;
/** A sum over several years is not one year's money. */
const SEVERAL_YEARS = /总投资|分期|[两二三四五六七八九十\d]年(内|期|共|合计)/;
const SEVERAL_PARTS = /(^|[^第])二、/;

/**
 * The total that ends a description, where the text says that it is one: 合计, 总计, 共计 in its last clause and nothing after the amount.
 * Null where it may be the total of a part or of several years.
 */
export function closingTotal(text: string): ClosingTotal | null {
  if (!text.includes("计") || !(ENDS_WITH_AMOUNT.test(text) || text.includes("<"))) return null;
  const plain = normaliseName(text.replace(/<[^<>]*>/g, "")).replace(/[。.;；]+$/, "");
  const match = TOTAL_AT_END.exec(plain);
  if (!match || SEVERAL_YEARS.test(plain)) return null;
  const [, words = "", figure = "", unit = ""] = match;
  if (SEVERAL_PARTS.test(plain) && !/以上|总计/.test(words)) return null;
  const parsed = parseAmount(figure, unit as Unit);
  if (parsed.kind !== "amount") return null;
  return {
    fen: parsed.fen,
    halfStep: halfStep(unit as Unit, parsed.decimals),
    quote: words + figure + unit,
  };
}
