import type { Finding } from "./finding";

interface Folded {
  /** The findings that nothing else explains, in their order. Only these count. */
  readonly causes: readonly Finding[];
  /** By the cause's id: what disappears once the cause is corrected, also by way of another consequence. */
  readonly consequences: ReadonlyMap<number, readonly Finding[]>;
}

/** Puts consequences under the finding at the beginning of their chain. */
export function foldConsequences(findings: readonly Finding[]): Folded {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const causeOf = ({ cause }: Finding) => (cause === null ? undefined : byId.get(cause));
  const consequences = new Map<number, Finding[]>();
  const causes = findings.filter((finding) => {
    let root = finding;
    for (let next = causeOf(root); next; next = causeOf(root)) root = next;
    if (root === finding) return true;
    const known = consequences.get(root.id);
    if (known) known.push(finding);
    else consequences.set(root.id, [finding]);
    return false;
  });
  return { causes, consequences };
}
