import type { OwnRelations } from "../checks/own-relations/source";
import { readNarrativeText } from "../files/narrative-text";
import type { Subjects } from "../subjects/subjects";
import type { Book, Stated } from "../tables/book";
import { readParsed } from "./files";
import { loadPrevious } from "./load";
import { loadRelations } from "./load-relations";
import { loadOfficialSubjects } from "./load-subjects";
import { statedOf, type StatedOptions } from "./stated";
import type { Inputs } from "./terminal";

/** What the options of a call say to check with: names of files and plain values, so that a thread can be told. */
export interface CheckSettings extends StatedOptions {
  readonly narrative?: string;
  readonly previous?: string;
  readonly subjects?: string;
  readonly relations?: string;
  /** False for --no-corrections. */
  readonly corrections?: boolean;
}

/** What is checked together with each workbook. */
export interface Beside {
  /** Those of `--subjects`; null where each workbook's own hold, or the edition that ships. */
  readonly subjects: Subjects | null;
  readonly previous: Book | null;
  readonly narrative: string | null;
  readonly relations: OwnRelations | null;
  readonly stated: Stated;
  readonly takesCorrections: boolean;
}

/**
 * Reads what the settings name.
 * @throws UnusableError when something of it cannot be used.
 */
export async function loadBeside(inputs: Inputs, settings: CheckSettings): Promise<Beside> {
  const { narrative, previous, subjects, relations } = settings;
  return {
    stated: statedOf(settings),
    takesCorrections: settings.corrections !== false,
    subjects: await loadOfficialSubjects(inputs, subjects),
    previous: await loadPrevious(inputs, previous),
    narrative:
      narrative === undefined ? null : await readParsed(inputs, narrative, readNarrativeText),
    relations: await loadRelations(inputs, relations),
  };
}
