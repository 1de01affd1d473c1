import type { CheckResult } from "../../checks/check";
import { CheckMemory } from "../../checks/check-memory";
import { checking } from "../../checks/engine";
import type { WorkbookContent } from "../../excel/read-workbook";
import { currentSubjects } from "../../subjects/current-subjects";
import { makingBookOf, type ReadBook } from "../actions/book-of";
import type { Progress } from "./progress";

/** What the last check of the open workbook came to: an edit is checked at the cost of what depends on it. */
const memory = new CheckMemory();

/** The tables in what was read, and what the checks say of them. */
type WorkedOut = ReadBook & CheckResult;

/**
 * Recognises and checks what was read, in steps for `inSlices`. What is asked for by a click and what follows an edit are worked out here,
 * both.
 */
export function* workingOut(content: WorkbookContent): Generator<Progress, WorkedOut> {
  const read = yield* told(makingBookOf(content), ({ done, of, sheet, isIdentified }) => ({
    step: isIdentified ? "assembling" : "recognising",
    done,
    of,
    name: sheet,
  }));
  const checks = checking({ book: read.book, subjects: currentSubjects() }, undefined, memory);
  const result = yield* told(checks, ({ done, of, check }) => ({
    step: check ? "checking" : "explaining",
    done,
    of,
    name: check?.title ?? "",
  }));
  return { ...read, ...result };
}

/** The same work, with its steps in other words. */
function* told<Step, T>(
  work: Generator<Step, T>,
  inWords: (step: Step) => Progress
): Generator<Progress, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield inWords(step.value);
  }
}
