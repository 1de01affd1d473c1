import type { Finding } from "../../checks/finding";
import { remedyFor, type Remedy } from "./correction";
import type { AuditedText } from "./use-text-audit";

/** What can be offered for a finding; where it was not found out for all together yet, or took too long, for this one now. */
export function remedyOf(finding: Finding, audited: AuditedText): Remedy {
  const { text, audit, book, remedies, wrong } = audited;
  const remedy = remedies?.get(finding.id);
  if (remedy) return remedy;
  return wrong ? remedyFor(finding, text, audit, book, wrong) : { state: "none" };
}
