import { printAmount } from "../money/print";
import type { Fen } from "../money/amount";
import type { Book } from "../tables/book";
import type { Source } from "../tables/table";
import { itemName, readItem, type ItemId } from "./amounts/items";
import { isNone, type Reading } from "./amounts/reading";
import { extraSlot, isNewUnit, remarkSlot, type ExtraId } from "./extras";
import { formatOf, type Format } from "./format";
import { compareWithLastYear, type Comparison, type Difference } from "./last-year";
import { Marks, type Mark } from "./marks";
import type { Direction, Facts, FigureAnswer, FigurePiece, FigureSource } from "./narrative";
import { percentOf } from "./percent";
import {
  amountSlot,
  factSlot,
  fillSlot,
  isAnswered,
  isLeftOut,
  reasonSlot,
  type SlotSpec,
} from "./slots";
import { statedAmount } from "./stated";
import type { Style } from "./styles/style";
import type { SuggestionSource } from "./suggest/suggestions";

/** A part that explains a change: «基本支出减少169.5万元». */
export interface PartValues {
  readonly id: ItemId;
  readonly direction: Direction;
  readonly amount: Mark;
}

/** A comparison with last year, for a template: one of `isNew`, `same`, `direction` and `ask` is set, or none. */
export interface ChangeValues {
  /** Whether the department had no budget last year. */
  readonly isNew: boolean;
  readonly same: boolean;
  readonly direction: Direction | null;
  /** The difference with its unit, zero where it is the same. */
  readonly amount: Mark | null;
  /** The difference in percent of last year's amount, "13.07%", where the format has percentages. */
  readonly percent: Mark | null;
  /** Whether percentages are wanted and last year's amount was zero. */
  readonly noBase: boolean;
  /** The open slot for last year's amount, where nobody knows it. */
  readonly ask: Mark | null;
  /** The slot for the main reason, where there is a change that must be explained. */
  readonly reason: Mark | null;
  /** What explains the change in place of a reason. */
  readonly parts: readonly PartValues[];
  /** What a person adds to the comparison, whatever it is. */
  readonly remark: Mark | null;
}

/** Turns amounts, names and questions into the marks that templates print. */
export class Composer {
  readonly marks = new Marks();
  readonly format: Format;
  /** The report year as text, or its slot. */
  readonly year: Mark;
  /** "2025年", or 上年 where the year is not known. */
  readonly lastYear: string;

  constructor(
    readonly book: Book,
    readonly style: Style,
    readonly facts: Facts,
    private readonly suggestions: SuggestionSource
  ) {
    const year = book.year ?? yearOf(facts.year);
    this.format = formatOf(style, facts);
    this.lastYear = year === null ? "上年" : `${year - 1}年`;
    this.year =
      book.year === null ? this.slot(factSlot("year")) : this.marks.add(text(String(book.year)));
  }

  /** Text from a table. */
  name(name: string): Mark {
    return this.marks.add(text(name));
  }

  /** How the style calls a source of money. */
  sourceName(source: Source, usual: string): Mark {
    return this.name(this.style.sources[source] ?? usual);
  }

  /** A slot, filled with the person's answer where there is one. */
  slot(spec: SlotSpec): Mark {
    return this.marks.add(fillSlot(this.offered(spec), this.facts));
  }

  /** A slot of a clause that a person may leave out; null then. */
  clause(spec: SlotSpec): Mark | null {
    return isLeftOut(fillSlot(spec, this.facts)) ? null : this.slot(spec);
  }

  /** What a person added unasked; null where nobody did. */
  added(spec: SlotSpec): Mark | null {
    return isAnswered(spec, this.facts) ? this.slot(spec) : null;
  }

  /** What a person added unasked, by its id; null where nobody did. A reason is one of a change in this direction. */
  extra(id: ExtraId, direction: Direction | null = null): Mark | null {
    return this.added(extraSlot(id, direction));
  }

  /** This year's amount of an item, with its unit: the tables', or what a person stated in its place. */
  item(id: ItemId): Mark {
    const { book, facts } = this;
    const stated = statedAmount({ book, facts, unit: this.format.unit }, id);
    if (stated) return this.figure(stated.fen, [], stated.answers);
    return this.amount(id, itemName(id), readItem(book, id));
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

  /** Whether a list names the amount: form A leaves out zeros (domain.md 5). */
  lists(reading: Reading): boolean {
    return reading.state !== "absent" && (this.format.items === "all" || !isNone(reading));
  }

  /** An item against last year; an open slot where nobody knows last year's amount. */
  change(id: ItemId, explainedBy: readonly ItemId[] = []): ChangeValues {
    const remark = this.added(remarkSlot(id));
    if (isNewUnit(this.facts)) return { ...NOT_COMPARED, isNew: WHOLES.has(id), remark };
    const comparison = this.compare(id);
    if (comparison === null) return { ...NOT_COMPARED, remark };
    if ("ask" in comparison)
      return { ...NOT_COMPARED, ask: this.marks.add(this.offered(comparison.ask)), remark };
    return { ...this.changed(id, comparison, explainedBy), remark };
  }

  /** An item against last year as amounts. */
  compare(id: ItemId): Comparison | null {
    const { book, facts, lastYear } = this;
    return compareWithLastYear({ book, facts, lastYear, unit: this.format.unit }, id);
  }

  /** With what is offered beside the stock phrases. */
  private offered<S extends SlotSpec>(spec: S): S {
    const suggestions = new Set([...spec.suggestions, ...this.suggestions(spec.id)]);
    return { ...spec, suggestions: [...suggestions] };
  }

  private changed(
    id: ItemId,
    change: Difference,
    explainedBy: readonly ItemId[]
  ): Omit<ChangeValues, "remark"> {
    const { difference, sources, answers } = change;
    const amount = this.figure(Math.abs(difference), sources, answers);
    if (difference === 0) return { ...NOT_COMPARED, same: true, amount };
    const direction = directionOf(difference);
    const spec = reasonSlot(id, direction);
    const parts = spec && isAnswered(spec, this.facts) ? [] : this.parts(explainedBy);
    const percent = this.format.percentages ? this.percent(change) : null;
    return {
      ...NOT_COMPARED,
      direction,
      amount,
      percent,
      noBase: this.format.percentages && percent === null,
      reason: spec && parts.length === 0 ? this.clause(spec) : null,
      parts,
    };
  }

  /** The changes of the items; none unless all are known. */
  private parts(ids: readonly ItemId[]): readonly PartValues[] {
    const changes = ids.map((id) => [id, this.compare(id)] as const);
    const parts: PartValues[] = [];
    for (const [id, change] of changes) {
      if (change === null || "ask" in change) return [];
      const { difference, sources, answers } = change;
      if (difference === 0) continue;
      const amount = this.figure(Math.abs(difference), sources, answers);
      parts.push({ id, direction: directionOf(difference), amount });
    }
    return parts;
  }

  /** The change in percent; null where last year's amount is nothing to compare with. */
  private percent({ difference, sources, answers, base }: Difference): Mark | null {
    const percent = percentOf(difference, base.fen);
    if (percent === null) return null;
    return this.marks.add({
      type: "percent",
      text: `${percent}%`,
      difference: this.figurePiece(Math.abs(difference), sources, answers),
      base: this.figurePiece(
        base.fen,
        base.sources,
        base.answers.map((answer): FigureAnswer => ({ ...answer, sign: 1 }))
      ),
    });
  }

  private figure(
    fen: Fen,
    sources: readonly FigureSource[],
    answers: readonly FigureAnswer[] = []
  ): Mark {
    const figure = this.marks.add(this.figurePiece(fen, sources, answers));
    return figure + this.marks.add(text(this.format.unit));
  }

  private figurePiece(
    fen: Fen,
    sources: readonly FigureSource[],
    answers: readonly FigureAnswer[]
  ): FigurePiece {
    const { unit, thousands, trimZeros } = this.format;
    return {
      type: "figure",
      text: printAmount(fen, unit, { thousands, trimZeros }),
      fen,
      unit,
      sources,
      ...(answers.length > 0 && { answers }),
    };
  }
}

/** The items whose comparison a new unit replaces by words; below them there is nothing to compare. */
const WHOLES: ReadonlySet<ItemId> = new Set([
  "income",
  "expenditure",
  "general",
  "fund",
  "state-capital",
  "sangong",
  "running",
]);

const NOT_COMPARED: ChangeValues = {
  isNew: false,
  same: false,
  direction: null,
  amount: null,
  percent: null,
  noBase: false,
  ask: null,
  reason: null,
  parts: [],
  remark: null,
};

function directionOf(difference: Fen): Direction {
  return difference > 0 ? "增加" : "减少";
}

function text(content: string): { type: "text"; text: string } {
  return { type: "text", text: content };
}

function yearOf(answer: string | undefined): number | null {
  const year = answer?.trim().match(/^(\d{4})年?$/)?.[1];
  return year === undefined ? null : Number(year);
}
