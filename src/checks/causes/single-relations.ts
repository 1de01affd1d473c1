import type { AmountCell } from "../../tables/table";
import {
  brokenAndOpen,
  toldOf,
  type Constraint,
  type OpenRelation,
  type RelationList,
} from "./relation-list";

const NONE: readonly number[] = [];

/** Relations that were put together one by one. */
export class SingleRelations implements RelationList {
  readonly tables = null;
  private known: Pick<RelationList, "broken" | "open"> | null = null;
  private byCell: ReadonlyMap<AmountCell, number[]> | null = null;

  constructor(private readonly constraints: readonly Constraint[]) {}

  get size(): number {
    return this.constraints.length;
  }

  private get state(): Pick<RelationList, "broken" | "open"> {
    return (this.known ??= brokenAndOpen(this.constraints.entries()));
  }

  get broken(): readonly number[] {
    return this.state.broken;
  }

  get open(): readonly OpenRelation[] {
    return this.state.open;
  }

  at(number: number): Constraint | null {
    return this.constraints[number] ?? null;
  }

  relationsOf(cell: AmountCell): readonly number[] {
    this.byCell ??= indexOf(this.constraints);
    return this.byCell.get(cell) ?? NONE;
  }
}

function indexOf(constraints: readonly Constraint[]): ReadonlyMap<AmountCell, number[]> {
  const byCell = new Map<AmountCell, number[]>();
  constraints.forEach(({ compared }, at) => {
    for (const cell of toldOf(compared)) {
      const known = byCell.get(cell);
      if (!known) byCell.set(cell, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  });
  return byCell;
}
