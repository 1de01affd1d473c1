/** Comments that somebody has changed, or replied to. */
const touched = new Set<string>();
/** Whether Excel tells of changes; undefined as long as it was not asked. */
let watching: boolean | undefined;

/**
 * Asks Excel, with the next request of this context, to tell who changes comments from now on. `watchAnswered` says how it went.
 * @returns whether there was anything to ask
 */
export function askToWatch(context: Excel.RequestContext): boolean {
  if (watching !== undefined) return false;
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.12")) {
    watching = false;
    return false;
  }
  context.workbook.comments.onChanged.add(({ commentDetails }) => {
    for (const { commentId } of commentDetails) touched.add(commentId);
    return Promise.resolve();
  });
  return true;
}

export function watchAnswered(agreed: boolean): void {
  watching = agreed;
}

/** A request has failed: Excel may have let go of what it was asked to tell. It is asked anew, and before that nothing is taken for untouched. */
export function doubtWatching(): void {
  if (watching) watching = undefined;
}

/** Whether a comment that was added in this session is certainly as it was added. */
export function isUntouched(id: string): boolean {
  return watching === true && !touched.has(id);
}
