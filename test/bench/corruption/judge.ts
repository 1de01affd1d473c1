import { SingleRelations } from "../../../src/checks/causes/single-relations";
import { ConstraintSystem } from "../../../src/checks/causes/system";
import { allowedAmounts } from "../../../src/checks/causes/allowed";
import { includes } from "../../../src/checks/causes/ranges";
import { compareAll, runChecks } from "../../../src/checks/engine";
import type { Explanation, Finding } from "../../../src/checks/finding";
import { parseAmount } from "../../../src/money/parse";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { createBook, type Book } from "../../../src/tables/book";
import { isSameCell, type CellRef, type Grid } from "../../../src/tables/grid";
import type { CellValue, Fen } from "../../../src/money/amount";
import type { AmountCell } from "../../../src/tables/table";
import type { Corruption } from "./edits";
import { doesTheSame } from "./same-slip";

/** What became of one corruption. */
export interface Verdict {
  /** Whether a relation of the book as it was forbids what the cells now hold, beyond its tolerance. */
  readonly isConstrained: boolean;
  /** A new error or warning is about one of the cells. */
  readonly isFound: boolean;
  /** A finding that nothing else explains points at one of them first, or explains itself by one. */
  readonly isAtRightCell: boolean;
  /** … and its first explanation undoes what was done and names it, or a slip that prints exactly the same. */
  readonly isRightCause: boolean;
  /** … or one of those that are offered with it. */
  readonly isOffered: boolean;
  /** What was thrown; null where nothing was. */
  readonly crash: string | null;
  /** What is said instead, for the list. */
  readonly said: string;
}

/** A book without errors, prepared for many corruptions. */
export interface Subject {
  readonly grids: readonly Grid[];
  readonly book: Book;
  readonly system: ConstraintSystem;
  readonly known: ReadonlySet<string>;
}

/** Reads and checks a book before it is corrupted. */
export function subjectOf(grids: readonly Grid[]): Subject {
  const book = createBook(grids);
  const context = { book, subjects: standardSubjects };
  const known = new Set(runChecks(context).findings.map(signature));
  const system = new ConstraintSystem(book, [new SingleRelations(compareAll(context))]);
  return { grids, book, system, known };
}

function signature({ check, where: [place], difference }: Finding): string {
  return JSON.stringify([check, place, difference]);
}

/** Corrupts the book, checks it, and looks whether the corruption was found and named. */
export function judge(subject: Subject, corruption: Corruption): Verdict {
  const isConstrained = constrains(subject, corruption);
  const grids = corrupted(subject.grids, corruption.edits);
  let findings: readonly Finding[];
  try {
    const result = runChecks({ book: createBook(grids), subjects: standardSubjects });
    const broken = result.coverage.flatMap(({ skipped }) =>
      skipped.filter(({ reason }) => reason.includes("程序出错"))
    );
    if (broken[0]) return crashed(isConstrained, broken[0].reason);
    findings = result.findings;
  } catch (error) {
    return crashed(isConstrained, error instanceof Error ? (error.stack ?? error.message) : "");
  }
  const fresh = findings.filter(
    (finding) =>
      (finding.severity === "error" || finding.severity === "warning") &&
      !subject.known.has(signature(finding))
  );
  const roots = fresh.filter(({ cause }) => cause === null);
  const isEdited = (cell: CellRef) => corruption.edits.some((edit) => isSameCell(edit.cell, cell));
  const isRight = (explanation: Explanation) =>
    restores(subject, corruption, explanation) && doesTheSame(corruption, explanation.cause);
  return {
    isConstrained,
    isFound: fresh.some((finding) => cellsOf(finding).some(isEdited)),
    isAtRightCell: roots.some(
      ({ where: [place], explanations: [first] }) =>
        (place && !place.narrative && isEdited(place)) ||
        (first?.changes ?? []).some(({ cell }) => isEdited(cell))
    ),
    isRightCause: roots.some(({ explanations: [first] }) => first && isRight(first)),
    isOffered: roots.some(({ explanations }) => explanations.some(isRight)),
    crash: null,
    said: roots
      .map(({ check, explanations: [first] }) => `${check}: ${first?.cause ?? "-"}`)
      .join("; "),
  };
}

function crashed(isConstrained: boolean, crash: string): Verdict {
  return {
    isConstrained,
    isFound: false,
    isAtRightCell: false,
    isRightCause: false,
    isOffered: false,
    crash,
    said: crash,
  };
}

/** The grids with other values in some cells. */
export function corrupted(
  grids: readonly Grid[],
  edits: readonly { readonly cell: CellRef; readonly value: CellValue }[]
): Grid[] {
  return grids.map((grid) => {
    const own = edits.filter(({ cell }) => cell.sheet === grid.sheet);
    if (own.length === 0) return grid;
    const values = grid.values.map((row) => [...row]);
    for (const { cell, value } of own) {
      const row = values[cell.row - grid.top];
      if (row) row[cell.column - grid.left] = value;
    }
    return { ...grid, values };
  });
}

function fenOf(value: CellValue, unit: Corruption["table"]["unit"]): Fen {
  const parsed = parseAmount(value, unit);
  return parsed.kind === "amount" ? parsed.fen : 0;
}

function constrains({ system }: Subject, { edits, table }: Corruption): boolean {
  const changes = new Map(
    edits.flatMap(({ cell, value }) => {
      const number = system.find(cell);
      if (number === undefined) return [];
      // More places than its neighbours print: the coarser print is what they are compared in.
      const step = 2 * system.halfStepOf(number) || 1;
      return [[number, Math.round(fenOf(value, table.unit) / step) * step] as const];
    })
  );
  return system.brokenBy(changes).length > 0;
}

function cellsOf({ where, sides, explanations }: Finding): CellRef[] {
  return [
    ...where.flatMap((place) => (place.narrative ? [] : place)),
    ...[...(sides?.left ?? []), ...(sides?.right ?? [])].map(({ cell }) => cell),
    ...explanations.flatMap(({ changes }) => changes.map(({ cell }) => cell)),
  ];
}

/**
 * Whether the explanation brings the amounts back, and changes no others. Where the relations leave several amounts within their
 * tolerance, none of them can be told from the one that stood there.
 */
function restores(
  { system }: Subject,
  { edits, table }: Corruption,
  { changes }: Explanation
): boolean {
  // The unit's word changes what all figures of the table mean.
  if (
    changes.some(
      ({ cell, value }) =>
        typeof value === "string" && table.unitCell && isSameCell(cell, table.unitCell)
    )
  )
    return changes.length === 1;
  const changed = changes.every(({ cell }) => edits.some((edit) => isSameCell(edit.cell, cell)));
  return (
    changed &&
    edits.every(({ cell, value }) => {
      const change = changes.find((each) => isSameCell(each.cell, cell));
      const after = fenOf(change ? change.value : value, table.unit);
      return after === cell.fen || isIndistinguishable(system, cell, after);
    })
  );
}

function isIndistinguishable(system: ConstraintSystem, cell: AmountCell, amount: Fen): boolean {
  const number = system.find(cell);
  return number !== undefined && includes(allowedAmounts(system, [number]), amount);
}
