import { NOT_LOADED, OUR_MISTAKE, REASONS, UNKNOWN_REASON, type Reason } from "./excel-reasons";

/** A failure in the user's words: what did not happen, why, and what helps. */
export interface Problem {
  /** What did not happen: "没有转到单元格". */
  readonly title: string;
  readonly why: string;
  readonly next: string;
  /** For whoever is asked for help: Excel's own code and words. */
  readonly detail: string;
  /** The user is editing a cell; it is enough to wait. */
  readonly editing: boolean;
  /** What failed on the way back from it. */
  readonly also?: Problem;
}

/** A failure whose reason we know better than Excel does. */
export class ExcelProblem extends Error {
  override readonly name = "ExcelProblem";
  /** @param from Excel's own error, for whoever is asked for help */
  constructor(
    readonly why: string,
    readonly next: string,
    readonly from?: unknown
  ) {
    super(why);
  }
}

/** Something failed, and so did undoing the part of it that was done: the user has to know of both. */
export class NotUndone extends Error {
  override readonly name = "NotUndone";
  /** @param left what is in the workbook now: "已转的公式没有放回" */
  constructor(
    readonly failure: unknown,
    readonly left: string,
    readonly why: unknown
  ) {
    super(left);
  }
}

const EDITING = "InvalidOperationInCellEditMode";

/**
 * Says in Chinese what an error of Office.js, or any other, means for the user.
 * @param title what did not happen, "没有转到单元格"
 */
export function explainError(error: unknown, title: string): Problem {
  if (error instanceof NotUndone)
    return { ...explainError(error.failure, title), also: explainError(error.why, error.left) };
  if (error instanceof ExcelProblem)
    return {
      title,
      why: error.why,
      next: error.next,
      detail: error.from === undefined ? error.message : detailOf(error.from),
      editing: false,
    };
  const code = codeOf(error);
  const [why, next] = code === "" ? withoutCode(error) : (REASONS[code] ?? UNKNOWN_REASON);
  return { title, why, next, detail: detailOf(error), editing: isEditing(error) };
}

/** Several problems as one to be shown; null where there is none. */
export function together(problems: readonly (Problem | null)[]): Problem | null {
  return problems.reduceRight<Problem | null>(
    (also, problem) => (problem && also ? { ...problem, also } : (problem ?? also)),
    null
  );
}

/** The bundler's own error for a file of the program that does not come; every other is a mistake of this program. */
function withoutCode(error: unknown): Reason {
  return error instanceof Error && error.name === "ChunkLoadError" ? NOT_LOADED : OUR_MISTAKE;
}

/** Whether Excel refused because the user is editing a cell. */
export function isEditing(error: unknown): boolean {
  return codeOf(error) === EDITING;
}

/** Excel's own code of an error; "" for one that is not Excel's. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined;
  return typeof code === "string" ? code : "";
}

/** All of a problem as text, for the clipboard. */
export function problemText({ title, why, next, detail, also }: Problem): string {
  return [title, why, next, detail, ...(also ? ["", problemText(also)] : [])].join("\n");
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { debugInfo } = error as Error & {
    debugInfo?: { errorLocation?: string; statement?: string };
  };
  return [
    `${codeOf(error) || error.name}: ${error.message}`,
    debugInfo?.errorLocation,
    debugInfo?.statement,
  ]
    .filter(Boolean)
    .join("\n");
}
