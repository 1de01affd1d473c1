import type { Fen } from "../../money/amount";
import type { Book } from "../../tables/book";
import { contains } from "../../tables/grid";
import type { AmountCell, BudgetTable } from "../../tables/table";
import { coarserStep, type Addend } from "../compared";
import { lastNotAbove } from "./sorted";
import { RelationList, unreadableIn, type Constraint } from "./relation-list";
import { TableFigures, type Position } from "./table-figures";
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

/** The figures of a table with the number of the first. */
interface Numbered {
  readonly table: BudgetTable;
  readonly figures: TableFigures;
  readonly from: number;
}

/**
 * Which figure takes part in which relation, with which sign, and where it stands: what no correction changes. Tables and lists of relations
 * that are the same as in an earlier check keep what was found out about them; of all relations only those that are asked for are looked at.
 */
export class RelationNetwork {
  private readonly lists: readonly RelationList[];
  /** The number of the first relation of each list. */
  private readonly firsts: readonly number[];
  private readonly relations = new Map<number, Relation>();
  private readonly relationsOfCell: (readonly number[] | undefined)[] = [];
  private readonly tables: readonly Numbered[];
  private readonly tableFirsts: readonly number[];
  private readonly numberedTables = new Map<BudgetTable, Numbered>();
  private readonly tablesOfSheet = new Map<string, Numbered[]>();
  /** Figures that no table lists among its rows, behind all others. */
  private readonly others: AmountCell[] = [];
  private readonly otherNumbers = new Map<AmountCell, number>();
  private readonly firstOther: number;
  private readonly previous: readonly BudgetTable[];

  /** @param compared what each check compared of each table */
  constructor(book: Book, compared: readonly (readonly Constraint[])[]) {
    this.lists = compared.filter(({ length }) => length > 0).map((list) => RelationList.of(list));
    let relations = 0;
    this.firsts = this.lists.map(({ constraints }) => {
      const first = relations;
      relations += constraints.length;
      return first;
    });
    let from = 0;
    this.tables = book.tables.map((table) => {
      const numbered = { table, figures: TableFigures.of(table), from };
      from += numbered.figures.cells.length;
      this.numberedTables.set(table, numbered);
      const { sheet } = table.area;
      const beside = this.tablesOfSheet.get(sheet);
      if (beside) beside.push(numbered);
      else this.tablesOfSheet.set(sheet, [numbered]);
      return numbered;
    });
    this.tableFirsts = this.tables.map((table) => table.from);
    this.firstOther = from;
    this.previous = book.previous?.tables ?? [];
  }

  /** The relations that do not hold as they are printed, ascending. */
  protected brokenAtFirst(): readonly number[] {
    return this.lists.flatMap(({ broken }, list) =>
      broken.map((at) => (this.firsts[list] ?? 0) + at)
    );
  }

  private numberOf(cell: AmountCell): number {
    const known = this.find(cell);
    if (known !== undefined) return known;
    const number = this.firstOther + this.others.length;
    this.others.push(cell);
    this.otherNumbers.set(cell, number);
    return number;
  }

  /** The number of a figure; undefined where it takes part in nothing. */
  find(cell: AmountCell): number | undefined {
    for (const { figures, from } of this.tablesOfSheet.get(cell.sheet) ?? []) {
      const number = figures.numbers.get(cell);
      if (number !== undefined) return from + number;
    }
    return this.otherNumbers.get(cell);
  }

  cellOf(number: number): AmountCell {
    const table = number < this.firstOther ? this.tableOf(number) : undefined;
    const cell = table
      ? table.figures.cells[number - table.from]
      : this.others[number - this.firstOther];
    if (!cell) throw new RangeError(`no figure ${String(number)}`);
    return cell;
  }

  /** The figures of a column that can be read, from top to bottom; their numbers ascend. */
  columnOf(table: BudgetTable, column: number): readonly number[] {
    const own = this.numberedTables.get(table);
    return own?.figures.column(column).map((number) => own.from + number) ?? [];
  }

  /** The amounts of a table but zeros, in the ascending order in which they are printed. */
  printedAscending(table: BudgetTable): readonly number[] {
    const own = this.numberedTables.get(table);
    return own?.figures.ascending().map((number) => own.from + number) ?? [];
  }

  private tableOf(number: number): Numbered | undefined {
    return this.tables[lastNotAbove(this.tableFirsts, number)];
  }

  /** Undefined for a figure of another book: last year's cannot be what is wrong here. */
  positionOf(number: number): Position | undefined {
    if (number >= this.firstOther) return this.positionBeside(number);
    const table = this.tableOf(number);
    return table?.figures.positions[number - table.from];
  }

  /**
   * A figure of a line that the table does not list, a subtotal between its rows, stands in the table all the same. The indicators of a
   * 绩效目标表 are aims, not amounts that somebody mistyped.
   */
  private positionBeside(number: number): Position | undefined {
    const cell = this.others[number - this.firstOther];
    if (!cell || this.isLastYears(cell)) return undefined;
    const around = this.tablesOfSheet
      .get(cell.sheet)
      ?.find(({ table }) => !table.performance && contains(table.area, cell));
    return around && { table: around.table, row: null, column: null };
  }

  private isLastYears(cell: AmountCell): boolean {
    return this.previous.some(
      (table) => table.area.sheet === cell.sheet && TableFigures.of(table).numbers.has(cell)
    );
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
    const list = lastNotAbove(this.firsts, number);
    const constraint = this.lists[list]?.constraints[number - (this.firsts[list] ?? 0)];
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
      this.lists.forEach((list, index) => {
        const first = this.firsts[index] ?? 0;
        for (const at of list.relationsOf(own)) relations.push(first + at);
      });
      this.relationsOfCell[cell] = relations;
    }
    return relations;
  }

  /** The figures that cannot be read, with the relations that say what they should be. */
  unreadable(): ReadonlyMap<number, readonly number[]> {
    const open = new Map<number, number[]>();
    this.lists.forEach((list, index) => {
      for (const { cell, at } of list.open) {
        const number = this.numberOf(cell);
        const relations = open.get(number);
        const relation = (this.firsts[index] ?? 0) + at;
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

  /** Half of the last place that the figure's table usually prints: how a corrected figure would be rounded. */
  halfStepOf(cell: number): Fen {
    const position = this.positionOf(cell);
    return position ? TableFigures.of(position.table).step : this.cellOf(cell).halfStep;
  }

  /** Whether a corrected figure would be printed with other places than now: it is blank, or has more than its neighbours. */
  isOdd(cell: number): boolean {
    const usual = this.halfStepOf(cell);
    return usual > 0 && this.cellOf(cell).halfStep !== usual;
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
      .reduce((sum, cell) => sum + this.halfStepOf(cell) - this.cellOf(cell).halfStep, 0);
  }
}
