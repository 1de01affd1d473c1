import { cellAddress } from "../tables/grid";
import type { Finding, Severity } from "./finding";
import { foldConsequences } from "./fold-consequences";

/** What a repair comes to, as a check of the workbook with the repair in it says. Only what asks for anything: errors and warnings. */
export interface RepairEffect {
  /**
   * What would still be wrong of the repaired findings and their consequences: a finding itself; or another one, known before, of which
   * what is left is a consequence now.
   */
  readonly left: readonly Finding[];
  /** What nothing says now: errors and warnings that the repair would bring up. */
  readonly comes: readonly Finding[];
  /** What else would be gone, beside the repaired findings and their consequences. */
  readonly goes: readonly Finding[];
}

/**
 * Holds what a check says after a repair against what it said before.
 * @param after with the ids of `before` where a finding is the same (`keepIds`)
 * @param repaired the findings whose repair was made
 */
export function repairEffect(
  before: readonly Finding[],
  after: readonly Finding[],
  repaired: readonly Finding[]
): RepairEffect {
  const open = before.filter(asks);
  const known = new Map(open.map((finding) => [finding.id, finding.severity]));
  const repairedIds = new Set(repaired.map(({ id }) => id));
  const old = foldConsequences(before);
  const settled = new Set([
    ...repairedIds,
    ...[...repairedIds].flatMap((id) => (old.consequences.get(id) ?? []).map((one) => one.id)),
  ]);
  const places = new Map(before.map((finding) => [finding.id, placeOf(finding)]));
  // A repair moves no rows: the same words of another cell are another finding, which ids that follow moved rows do not tell.
  const isSame = (finding: Finding) => places.get(finding.id) === placeOf(finding);
  const { causes, consequences } = foldConsequences(after.filter(asks));
  const left: Finding[] = [];
  const comes: Finding[] = [];
  for (const cause of causes) {
    const family = [cause, ...(consequences.get(cause.id) ?? [])];
    if (family.some((one) => settled.has(one.id) && isSame(one))) left.push(cause);
    else if (isNew(cause, family, (one) => isSame(one) && isAsGrave(known.get(one.id), one)))
      comes.push(cause);
  }
  const remaining = new Set(after.filter(asks).map(({ id }) => id));
  const goes = old.causes.filter(
    (finding) =>
      asks(finding) && !finding.remark && !settled.has(finding.id) && !remaining.has(finding.id)
  );
  return { left, comes, goes };
}

/** Whether something is to be done about a finding. */
function asks({ severity }: Finding): boolean {
  return severity === "error" || severity === "warning";
}

/** Whether a finding was said before as an error, or as the warning that it is. */
function isAsGrave(was: Severity | undefined, { severity }: Finding): boolean {
  return was === "error" || was === severity;
}

function placeOf({ where: [place] }: Finding): string {
  if (!place) return "";
  return place.narrative
    ? `${place.quote} ${String(place.start)}`
    : `${place.sheet}!${cellAddress(place)}`;
}

/** Whether nothing of this was said before. What only says of other findings where they come from is new when one of them is. */
function isNew(
  cause: Finding,
  family: readonly Finding[],
  isKnown: (finding: Finding) => boolean
): boolean {
  if (isKnown(cause)) return false;
  if (cause.detail.type !== "cause") return true;
  const said = family.filter((one) => one !== cause);
  return said.length === 0 || !said.every(isKnown);
}
