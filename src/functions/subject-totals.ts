import type { CellValue } from "../money/amount";
import { type AmountSums, sumAmounts, type UnplainAmount } from "./amount-sums";
import { type CodeColumn, type CodeSpan, GRAND_TOTAL, NO_CODE } from "./code-column";
import { FunctionError } from "./function-error";

/**
 * The totals under the codes of a column, each from its lowest rows only (domain.md B10), exact. The unit of the cells is not known here:
 * two places are enough for 元 and for printed 万元; where a figure has more, six are kept, as for 分 in 万元. Figures
 * that do not fit then can only be 元, and 分 are enough again.
 */
export class SubjectTotals {
  private readonly inFen: AmountSums;
  /** Of each place 1 where one of its amounts has more than two places, or cannot be added; null where that is none at all. */
  private readonly fine: Uint8Array | null;
  private readonly refused: Uint8Array | null;
  private finer: { readonly sums: AmountSums; readonly tooLarge: Uint8Array | null } | null = null;

  /** Amounts stand beside the codes, one a row. What is wrong with one matters only to the totals that count it. */
  constructor(
    private readonly codes: CodeColumn,
    private readonly amounts: readonly CellValue[]
  ) {
    this.inFen = sumAmounts(codes, amounts, "元");
    this.fine = this.placesOf(this.inFen, isFine);
    this.refused = this.placesOf(this.inFen, isRefused);
  }

  /**
   * The total of all rows whose code begins with these digits, all rows with a code for ""; 0 where there are none. Throws a FunctionError
   * naming the first cell that is an error value or no number, and for a sum that Excel cannot hold exactly.
   */
  under(digits: string): number {
    return this.total(this.codes.under(digits));
  }

  /**
   * What each row should be: for a code what `under` gives, for 合计 or 总计 without a code everything, "" for all other rows.
   * Repeated codes without details each show their sum. Throws as `under` does for everything.
   */
  byRow(): (number | string)[][] {
    const all = this.under("");
    const totals = this.codes.codes.map((_, place) => this.total(this.codes.at(place)));
    const { places } = this.codes;
    const answers: (number | string)[][] = [];
    for (let row = 0; row < places.length; row++) {
      const place = places[row] ?? NO_CODE;
      const total = place < 0 ? undefined : totals[place];
      answers.push([total ?? (place === GRAND_TOTAL ? all : "")]);
    }
    return answers;
  }

  private total(span: CodeSpan): number {
    if (isAnyIn(span, this.refused)) throw this.refusalIn(span);
    const sums = isAnyIn(span, this.fine) ? this.finestFor(span) : this.inFen;
    const steps = sums.stepsOf(span);
    if (steps !== null) return steps / sums.perUnit;
    throw new FunctionError("value", "合计太大，Excel 不能精确表示。请检查金额。");
  }

  /** The sums with six places where all figures of the span fit, otherwise those with two. */
  private finestFor(span: CodeSpan): AmountSums {
    if (!this.finer) {
      const sums = sumAmounts(this.codes, this.amounts, "万元");
      this.finer = { sums, tooLarge: this.placesOf(sums, isRefused) };
    }
    return isAnyIn(span, this.finer.tooLarge) ? this.inFen : this.finer.sums;
  }

  private placesOf(
    { unplain }: AmountSums,
    isOf: (amount: UnplainAmount) => boolean
  ): Uint8Array | null {
    const found = unplain.filter(isOf);
    if (found.length === 0) return null;
    const places = new Uint8Array(this.codes.codes.length);
    for (const { place } of found) places[place] = 1;
    return places;
  }

  private refusalIn({ first, end }: CodeSpan): FunctionError {
    const refused = this.inFen.unplain.find(
      (amount) => amount.place >= first && amount.place < end && isRefused(amount)
    );
    if (!refused) throw new RangeError(`no amount is refused from ${first} to ${end}`);
    return this.refusal(refused);
  }

  private refusal({ row, place, parsed }: UnplainAmount): FunctionError {
    const where = `第 ${row + 1} 行（${this.codes.codes[place] ?? ""}）的金额`;
    if (parsed.kind === "error")
      return new FunctionError("value", `${where}是错误值 ${parsed.text}。请先改正这个单元格。`);
    const cell = `${where}“${String(this.amounts[row])}”`;
    return new FunctionError(
      "value",
      parsed.kind === "text"
        ? `${cell}不是数。请改成数再算。`
        : `${cell}带着单位，无法与其他金额直接相加。请去掉单位，只留数。`
    );
  }
}

function isAnyIn({ first, end }: CodeSpan, places: Uint8Array | null): boolean {
  for (let place = first; places && place < end; place++) if (places[place] === 1) return true;
  return false;
}

function isFine({ parsed }: UnplainAmount): boolean {
  return parsed.kind === "amount" && parsed.decimals > 2;
}

/** What cannot be added: an error value, text, a figure with a unit of its own. */
function isRefused({ parsed }: UnplainAmount): boolean {
  return parsed.kind === "amount" ? parsed.statedUnit !== null : true;
}
