import type { Fen } from "../../money/amount";
import { tolerance } from "../../money/rounding";
import type { Book } from "../../tables/book";
import { printOf, valueOf, type Statement, type TextRelation } from "./relations";
import { judgeAmount, judgeChange, type Verdict } from "./verdicts";

/** What the tables say of each statement, asked once. */
export class Verdicts {
  private readonly known = new Map<Statement, Verdict>();

  constructor(private readonly book: Book) {}

  of(statement: Statement): Verdict {
    let verdict = this.known.get(statement);
    if (!verdict) {
      verdict =
        statement.kind === "change"
          ? judgeChange(statement, this.book)
          : judgeAmount(statement, this.book);
      this.known.set(statement, verdict);
    }
    return verdict;
  }

  /** Whether the tables have this amount, so that it needs no other statement to be judged by. */
  isTold(statement: Statement): boolean {
    return this.of(statement).state !== "unknown";
  }

  /** Whether the text means another amount by the name than it means first. */
  isUnusual(statement: Statement): boolean {
    const verdict = this.of(statement);
    return verdict.state === "agrees" && verdict.usual !== verdict.expected;
  }

  /** What the name means first, where the tables tell. */
  usualOf(statement: Statement): Fen {
    const verdict = this.of(statement);
    return verdict.state === "agrees" ? verdict.usual : this.valueOf(statement);
  }

  /** The amount as it should be, as far as the tables tell; else as the text has it. */
  valueOf(statement: Statement): Fen {
    const verdict = this.of(statement);
    return verdict.state === "differs" ? verdict.expected : valueOf(statement);
  }
}

/** A relation that does not hold. */
export interface Broken {
  readonly relation: TextRelation;
  readonly expected: Fen;
  readonly actual: Fen;
  /** The only statement that can be wrong; null where several can. */
  readonly culprit: Statement | null;
}

/**
 * The relations of a text that do not hold even with every figure that the tables tell put right. Relations of figures that the tables
 * tell altogether are the tables' own affair. Where one statement takes part in more of them than any other, it is named once.
 */
export function brokenRelations(
  relations: readonly TextRelation[],
  verdicts: Verdicts
): readonly Broken[] {
  const open = relations.filter((relation) => isOpen(relation, verdicts));
  const gaps = new Map(open.map((relation) => [relation, gapOf(relation, verdicts)]));
  let broken = open.filter((relation) => gaps.get(relation)?.isBroken);
  const holding = open.filter((relation) => !gaps.get(relation)?.isBroken);
  const found: Broken[] = [];
  while (broken.length > 0) {
    const culprit = culpritOf(broken, holding, verdicts);
    const relation = broken.find((each) => !culprit || membersOf(each).includes(culprit));
    const gap = relation && gaps.get(relation);
    if (!relation || !gap) break;
    found.push({ relation, expected: gap.expected, actual: gap.actual, culprit });
    broken = broken.filter((each) =>
      culprit ? !membersOf(each).includes(culprit) : each !== relation
    );
  }
  return found;
}

/** Whether a figure is told by this relation only, or by the tables in a meaning that does not fit the others. */
function isOpen(relation: TextRelation, verdicts: Verdicts): boolean {
  const members = membersOf(relation);
  const hasOtherNames =
    relation.parts.some(({ item }) => item.type === "category") &&
    verdicts.isTold(relation.whole) &&
    relation.parts.some((part) => !verdicts.isTold(part));
  // A name that is no 类 of the tables may be a part of one that is.
  if (hasOtherNames) return false;
  if (members.some((member) => !verdicts.isTold(member))) return true;
  if (relation.kind !== "sum" || !members.some((member) => verdicts.isUnusual(member)))
    return false;
  const { whole, parts } = relation;
  const usual = parts.reduce((sum, part) => sum + verdicts.usualOf(part), 0);
  return Math.abs(usual - verdicts.usualOf(whole)) <= tolerance(members.map(printOf));
}

/** Whole and parts. */
function membersOf({ whole, parts }: TextRelation): readonly Statement[] {
  return [whole, ...parts];
}

interface Gap {
  readonly expected: Fen;
  readonly actual: Fen;
  readonly isBroken: boolean;
}

function gapOf(relation: TextRelation, verdicts: Verdicts): Gap {
  const { whole, parts, levels } = relation;
  const expected = verdicts.valueOf(whole);
  const actual = parts.reduce((sum, part) => sum + verdicts.valueOf(part), 0);
  const steps = membersOf(relation).map(printOf);
  const gap = actual - expected;
  const levelGap = levels
    ? levels.parts.reduce((sum, part) => sum + verdicts.valueOf(part), 0) -
      verdicts.valueOf(levels.whole)
    : 0;
  // Last year's amounts are printed too.
  const allowed = relation.kind === "same" ? 0 : tolerance(steps) * (levels ? 2 : 1);
  return {
    expected,
    actual,
    isBroken: Math.abs(gap) > allowed && Math.abs(gap - levelGap) > allowed,
  };
}

/** The statement that takes part in the most broken relations and in the fewest that hold; null where two do alike. */
function culpritOf(
  broken: readonly TextRelation[],
  holding: readonly TextRelation[],
  verdicts: Verdicts
): Statement | null {
  const suspects = new Map<Statement, number>();
  for (const relation of broken)
    for (const member of membersOf(relation))
      if (!verdicts.isTold(member) || verdicts.isUnusual(member))
        suspects.set(member, (suspects.get(member) ?? 0) + 1);
  const scored = [...suspects].map(([statement, count]) => ({
    statement,
    score: count * 10 - holding.filter((each) => membersOf(each).includes(statement)).length,
  }));
  scored.sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first || (second && second.score === first.score)) return null;
  return first.statement;
}
