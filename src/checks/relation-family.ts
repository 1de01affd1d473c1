/**
 * Relations of one make, a whole table of them: each row its total, each parent its children, each subject in two tables. Nearly all hold,
 * and of those that hold nothing is put together: numbers alone tell. What they do not tell is judged as any other relation, and what the
 * search for causes asks for is put together then.
 */
import type { AmountCell, BudgetTable } from "../tables/table";
import { brokenAndOpen, toldOf, type Constraint, type RelationList } from "./causes/relation-list";
import type { Position } from "./causes/table-figures";
import type { Report } from "./check";
import type { Glance } from "./glance";
import { glanceAtAll, type FamilyShape } from "./glances";
import { reportRelation, type RelationReport } from "./relation";

export interface RelationFamily {
  /** How many relations there may be; their numbers are below it, in the order in which they are judged. */
  readonly size: number;
  /** The tables whose rows they compare. */
  readonly tables: readonly BudgetTable[];
  /** Absent where each family of the check is one of its own. */
  readonly shape?: FamilyShape;
  /** What numbers alone tell. Whoever is not certain says "unsure". */
  glance(at: number): Glance;
  /** The relation, for one that is not "none". */
  relation(at: number): RelationReport;
  /** The relations in which the figure of a row and column takes part, ascending; of those that are "unsure" more than those do no harm. */
  relationsAt(table: BudgetTable, row: number, column: number): Iterable<number>;
}

/** Judges all relations of a family: counts those that hold, reports the others. */
export function reportFamily(report: Report, family: RelationFamily): void {
  const judged = new Map<number, Constraint | null>();
  report.family(new JudgedFamily(family, judged));
  const { held, unsure } = glanceAtAll(family);
  report.ran(held);
  for (const at of unsure) judge(at, family, judged, report);
}

/** The same for a check that goes through the numbers itself, ascending and each of them once, and says other things between them. */
export function judgeOf(report: Report, family: RelationFamily): (at: number) => void {
  const judged = new Map<number, Constraint | null>();
  report.family(new JudgedFamily(family, judged));
  return (at) => {
    const glance = family.glance(at);
    if (glance === "holds") report.ran();
    else if (glance === "unsure") judge(at, family, judged, report);
  };
}

/** Judges a relation of which numbers alone do not tell. */
function judge(
  at: number,
  family: RelationFamily,
  judged: Map<number, Constraint | null>,
  report: Report
): void {
  judged.set(at, null);
  reportRelation(
    {
      ran: (count) => {
        report.ran(count);
      },
      skipped: (reason) => {
        report.skipped(reason);
      },
      found: (finding) => {
        report.found(finding);
      },
      compared: (compared, found) => {
        judged.set(at, { compared, found });
      },
    },
    family.relation(at)
  );
}

/** A family as it was judged. */
class JudgedFamily implements RelationList {
  /** Those that hold and that somebody asked for. */
  private readonly asked = new Map<number, Constraint>();
  private readonly held = new Map<number, boolean>();
  private known: Pick<RelationList, "broken" | "open"> | null = null;

  /** @param judged those that numbers alone did not tell, ascending; null where nothing was compared */
  constructor(
    private readonly family: RelationFamily,
    private readonly judged: ReadonlyMap<number, Constraint | null>
  ) {}

  get size(): number {
    return this.family.size;
  }

  get tables(): readonly BudgetTable[] {
    return this.family.tables;
  }

  private get state(): Pick<RelationList, "broken" | "open"> {
    return (this.known ??= brokenAndOpen(this.judged));
  }

  get broken(): RelationList["broken"] {
    return this.state.broken;
  }

  get open(): RelationList["open"] {
    return this.state.open;
  }

  at(number: number): Constraint | null {
    const known = this.judged.get(number) ?? this.asked.get(number);
    if (known) return known;
    if (!this.holds(number)) return null;
    const constraint = heldOf(this.family.relation(number));
    if (constraint) this.asked.set(number, constraint);
    return constraint;
  }

  /** Whether numbers alone tell that a relation holds: of those near a broken one it is asked many times. */
  private holds(number: number): boolean {
    let holds = this.held.get(number);
    if (holds === undefined)
      this.held.set(number, (holds = this.family.glance(number) === "holds"));
    return holds;
  }

  relationsOf(cell: AmountCell, position: Position | undefined): readonly number[] {
    if (!position || position.row === null || position.column === null) return [];
    const relations: number[] = [];
    for (const at of this.family.relationsAt(position.table, position.row, position.column)) {
      const judged = this.judged.get(at);
      const isTold = judged === undefined ? this.holds(at) : judged && tells(judged, cell);
      if (isTold) relations.push(at);
    }
    return relations;
  }
}

function tells({ compared }: Constraint, cell: AmountCell): boolean {
  for (const each of toldOf(compared)) if (each === cell) return true;
  return false;
}

/** A relation that holds, as judging it notes it. */
function heldOf(relation: RelationReport): Constraint | null {
  let held: Constraint | null = null;
  reportRelation(
    {
      ran: ignore,
      skipped: ignore,
      found: ignore,
      compared(compared, found) {
        held = { compared, found };
      },
    },
    relation
  );
  return held;
}

function ignore(): void {
  // Said when the family was judged.
}
