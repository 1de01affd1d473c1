import type { Fen } from "../../money/amount";
import type { Book } from "../../tables/book";
import type { AmountCell, BudgetTable } from "../../tables/table";
import { coarserStep, type Addend } from "../compared";
import { FigureNumbers } from "./figure-numbers";
import { lastNotAbove } from "./sorted";
import { unreadableIn, type Constraint, type RelationList } from "./relation-list";
import type { Position } from "./table-figures";
import { isWithin, variantsOf, type Variant } from "./variants";

/** A relation with its place among the others. */
export interface Relation {
  readonly constraint: Constraint;
  isError: boolean;
  readonly variants: readonly Variant[];
  /** The figures of the left and the right side; those of the alternatives are left out. */
  readonly figures: readonly number[];
  /** With which sign a figure stands on the left less the right of each variant. */
  readonly signs: ReadonlyMap<number, readonly number[]>;
  holds: boolean;
}

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
  private readonly relations = new Map<number, Relation>();
  private readonly relationsOfCell: (readonly number[] | undefined)[] = [];

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
    return this.relationAt(number).constraint;
  }

  protected relationAt(number: number): Relation {
    let relation = this.relations.get(number);
    if (!relation) this.relations.set(number, (relation = this.read(number)));
    return relation;
  }

  private read(number: number): Relation {
    const own = this.lists[lastNotAbove(this.firsts, number)];
    const constraint = own?.list.at(number - own.first);
    if (!constraint) throw new RangeError(`no relation ${String(number)}`);
    const { compared } = constraint;
    const { left, right, severity } = compared;
    const variants = variantsOf(compared);
    const unreadable = unreadableIn(compared);
    return {
      constraint,
      isError: severity === "error",
      variants,
      figures: [...left, ...right].map(({ cell }) => this.numberOf(cell)),
      signs: this.signsOf(left, variants, unreadable),
      holds:
        unreadable !== null || variants.some((variant) => isWithin(compared.op, variant, 0, 0)),
    };
  }

  /** A relation that cannot be read tells nothing of its readable figures. */
  private signsOf(
    left: readonly Addend[],
    variants: readonly Variant[],
    unreadable: AmountCell | null
  ): ReadonlyMap<number, readonly number[]> {
    const signs = new Map<number, number[]>();
    const add = ({ cell, sign = 1 }: Addend, side: 1 | -1, at: number) => {
      if (unreadable && cell !== unreadable) return;
      const number = this.numberOf(cell);
      let own = signs.get(number);
      if (!own) signs.set(number, (own = variants.map(() => 0)));
      own[at] = (own[at] ?? 0) + side * sign;
    };
    variants.forEach(({ right }, at) => {
      for (const addend of left) add(addend, 1, at);
      for (const addend of right) add(addend, -1, at);
    });
    return signs;
  }

  variantsOf(number: number): readonly Variant[] {
    return this.relationAt(number).variants;
  }

  /** The relations a figure takes part in, ascending. */
  relationsOf(cell: number): readonly number[] {
    const known = this.relationsOfCell[cell];
    if (known) return known;
    const relations: number[] = [];
    if (cell >= 0) {
      const own = this.cellOf(cell);
      const position = this.placeOf(cell);
      for (const { list, first } of [...this.otherLists, ...this.listsOf(position)])
        for (const at of list.relationsOf(own, position)) relations.push(first + at);
      relations.sort((a, b) => a - b);
      this.relationsOfCell[cell] = relations;
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
    return this.relationAt(relation).figures;
  }

  /** All figures that a relation tells something of, those of the alternatives too. */
  membersOf(relation: number): Iterable<number> {
    return this.relationAt(relation).signs.keys();
  }

  /** With which sign a figure stands on the left less the right of a variant. */
  signOf(cell: number, number: number, at: number): number {
    return this.relationAt(number).signs.get(cell)?.[at] ?? 0;
  }

  /** How much more may differ once odd figures are printed as their table prints. */
  widening(number: number, at: number, odd: readonly number[]): Fen {
    if (odd.length === 0) return 0;
    const { variants, constraint } = this.relationAt(number);
    const variant = variants[at];
    if (!variant) return 0;
    const { left } = constraint.compared;
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
