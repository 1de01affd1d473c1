import type { CellPlace, Finding, Place } from "./finding";

/** Findings whose ids go on from those of an earlier result. */
export interface KeptIds {
  readonly findings: readonly Finding[];
  /** The highest id that was ever given. */
  readonly lastId: number;
}

/**
 * Gives findings the ids that they had in an earlier result, so that what is open or was repaired is the same finding still. The same is:
 * what the same check says of the same cells, then of the same first cell; or else, where rows have come or gone, the same words of the same column. All others get ids that no
 * finding had before.
 * @param before the earlier result; null for the first
 * @param sheetBefore the name that a sheet had then
 */
export function keepIds(
  findings: readonly Finding[],
  before: KeptIds | null,
  sheetBefore: (name: string) => string = (name) => name
): KeptIds {
  if (!before) return { findings, lastId: highest(findings) };
  const ids = new Map<Finding, number>();
  const left = new Set(before.findings);
  const unchanged = new Map<Finding, Finding>();
  // What was not worked out again is the very same, without a look at what it says.
  const byDetail = new Map(before.findings.map((finding) => [finding.detail, finding]));
  for (const finding of findings) {
    const same = byDetail.get(finding.detail);
    if (same?.where !== finding.where || !left.has(same)) continue;
    ids.set(finding, same.id);
    unchanged.set(finding, same);
    left.delete(same);
  }
  const match = (keyOf: (finding: Finding, nameOf: (name: string) => string) => string) => {
    const known = new Map<string, Finding[]>();
    for (const finding of left) {
      const key = keyOf(finding, (name) => name);
      const same = known.get(key);
      if (same) same.push(finding);
      else known.set(key, [finding]);
    }
    for (const finding of findings) {
      if (ids.has(finding)) continue;
      const same = known.get(keyOf(finding, sheetBefore))?.shift();
      if (!same) continue;
      ids.set(finding, same.id);
      left.delete(same);
    }
  };
  match(exactKey);
  match(cellsKey);
  match(placeKey);
  match(contentKey);
  let lastId = before.lastId;
  for (const finding of findings) if (!ids.has(finding)) ids.set(finding, ++lastId);
  const idOf = new Map(findings.map((finding) => [finding.id, ids.get(finding) ?? finding.id]));
  return {
    findings: findings.map((finding) => {
      const cause = finding.cause === null ? null : (idOf.get(finding.cause) ?? null);
      const same = unchanged.get(finding);
      if (same && saysTheSame(same, finding, cause)) return same;
      return { ...finding, id: idOf.get(finding.id) ?? finding.id, cause };
    }),
    lastId,
  };
}

/** Whether an earlier finding can stand for a new one that reports the same: its explanation is the same too, and nobody has said anything of it. */
function saysTheSame(same: Finding, now: Finding, cause: number | null): boolean {
  return (
    same.cause === cause &&
    same.remark === null &&
    isSameList(same.explanations, now.explanations) &&
    isSameList(same.repair, now.repair)
  );
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === 0 && b.length === 0);
}

function highest(findings: readonly Finding[]): number {
  return findings.reduce((most, { id }) => Math.max(most, id), 0);
}

type NameOf = (name: string) => string;

/** All of what it says, and of which cell: of one cell there may be several. */
function exactKey(finding: Finding, nameOf: NameOf): string {
  return JSON.stringify([
    placeKey(finding, nameOf),
    contentKey(finding, nameOf),
    finding.where.length,
    finding.detail,
  ]);
}

/** What sort of thing it says, and of which cells: two sums of one cell are told apart by what they add. */
function cellsKey({ check, detail, where }: Finding, nameOf: NameOf): string {
  return JSON.stringify([check, detail.type, where.map((place) => placedAt(place, nameOf))]);
}

/** What sort of thing it says, and of which cell. */
function placeKey({ check, detail, where: [place] }: Finding, nameOf: NameOf): string {
  return JSON.stringify([check, detail.type, place ? placedAt(place, nameOf) : null]);
}

function placedAt(place: Place, nameOf: NameOf) {
  return place.narrative
    ? [place.quote, place.start]
    : [nameOf(place.sheet), place.row, place.column];
}

/** What it says, with which amounts, and of which column. */
function contentKey(finding: Finding, nameOf: NameOf): string {
  const { check, severity, expected, actual, detail, where } = finding;
  const cells = where.filter((place): place is CellPlace => !place.narrative);
  const columns = cells.map(({ sheet, column }) => [nameOf(sheet), column]);
  return JSON.stringify([check, severity, expected, actual, detail.type, columns[0]]);
}
