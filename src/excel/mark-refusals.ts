import { codeOf } from "./excel-errors";
import { markKey, type Mark } from "./mark";
import type { MarkedCells } from "./mark-rule";

/** One thing to put into the workbook. */
export type Item =
  | { readonly kind: "rule"; readonly rule: MarkedCells }
  | { readonly kind: "comment"; readonly mark: Mark };

/** Every refused comment costs a request. After so many the rest go without. */
const MOST_REFUSALS = 20;
/** A protected sheet may allow formats and yet no comments. */
const ACCESS_DENIED = "AccessDenied";

/** What Excel does not take of the marks. */
export class Refusals {
  /** Sheets that allow no marks. */
  readonly sheets = new Set<string>();
  /** Cells that take no comment, by `markKey`. */
  readonly silent = new Set<string>();
  private readonly answers = new Set<string>();

  /** Whether Excel has refused the like of it with the same answer before. */
  isKnown(item: Item, error: unknown): boolean {
    return this.answers.has(answerTo(item, error));
  }

  /** Excel does not take it: nor, as the answer may mean, others of the rest. */
  note(item: Item, error: unknown, rest: readonly Item[]): void {
    this.answers.add(answerTo(item, error));
    if (item.kind === "rule") {
      this.sheets.add(item.rule.sheet);
      return;
    }
    const { cell } = item.mark;
    this.silent.add(markKey(cell));
    const isWholeSheet = codeOf(error) === ACCESS_DENIED;
    const areTooMany = this.silent.size >= MOST_REFUSALS;
    for (const one of rest)
      if (
        one.kind === "comment" &&
        (areTooMany || (isWholeSheet && one.mark.cell.sheet === cell.sheet))
      )
        this.silent.add(markKey(one.mark.cell));
  }

  isAllowed(item: Item): boolean {
    if (item.kind === "rule") return !this.sheets.has(item.rule.sheet);
    const { cell } = item.mark;
    return !this.sheets.has(cell.sheet) && !this.silent.has(markKey(cell));
  }
}

function answerTo({ kind }: Item, error: unknown): string {
  return `${kind} ${codeOf(error)}`;
}
