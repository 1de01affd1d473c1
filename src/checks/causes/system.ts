import type { Fen } from "../../money/amount";
import { tolerance } from "../../money/rounding";
import type { Book } from "../../tables/book";
import type { AmountCell, BudgetTable } from "../../tables/table";
import type { Found } from "../check";
import { coarserStep, type Addend, type Compared } from "../compared";
import { ANYTHING, intersection, union, type Ranges } from "./ranges";

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

/** What changing figures would do to the relations they take part in. */
export interface Outcome {
  /** Broken relations that would hold. */
  readonly settled: readonly number[];
  /** How many of them are errors rather than warnings. */
  readonly errors: number;
  /** Errors that would remain. */
  readonly unsettled: number;
}

/** One way to read a relation: its first right side, or one of the alternatives. */
interface Variant {
  readonly right: readonly Addend[];
  readonly sameFigure: boolean;
  difference: Fen;
  readonly allowed: Fen;
}

/** What changes do to one relation. */
interface Effect {
  /** What they add to the difference of each variant. */
  readonly added: Fen[];
  /** The changed figures that would then be printed with other places. */
  readonly odd: number[];
}

interface Relation {
  readonly constraint: Constraint;
  isError: boolean;
  readonly variants: readonly Variant[];
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
  /** Of each figure: the relations it takes part in, and with which sign on the left less the right of the first variant. */
  private readonly relationsOfCell: number[][] = [];
  private readonly signs: number[][] = [];
  /** Relations of which exactly one figure cannot be read, by that figure. */
  private readonly openRelations = new Map<number, number[]>();
  private readonly steps = new Map<BudgetTable, Fen>();

  constructor(book: Book, constraints: readonly Constraint[]) {
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
    const { left, right, alternatives, sameFigure, severity } = constraint.compared;
    // With a side of no figures nothing in a cell can be right.
    if (left.length === 0 || right.length === 0) return;
    const sides = [right, ...alternatives];
    const unreadable = new Set(
      [...left, ...sides.flat()].map(({ cell }) => cell).filter((cell) => !isUsable(cell))
    );
    if (unreadable.size > 1) return;
    const variants = sides.map((side, index) =>
      variantOf(left, side, index === 0 ? sameFigure : side.length <= 1)
    );
    const number = this.relations.length;
    const relation: Relation = {
      constraint,
      isError: severity === "error",
      variants,
      holds: variants.some((variant) => isWithin(constraint.compared.op, variant, 0, 0)),
    };
    this.relations.push(relation);
    for (const cell of unreadable) {
      const open = this.openRelations.get(this.numberOf(cell));
      if (open) open.push(number);
      else this.openRelations.set(this.numberOf(cell), [number]);
    }
    if (unreadable.size > 0) {
      relation.holds = true;
      return;
    }
    this.link(left, number, 1);
    this.link(right, number, -1);
    for (const side of alternatives) this.link(side, number, 0);
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
    const { left, right } = this.relationAt(relation).constraint.compared;
    return [...left, ...right].map(({ cell }) => this.numberOf(cell));
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
      for (const number of this.relationsOf(cell)) {
        const { variants } = this.relationAt(number);
        const effect = effects.get(number) ?? { added: variants.map(() => 0), odd: [] };
        effects.set(number, effect);
        if (isOdd) effect.odd.push(cell);
        for (let at = 0; at < variants.length; at++)
          effect.added[at] = (effect.added[at] ?? 0) + this.signOf(cell, number, at) * change;
      }
    }
    return effects;
  }

  /** Whether a corrected figure would be printed with other places than now: it is blank, or has more than its neighbours. */
  private isOdd(cell: number): boolean {
    const usual = this.halfStepOf(cell);
    return usual > 0 && this.cellOf(cell).halfStep !== usual;
  }

  /** With which sign a figure stands on the left less the right of a variant. */
  private signOf(cell: number, number: number, at: number): number {
    const index = at === 0 ? this.relationsOf(cell).indexOf(number) : -1;
    if (index >= 0) return this.signs[cell]?.[index] ?? 0;
    const { variants, constraint } = this.relationAt(number);
    return signBetween(constraint.compared.left, variants[at]?.right ?? [], this.cellOf(cell));
  }

  /** Whether a relation would hold with the effect of changes. */
  wouldHold(number: number, { added, odd }: Effect): boolean {
    const { variants, constraint } = this.relationAt(number);
    return variants.some((variant, at) =>
      isWithin(constraint.compared.op, variant, added[at] ?? 0, this.widening(number, at, odd))
    );
  }

  /** How much more may differ once odd figures are printed as their table prints. */
  private widening(number: number, at: number, odd: readonly number[]): Fen {
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
    for (const [number, effect] of this.effects(changes)) {
      const { holds, isError } = this.relationAt(number);
      const would = this.wouldHold(number, effect);
      if (holds && !would) return null;
      if (holds) continue;
      if (would) settled.push(number);
      if (would && isError) errors++;
      if (!would && isError) unsettled++;
    }
    return settled.length === 0 ? null : { settled, errors, unsettled };
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

  /**
   * The amounts figures that hold the same may take together so that one of their relations holds, given other changes.
   * @param effect what other changes add to the relation's differences
   */
  allowedBy(number: number, cells: readonly number[], effect?: Effect): Ranges {
    const { variants, constraint } = this.relationAt(number);
    const { op } = constraint.compared;
    const now = this.amountOf(cells[0] ?? -1);
    const odd = [...cells.filter((cell) => this.isOdd(cell)), ...(effect?.odd ?? [])];
    const ranges: (readonly [Fen, Fen])[] = [];
    for (const [at, variant] of variants.entries()) {
      const sign = this.signOfAll(cells, number, at);
      const difference = variant.difference + (effect?.added[at] ?? 0);
      const allowed = variant.allowed + this.widening(number, at, odd);
      const low = op === "≤" ? -Infinity : -allowed - difference;
      const high = op === "≥" ? Infinity : allowed - difference;
      if (sign === 0 && low <= 0 && high >= 0) return ANYTHING;
      if (sign > 0) ranges.push([now + low / sign, now + high / sign]);
      if (sign < 0) ranges.push([now + high / sign, now + low / sign]);
    }
    return union(ranges);
  }

  /** The amount with which a relation holds exactly, given other changes; null where it is a bound or the figures cancel out. */
  exactBy(number: number, cells: readonly number[], effect?: Effect): Fen | null {
    const { variants, constraint } = this.relationAt(number);
    const [variant] = variants;
    if (!variant || constraint.compared.op !== "=") return null;
    const sign = this.signOfAll(cells, number, 0);
    if (sign === 0) return null;
    const exact =
      this.amountOf(cells[0] ?? -1) - (variant.difference + (effect?.added[0] ?? 0)) / sign;
    return Number.isInteger(exact) ? exact : null;
  }

  private signOfAll(cells: readonly number[], number: number, at: number): number {
    return cells.reduce((sum, cell) => sum + this.signOf(cell, number, at), 0);
  }

  /** The relations that a change of these figures together would move; those in which they cancel out are left out. */
  relationsOfAll(cells: readonly number[]): readonly number[] {
    const [only] = cells;
    if (cells.length === 1 && only !== undefined) return this.relationsOf(only);
    const all = new Set(cells.flatMap((cell) => this.relationsOf(cell)));
    return [...all].filter((number) =>
      this.relationAt(number).variants.some((_, at) => this.signOfAll(cells, number, at) !== 0)
    );
  }

  /**
   * The amounts with which these relations hold as far as they count: errors, and warnings that hold now.
   * @param changes other corrections made with it
   */
  allowed(
    cells: readonly number[],
    relations: readonly number[] = this.relationsOfAll(cells),
    changes: Changes = NO_CHANGES
  ): Ranges {
    const effects = this.effects(changes);
    let allowed = ANYTHING;
    for (const number of relations) {
      if (!this.holds(number) && !this.isError(number)) continue;
      allowed = intersection(allowed, this.allowedBy(number, cells, effects.get(number)));
      if (allowed.length === 0) return allowed;
    }
    return allowed;
  }

  /** From now on the broken warnings count like errors. */
  promoteWarnings(): void {
    for (const relation of this.relations) if (!relation.holds) relation.isError = true;
  }
}

export const NO_CHANGES: Changes = new Map();

function variantOf(
  left: readonly Addend[],
  right: readonly Addend[],
  sameFigure: boolean
): Variant {
  const steps = [...left, ...right].flatMap(({ cell }) =>
    cell.state === "amount" ? cell.halfStep : []
  );
  return {
    right,
    sameFigure,
    difference: sumOf(left) - sumOf(right),
    allowed: sameFigure ? coarserStep(steps) : tolerance(steps),
  };
}

function isWithin(
  op: Compared["op"],
  { difference, allowed }: Variant,
  effect: Fen,
  widening: Fen
): boolean {
  const changed = difference + effect;
  const limit = allowed + widening;
  return (op === "≤" || changed >= -limit) && (op === "≥" || changed <= limit);
}

function sumOf(addends: readonly Addend[]): Fen {
  return addends.reduce((sum, { cell, sign = 1 }) => sum + sign * cell.fen, 0);
}

function signBetween(left: readonly Addend[], right: readonly Addend[], cell: AmountCell): number {
  return signIn(left, cell) - signIn(right, cell);
}

function signIn(addends: readonly Addend[], cell: AmountCell): number {
  let sum = 0;
  for (const addend of addends) if (addend.cell === cell) sum += addend.sign ?? 1;
  return sum;
}

function isUsable({ state }: AmountCell): boolean {
  return state === "amount" || state === "blank";
}
