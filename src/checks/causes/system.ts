import type { Fen } from "../../money/amount";
import type { Book } from "../../tables/book";
import { contains } from "../../tables/grid";
import type { AmountCell, BudgetTable } from "../../tables/table";
import type { Found } from "../check";
import { coarserStep, type Addend, type Compared } from "../compared";
import { isWithin, variantsOf, type Variant } from "./variants";

/** A relation as a check compared it, with what it reported of it. */
export interface Constraint {
  readonly compared: Compared;
  readonly found: Found | null;
}

/** Where a figure stands: positions in `book.tables`, its rows and columns; no row where the table has none (绩效目标表). */
export interface Position {
  readonly table: BudgetTable;
  readonly row: number | null;
  readonly column: number | null;
}

/** New amounts of figures, by their numbers in the system. */
export type Changes = ReadonlyMap<number, Fen>;

export const NO_CHANGES: Changes = new Map();

/** What changing figures would do to the relations they take part in. */
export interface Outcome {
  /** Broken relations that would hold. */
  readonly settled: readonly number[];
  /** How many of them are errors rather than warnings. */
  readonly errors: number;
  /** Errors that would remain. */
  readonly unsettled: number;
  /** How many more relations would hold to the last place, without a tail. */
  readonly exact: number;
}

/** What changes do to one relation. */
export interface Effect {
  /** What they add to the difference of each variant. */
  readonly added: Fen[];
  /** The changed figures that would then be printed with other places. */
  readonly odd: number[];
}

interface Relation {
  readonly constraint: Constraint;
  isError: boolean;
  readonly variants: readonly Variant[];
  /** The figures of the left and the right side; those of the alternatives are left out. */
  readonly figures: readonly number[];
  /** With which sign a figure stands on the left less the right of each alternative. */
  readonly alternativeSigns: ReadonlyMap<number, readonly number[]> | null;
  holds: boolean;
}

const NONE: readonly number[] = [];

/**
 * All relations that were compared, with the figures that take part in them: which hold, and which would if figures changed. Every
 * question costs as much as the relations of the figures it is about, however many others there are.
 */
export class ConstraintSystem {
  readonly cells: AmountCell[] = [];
  private readonly numbers = new Map<AmountCell, number>();
  private readonly positions: (Position | undefined)[] = [];
  private readonly amounts: Fen[] = [];
  private readonly relations: Relation[] = [];
  /** Of each figure: the relations it takes part in, ascending, and with which sign on the left less the right of the first variant. */
  private readonly relationsOfCell: number[][] = [];
  private readonly signs: number[][] = [];
  /** Relations of which exactly one figure cannot be read, by that figure. */
  private readonly openRelations = new Map<number, number[]>();
  private readonly steps = new Map<BudgetTable, Fen>();
  private readonly tables: ReadonlySet<BudgetTable>;
  /** Last year's figures. */
  private readonly previous: ReadonlySet<AmountCell>;

  constructor(book: Book, constraints: readonly Constraint[]) {
    this.tables = new Set(book.tables);
    this.previous = new Set(
      (book.previous?.tables ?? []).flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? []))
      )
    );
    for (const table of book.tables) this.addTable(table);
    for (const constraint of constraints) this.addConstraint(constraint);
  }

  private addTable(table: BudgetTable): void {
    let step: Fen = 0;
    const add = (cell: AmountCell, row: number | null, column: number | null) => {
      this.positions[this.numberOf(cell)] = { table, row, column };
      if (cell.state === "amount" && cell.halfStep > step) step = cell.halfStep;
    };
    table.rows.forEach((row, rowIndex) => {
      row.cells.forEach((cell, index) => {
        if (cell) add(cell, rowIndex, index);
      });
    });
    for (const { amount } of table.performance?.amounts ?? []) add(amount, null, null);
    this.steps.set(table, step);
  }

  private addConstraint(constraint: Constraint): void {
    const { compared } = constraint;
    const { left, right, alternatives, severity } = compared;
    // With a side of no figures nothing in a cell can be right.
    if (left.length === 0 || right.length === 0) return;
    const unreadable = new Set(
      [...left, ...right, ...alternatives.flat()]
        .map(({ cell }) => cell)
        .filter((cell) => !isUsable(cell))
    );
    if (unreadable.size > 1) return;
    const variants = variantsOf(compared);
    const number = this.relations.length;
    this.relations.push({
      constraint,
      isError: severity === "error",
      variants,
      figures: [...left, ...right].map(({ cell }) => this.numberOf(cell)),
      alternativeSigns: alternatives.length > 0 ? this.signsOf(left, alternatives) : null,
      holds:
        unreadable.size > 0 || variants.some((variant) => isWithin(compared.op, variant, 0, 0)),
    });
    for (const cell of unreadable) {
      const open = this.openRelations.get(this.numberOf(cell));
      if (open) open.push(number);
      else this.openRelations.set(this.numberOf(cell), [number]);
    }
    // A relation that cannot be read tells nothing of its other figures.
    const told = (addends: readonly Addend[]) =>
      unreadable.size === 0 ? addends : addends.filter(({ cell }) => unreadable.has(cell));
    this.link(told(left), number, 1);
    this.link(told(right), number, -1);
    for (const side of alternatives) this.link(told(side), number, 0);
    for (const { cell } of [...left, ...right]) this.placeBeside(compared.table, cell);
  }

  /**
   * A figure of a line that the table does not list, a subtotal between its rows, stands in the table all the same. The indicators of a
   * 绩效目标表 are aims, not amounts that somebody mistyped.
   */
  private placeBeside(table: BudgetTable, cell: AmountCell): void {
    if (table.performance) return;
    const number = this.numberOf(cell);
    if (this.positions[number] || !this.tables.has(table) || this.previous.has(cell)) return;
    if (contains(table.area, cell)) this.positions[number] = { table, row: null, column: null };
  }

  private signsOf(
    left: readonly Addend[],
    alternatives: readonly (readonly Addend[])[]
  ): ReadonlyMap<number, readonly number[]> {
    const signs = new Map<number, number[]>();
    const add = ({ cell, sign = 1 }: Addend, side: 1 | -1, at: number) => {
      const number = this.numberOf(cell);
      const own = signs.get(number) ?? alternatives.map(() => 0);
      own[at] = (own[at] ?? 0) + side * sign;
      signs.set(number, own);
    };
    alternatives.forEach((right, at) => {
      for (const addend of left) add(addend, 1, at);
      for (const addend of right) add(addend, -1, at);
    });
    return signs;
  }

  private link(addends: readonly Addend[], relation: number, side: 1 | -1 | 0): void {
    for (const { cell, sign = 1 } of addends) {
      const number = this.numberOf(cell);
      const relations = (this.relationsOfCell[number] ??= []);
      const signs = (this.signs[number] ??= []);
      if (relations.at(-1) === relation)
        signs[signs.length - 1] = (signs.at(-1) ?? 0) + side * sign;
      else {
        relations.push(relation);
        signs.push(side * sign);
      }
    }
  }

  private numberOf(cell: AmountCell): number {
    const known = this.numbers.get(cell);
    if (known !== undefined) return known;
    const number = this.cells.length;
    this.numbers.set(cell, number);
    this.cells.push(cell);
    this.amounts.push(cell.fen);
    return number;
  }

  /** The number of a figure; undefined where it takes part in nothing. */
  find(cell: AmountCell): number | undefined {
    return this.numbers.get(cell);
  }

  /** Undefined for a figure of another book: last year's cannot be what is wrong here. */
  positionOf(number: number): Position | undefined {
    return this.positions[number];
  }

  /** What a figure now holds, with the corrections that were accepted so far. */
  amountOf(number: number): Fen {
    return this.amounts[number] ?? 0;
  }

  cellOf(number: number): AmountCell {
    const cell = this.cells[number];
    if (!cell) throw new RangeError(`no figure ${String(number)}`);
    return cell;
  }

  relation(number: number): Constraint {
    return this.relationAt(number).constraint;
  }

  private relationAt(number: number): Relation {
    const relation = this.relations[number];
    if (!relation) throw new RangeError(`no relation ${String(number)}`);
    return relation;
  }

  isError(number: number): boolean {
    return this.relationAt(number).isError;
  }

  holds(number: number): boolean {
    return this.relationAt(number).holds;
  }

  variantsOf(number: number): readonly Variant[] {
    return this.relationAt(number).variants;
  }

  /** The relations a figure takes part in, ascending. */
  relationsOf(cell: number): readonly number[] {
    return this.relationsOfCell[cell] ?? NONE;
  }

  /** The broken relations, errors and warnings. */
  broken(): readonly number[] {
    return this.relations.flatMap(({ holds }, number) => (holds ? [] : [number]));
  }

  /** The figures that cannot be read, with the relations that say what they should be. */
  unreadable(): ReadonlyMap<number, readonly number[]> {
    return this.openRelations;
  }

  /** The figures of a relation's left and right side; those of the alternatives are left out. */
  figuresOf(relation: number): readonly number[] {
    return this.relationAt(relation).figures;
  }

  /** Half of the last place that the figure's table usually prints: how a corrected figure would be rounded. */
  halfStepOf(cell: number): Fen {
    const position = this.positions[cell];
    return (position && this.steps.get(position.table)) ?? this.cellOf(cell).halfStep;
  }

  /** What the changes would do to the relations of their figures. */
  effects(changes: Changes): ReadonlyMap<number, Effect> {
    const effects = new Map<number, Effect>();
    for (const [cell, amount] of changes) {
      const change = amount - this.amountOf(cell);
      if (change === 0) continue;
      const isOdd = this.isOdd(cell);
      const signs = this.signs[cell] ?? NONE;
      this.relationsOf(cell).forEach((number, index) => {
        const { variants, alternativeSigns } = this.relationAt(number);
        const effect = effects.get(number) ?? { added: variants.map(() => 0), odd: [] };
        effects.set(number, effect);
        if (isOdd) effect.odd.push(cell);
        const { added } = effect;
        added[0] = (added[0] ?? 0) + (signs[index] ?? 0) * change;
        if (!alternativeSigns) return;
        for (let at = 1; at < variants.length; at++)
          added[at] = (added[at] ?? 0) + (alternativeSigns.get(cell)?.[at - 1] ?? 0) * change;
      });
    }
    return effects;
  }

  /** Whether a corrected figure would be printed with other places than now: it is blank, or has more than its neighbours. */
  isOdd(cell: number): boolean {
    const usual = this.halfStepOf(cell);
    return usual > 0 && this.cellOf(cell).halfStep !== usual;
  }

  /** With which sign a figure stands on the left less the right of a variant. */
  signOf(cell: number, number: number, at: number): number {
    if (at > 0) return this.relationAt(number).alternativeSigns?.get(cell)?.[at - 1] ?? 0;
    const relations = this.relationsOf(cell);
    let low = 0;
    let high = relations.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((relations[middle] ?? Infinity) < number) low = middle + 1;
      else high = middle;
    }
    return relations[low] === number ? (this.signs[cell]?.[low] ?? 0) : 0;
  }

  /** Whether a relation would hold with the effect of changes. */
  wouldHold(number: number, { added, odd }: Effect): boolean {
    const { variants, constraint } = this.relationAt(number);
    return variants.some((variant, at) =>
      isWithin(constraint.compared.op, variant, added[at] ?? 0, this.widening(number, at, odd))
    );
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
      .reduce((sum, cell) => sum + this.halfStepOf(cell) - this.cellOf(cell).halfStep, 0);
  }

  /** What the changes would settle; null when they would break a relation that holds, or settle nothing. */
  outcome(changes: Changes): Outcome | null {
    const settled: number[] = [];
    let errors = 0;
    let unsettled = 0;
    let exact = 0;
    for (const [number, effect] of this.effects(changes)) {
      const { holds, isError, variants } = this.relationAt(number);
      const would = this.wouldHold(number, effect);
      if (holds && !would) return null;
      const difference = variants[0]?.difference ?? 0;
      exact += Number(difference + (effect.added[0] ?? 0) === 0) - Number(difference === 0);
      if (holds) continue;
      if (would) settled.push(number);
      if (would && isError) errors++;
      if (!would && isError) unsettled++;
    }
    return settled.length === 0 ? null : { settled, errors, unsettled, exact };
  }

  /** The relations that hold now and would not with the changes. */
  brokenBy(changes: Changes): readonly number[] {
    return [...this.effects(changes)].flatMap(([number, effect]) =>
      this.holds(number) && !this.wouldHold(number, effect) ? [number] : []
    );
  }

  /** Accepts corrections: from now on the figures hold these amounts. */
  apply(changes: Changes): void {
    for (const [number, effect] of this.effects(changes)) {
      const relation = this.relationAt(number);
      relation.holds = this.wouldHold(number, effect);
      relation.variants.forEach((variant, at) => {
        variant.difference += effect.added[at] ?? 0;
      });
    }
    for (const [cell, amount] of changes) this.amounts[cell] = amount;
  }

  /** From now on the broken warnings count like errors. Whether there are any. */
  promoteWarnings(): boolean {
    const warnings = this.relations.filter(({ holds, isError }) => !holds && !isError);
    for (const relation of warnings) relation.isError = true;
    return warnings.length > 0;
  }
}

function isUsable({ state }: AmountCell): boolean {
  return state === "amount" || state === "blank";
}
