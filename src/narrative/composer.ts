import { printAmount } from "../money/print";
import type { Fen } from "../money/amount";
import type { Book } from "../tables/book";
import { itemName, readItem, type ItemId } from "./amounts/items";
import { Marks, type Mark } from "./marks";
import type { Facts, FigureAnswer, FigureSource } from "./narrative";
import { compareWithLastYear, type Difference } from "./last-year";
import { isNone, type Reading } from "./amounts/reading";
import { amountSlot, factSlot, fillSlot, reasonSlot, type SlotSpec } from "./slots";
import type { Style } from "./styles/style";

/** A comparison with last year, for a template: one of `same`, `direction` with `amount`, and `ask` is set. */
export interface ChangeValues {
  readonly same: boolean;
  readonly direction: "增加" | "减少" | null;
  /** The difference with its unit. */
  readonly amount: Mark | null;
  /** The open slot for last year's amount, where nobody knows it. */
  readonly ask: Mark | null;
  /** The slot for the main reason, where there is a change that must be explained. */
  readonly reason: Mark | null;
}

/** Turns amounts, names and questions into the marks that templates print. */
export class Composer {
  readonly marks = new Marks();
  /** The report year as text, or its slot. */
  readonly year: Mark;
  /** "2025年", or 上年 where the year is not known. */
  readonly lastYear: string;

  constructor(
    readonly book: Book,
    readonly style: Style,
    private readonly facts: Facts
  ) {
    const year = book.year ?? yearOf(facts.year);
    this.lastYear = year === null ? "上年" : `${year - 1}年`;
    this.year =
      book.year === null ? this.slot(factSlot("year")) : this.marks.add(text(String(book.year)));
  }

  /** Text from a table. */
  name(name: string): Mark {
    return this.marks.add(text(name));
  }

  /** A slot, filled with the person's answer where there is one. */
  slot(spec: SlotSpec): Mark {
    return this.marks.add(fillSlot(spec, this.facts));
  }

  /** This year's amount of an item, with its unit. */
  item(id: ItemId): Mark {
    return this.amount(id, itemName(id), readItem(this.book, id));
  }

  /** An amount with its unit; a slot where the tables do not tell it. */
  amount(key: string, name: string, reading: Reading): Mark {
    if (reading.state === "known") return this.figure(reading.fen, reading.sources);
    const why =
      reading.state === "absent"
        ? "表中没有这一项"
        : `${reading.where}读不出金额，改正后请重新生成说明`;
    return this.slot(amountSlot(key, name, why));
  }

  /** Whether a list of the style shows the amount: form A leaves out zeros (domain.md 5). */
  lists(reading: Reading): boolean {
    return reading.state !== "absent" && (this.style.items === "all" || !isNone(reading));
  }

  /** An item against last year; an open slot where nobody knows last year's amount. */
  change(id: ItemId): ChangeValues {
    const { book, facts, lastYear } = this;
    const comparison = compareWithLastYear({ book, facts, lastYear, unit: this.style.unit }, id);
    if (comparison === null) return NOT_COMPARED;
    if ("ask" in comparison) return { ...NOT_COMPARED, ask: this.marks.add(comparison.ask) };
    return this.changed(id, comparison);
  }

  private changed(id: ItemId, { difference, sources, answers }: Difference): ChangeValues {
    if (difference === 0) return { ...NOT_COMPARED, same: true };
    const reason = reasonSlot(id, difference > 0 ? "more" : "less");
    return {
      same: false,
      direction: difference > 0 ? "增加" : "减少",
      amount: this.figure(Math.abs(difference), sources, answers),
      ask: null,
      reason: reason && this.slot(reason),
    };
  }

  private figure(
    fen: Fen,
    sources: readonly FigureSource[],
    answers: readonly FigureAnswer[] = []
  ): Mark {
    const { unit, thousands, trimZeros } = this.style;
    const figure = this.marks.add({
      type: "figure",
      text: printAmount(fen, unit, { thousands, trimZeros }),
      fen,
      unit,
      sources,
      ...(answers.length > 0 && { answers }),
    });
    return figure + this.marks.add(text(unit));
  }
}

const NOT_COMPARED: ChangeValues = {
  same: false,
  direction: null,
  amount: null,
  ask: null,
  reason: null,
};

function text(content: string): { type: "text"; text: string } {
  return { type: "text", text: content };
}

function yearOf(answer: string | undefined): number | null {
  const year = answer?.trim().match(/^(\d{4})年?$/)?.[1];
  return year === undefined ? null : Number(year);
}
