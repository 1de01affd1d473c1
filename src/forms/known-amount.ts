import { typed, type FormAmount } from "./form-amount";
import type { AmountRole, FormPlan } from "./form";

/** What is known of a cell beforehand; otherwise, or where the computed amount says the same, the computed one. */
export function knownOr(plan: FormPlan, role: AmountRole, computed: FormAmount): FormAmount {
  const known = plan.given(role);
  return known === null || known === computed.fen ? computed : typed(known);
}
