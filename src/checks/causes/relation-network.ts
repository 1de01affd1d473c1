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

/** A relation with its place among the others. */
export interface Relation {
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

/** Which figure takes part in which relation, with which sign, and where it stands: what no correction changes. */
export class RelationNetwork {
  readonly cells: AmountCell[] = [];
  private readonly numbers = new Map<AmountCell, number>();
  private readonly positions: (Position | undefined)[] = [];
  protected readonly relations: Relation[] = [];
  /** Of each figure: the relations it takes part in, ascending, and with which sign on the left less the right of the first variant. */
  private readonly relationsOfCell: number[][] = [];
  protected readonly signs: number[][] = [];
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

  cellOf(number: number): AmountCell {
    const cell = this.cells[number];
    if (!cell) throw new RangeError(`no figure ${String(number)}`);
    return cell;
  }

  relation(number: number): Constraint {
    return this.relationAt(number).constraint;
  }

  protected relationAt(number: number): Relation {
    const relation = this.relations[number];
    if (!relation) throw new RangeError(`no relation ${String(number)}`);
    return relation;
  }

  variantsOf(number: number): readonly Variant[] {
    return this.relationAt(number).variants;
  }

  /** The relations a figure takes part in, ascending. */
  relationsOf(cell: number): readonly number[] {
    return this.relationsOfCell[cell] ?? NONE;
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
}

function isUsable({ state }: AmountCell): boolean {
  return state === "amount" || state === "blank";
}
