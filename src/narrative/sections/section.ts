import type { Composer } from "../composer";
import type { SectionId } from "../section-id";

/** One part of the narrative: what its template may print. */
export interface SectionWriter {
  readonly id: SectionId;
  /** The values for the template: marks, truth values and lists of them; never text from a table or a person as it stands. */
  values(composer: Composer): object;
}
