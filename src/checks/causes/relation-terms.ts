import type { AmountCell } from "../../tables/table";
import type { Addend, Compared } from "../compared";
import { unreadableIn } from "./relation-list";
import { variantsOf, type Variant } from "./variants";

/** What a relation says in numbers of its figures. Each part is put together when it is first asked for. */
export class RelationTerms {
  private knownVariants: readonly Variant[] | null = null;
  private knownFigures: readonly number[] | null = null;
  private knownSigns: ReadonlyMap<number, readonly number[]> | null = null;

  /** @param numberOf the number of a figure */
  constructor(
    private readonly compared: Compared,
    private readonly numberOf: (cell: AmountCell) => number
  ) {}

  get variants(): readonly Variant[] {
    return (this.knownVariants ??= variantsOf(this.compared));
  }

  /** The figures of the left and the right side; those of the alternatives are left out. */
  get figures(): readonly number[] {
    const { left, right } = this.compared;
    return (this.knownFigures ??= [...left, ...right].map(({ cell }) => this.numberOf(cell)));
  }

  /** With which sign a figure stands on the left less the right of each variant. A relation that cannot be read tells nothing of its readable figures. */
  get signs(): ReadonlyMap<number, readonly number[]> {
    return (this.knownSigns ??= this.readSigns());
  }

  private readSigns(): ReadonlyMap<number, readonly number[]> {
    const { compared, variants } = this;
    const unreadable = unreadableIn(compared);
    const signs = new Map<number, number[]>();
    const add = ({ cell, sign = 1 }: Addend, side: 1 | -1, at: number) => {
      if (unreadable && cell !== unreadable) return;
      const number = this.numberOf(cell);
      let own = signs.get(number);
      if (!own) signs.set(number, (own = variants.map(() => 0)));
      own[at] = (own[at] ?? 0) + side * sign;
    };
    variants.forEach(({ right }, at) => {
      for (const addend of compared.left) add(addend, 1, at);
      for (const addend of right) add(addend, -1, at);
    });
    return signs;
  }
}
