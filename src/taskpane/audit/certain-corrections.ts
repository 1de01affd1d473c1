import type { Finding } from "../../checks/finding";
import type { Correction } from "./correction";
import type { Remedies } from "./remedies";

/** What can be corrected for certain, each stretch of the text once, in the order of the text. */
export function certainCorrections(
  findings: readonly Finding[],
  remedies: Remedies | null
): readonly Correction[] {
  const byStart = new Map<number, Correction>();
  for (const { id } of findings) {
    const remedy = remedies?.get(id);
    if (remedy?.state === "certain") byStart.set(remedy.correction.start, remedy.correction);
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
