import type { Fen } from "../../money/amount";
import type { Book } from "../../tables/book";
import type { AmountCell, BudgetTable } from "../../tables/table";
import { coarserStep } from "../compared";
import { FigureNumbers } from "./figure-numbers";
import { lastNotAbove } from "./sorted";
import type { Constraint, RelationList } from "./relation-list";
import { RelationTerms } from "./relation-terms";
import type { Position } from "./table-figures";
import type { Variant } from "./variants";

/** Relations of one check with the number of the first. */
interface NumberedList {
  readonly list: RelationList;
  readonly first: number;
}

/**
 * Which figure takes part in which relation, and with which sign: what no correction changes. Tables and lists of relations
 * that are the same as in an earlier check keep what was found out about them; of all relations only those that are asked for are looked at.
 */
export class RelationNetwork extends FigureNumbers {
  private readonly lists: readonly NumberedList[];
  private readonly firsts: readonly number[];
  /** The lists whose figures all stand in certain tables, by these; the others. */
  private readonly listsOfTable = new Map<BudgetTable, NumberedList[]>();
  private readonly otherLists: readonly NumberedList[];
  private readonly constraints = new Map<number, Constraint>();
  private readonly terms = new Map<number, RelationTerms>();
  private readonly relationsOfFigures = new Map<number, readonly number[]>();
  private readonly numberOfCell = (cell: AmountCell) => this.numberOf(cell);

  constructor(book: Book, compared: readonly RelationList[]) {
    super(book);
    let relations = 0;
    this.lists = compared.map((list) => {
      const first = relations;
      relations += list.size;
      return { list, first };
    });
    this.firsts = this.lists.map(({ first }) => first);
    this.otherLists = this.lists.filter(({ list }) => list.tables === null);
    for (const numbered of this.lists)
      for (const table of new Set(numbered.list.tables)) {
        const known = this.listsOfTable.get(table);
        if (known) known.push(numbered);
        else this.listsOfTable.set(table, [numbered]);
      }
  }

  /** The relations that do not hold as they are printed, ascending. */
  protected brokenAtFirst(): readonly number[] {
    return this.lists.flatMap(({ list, first }) => list.broken.map((at) => first + at));
  }

  relation(number: number): Constraint {
    let constraint = this.constraints.get(number);
    if (!constraint) this.constraints.set(number, (constraint = this.read(number)));
    return constraint;
  }

  private read(number: number): Constraint {
    const own = this.lists[lastNotAbove(this.firsts, number)];
    const constraint = own?.list.at(number - own.first);
    if (!constraint) throw new RangeError(`no relation ${String(number)}`);
    return constraint;
  }

  /** The figures of a relation and what they add up to. */
  protected termsOf(number: number): RelationTerms {
    let terms = this.terms.get(number);
    if (!terms) {
      const { compared } = this.relation(number);
      this.terms.set(number, (terms = new RelationTerms(compared, this.numberOfCell)));
    }
    return terms;
  }

  variantsOf(number: number): readonly Variant[] {
    return this.termsOf(number).variants;
  }

  /** The relations a figure takes part in, ascending. */
  relationsOf(cell: number): readonly number[] {
    const known = this.relationsOfFigures.get(cell);
    if (known) return known;
    const relations: number[] = [];
    if (cell >= 0) {
      const own = this.cellOf(cell);
      const position = this.placeOf(cell);
      for (const { list, first } of this.otherLists)
        for (const at of list.relationsOf(own, position)) relations.push(first + at);
      for (const { list, first } of this.listsOf(position))
        for (const at of list.relationsOf(own, position)) relations.push(first + at);
      if (relations.length > 1) relations.sort((a, b) => a - b);
      this.relationsOfFigures.set(cell, relations);
    }
    return relations;
  }

  private listsOf(position: Position | undefined): readonly NumberedList[] {
    return (position && this.listsOfTable.get(position.table)) ?? [];
  }

  /** The figures that cannot be read, with the relations that say what they should be. */
  unreadable(): ReadonlyMap<number, readonly number[]> {
    const open = new Map<number, number[]>();
    this.lists.forEach(({ list, first }) => {
      for (const { cell, at } of list.open) {
        const number = this.numberOf(cell);
        const relations = open.get(number);
        const relation = first + at;
        if (relations) relations.push(relation);
        else open.set(number, [relation]);
      }
    });
    return open;
  }

  /** The figures of a relation's left and right side; those of the alternatives are left out. */
  figuresOf(relation: number): readonly number[] {
    return this.termsOf(relation).figures;
  }

  /** All figures that a relation tells something of, those of the alternatives too. */
  membersOf(relation: number): Iterable<number> {
    return this.termsOf(relation).signs.keys();
  }

  /** With which sign a figure stands on the left less the right of a variant. */
  signOf(cell: number, number: number, at: number): number {
    return this.termsOf(number).signs.get(cell)?.[at] ?? 0;
  }

  /** How much more may differ once odd figures are printed as their table prints. */
  widening(number: number, at: number, odd: readonly number[]): Fen {
    if (odd.length === 0) return 0;
    const variant = this.variantsOf(number)[at];
    if (!variant) return 0;
    const { left } = this.relation(number).compared;
    if (variant.sameFigure) {
      const steps = [...left, ...variant.right].flatMap(({ cell }) => {
        const own = this.numberOf(cell);
        if (odd.includes(own)) return this.halfStepOf(own);
        return cell.state === "amount" ? cell.halfStep : [];
      });
      return coarserStep(steps) - variant.allowed;
    }
    return odd
      .filter((cell) => this.signOf(cell, number, at) !== 0)
      .reduce((sum, cell) => sum + this.halfStepOf(cell) - this.printedHalfStep(cell), 0);
  }
}
