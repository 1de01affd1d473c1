import type { Fen } from "../money/amount";
import { tolerance } from "../money/rounding";
import { isSameCell, type CellRef } from "../tables/grid";
import type { Finding, Term } from "./finding";

/** What a finding says about its cell: by how much the amount there would have to change. */
interface Correction {
  readonly finding: Finding;
  readonly cell: CellRef;
  readonly change: Fen;
}

/**
 * Names the cause of errors that are only consequences: when the cell that one error calls wrong takes part in another relation, and
 * correcting it makes that relation hold too, the first error is the second's `cause`. A finding that nothing explains, or that
 * only explains itself in a circle, keeps `cause: null`.
 */
export function withCauses(findings: readonly Finding[]): readonly Finding[] {
  // By cell: only what is said about a relation's own cells can explain it, and there may be thousands of errors.
  const corrections = new Map<string, Correction[]>();
  for (const correction of findings.flatMap(correctionOf)) {
    const key = keyOf(correction.cell);
    corrections.set(key, [...(corrections.get(key) ?? []), correction]);
  }
  const causes = new Map<number, number>();
  for (const finding of findings) {
    if (finding.severity !== "error" || !finding.sides) continue;
    const { left, right } = finding.sides;
    const cells = new Set([...left, ...right].map(({ cell }) => keyOf(cell)));
    const cause = [...cells]
      .flatMap((cell) => corrections.get(cell) ?? [])
      .filter(
        (correction) =>
          correction.finding.id !== finding.id &&
          explains(correction, finding) &&
          !chain(correction.finding.id, causes).includes(finding.id)
      )
      // the first in the workbook's order
      .reduce<Correction | null>(
        (first, next) => (first && first.finding.id < next.finding.id ? first : next),
        null
      );
    if (cause) causes.set(finding.id, cause.finding.id);
  }
  return findings.map((finding) => ({ ...finding, cause: causes.get(finding.id) ?? null }));
}

function correctionOf(finding: Finding): readonly Correction[] {
  const { severity, where, difference, sides } = finding;
  const [cell] = where;
  if (severity !== "error" || !sides || !cell || cell.narrative || difference === null) return [];
  // Only a side of one cell says which cell would have to change.
  if (sides.left.length !== 1) return [];
  return [{ finding, cell, change: -difference }];
}

function explains({ finding: cause, cell, change }: Correction, finding: Finding): boolean {
  const { sides, difference, where } = finding;
  if (!sides || difference === null) return false;
  const [own] = where;
  // Two relations that call the same cell wrong: the first in order speaks for both.
  if (own && !own.narrative && isSameCell(own, cell) && cause.id > finding.id) return false;
  const effect = effectOn(sides.left, cell, change) - effectOn(sides.right, cell, change);
  if (effect === 0) return false;
  const halfSteps = [...sides.left, ...sides.right].map(({ halfStep }) => halfStep);
  return Math.abs(difference + effect) <= tolerance(halfSteps);
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${String(row)} ${String(column)} ${sheet}`;
}

function effectOn(terms: readonly Term[], cell: CellRef, change: Fen): Fen {
  return terms
    .filter((term) => isSameCell(term.cell, cell))
    .reduce((sum, { sign }) => sum + sign * change, 0);
}

/** A finding and what explains it, and what explains that, … */
function chain(id: number, causes: ReadonlyMap<number, number>): readonly number[] {
  const ids = [id];
  for (let next = causes.get(id); next !== undefined; next = causes.get(next)) ids.push(next);
  return ids;
}
